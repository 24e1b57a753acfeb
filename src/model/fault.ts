import type { Span } from "./source.ts"

/** What can be wrong with a file before anyone asks what it says. Rules put these into words. */
export type FaultKind =
  | "symlink"
  | "unreadable"
  | "binary"
  | "too_large"
  | "not_utf8"
  | "not_nfc"
  | "front_matter_missing"
  | "front_matter_unclosed"
  | "yaml_syntax"
  | "yaml_colon"
  | "yaml_indent"
  | "yaml_tab"
  | "yaml_space"
  | "yaml_quote"
  | "yaml_cut_by_comment"
  | "yaml_empty"
  | "yaml_duplicate_key"
  | "yaml_alias"
  | "yaml_not_a_mapping"
  | "markdown_too_deep"

/** One fault of reading, with the text that shows it. */
export interface Fault {
  readonly kind: FaultKind
  readonly span: Span
  /** The key, value or reason that a message quotes. */
  readonly quoted: string
}
