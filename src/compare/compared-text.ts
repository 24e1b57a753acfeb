import type { Section } from "../model/document.ts"
import type { Mapping } from "../model/metadata.ts"
import type { Span } from "../model/source.ts"

/** A heading, a paragraph, a list item, a cell, a footnote or a piece of code as a reader sees it. */
export interface ComparedBlock {
  /** Undefined above the first heading and in a footnote. */
  readonly section: Pick<Section, "number" | "title" | "anchor"> | undefined
  readonly form: "rubrik" | "stycke" | "punkt" | "cell" | "fotnot" | "kod"
  /** Label of the footnote that the block belongs to. */
  readonly note: string | undefined
  /** Which table of the text, which row and which column, for a cell. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined
  readonly text: string
  /** The block with its mark-up, up to the next one. */
  readonly span: Span
  /** Span in the source of text.slice(start, end). */
  readonly toSource: (start: number, end: number) => Span
}

/** A version of a document as it is compared. */
export interface ComparedText {
  /** The whole file. */
  readonly source: string
  readonly blocks: readonly ComparedBlock[]
  /** The front matter as written; undefined when it cannot be read, and nothing is known of what changed in it. */
  readonly facts: Mapping | undefined
  /** Digest of each file that belongs to the version, by its name under the document's folder; undefined when not known. */
  readonly files: ReadonlyMap<string, string> | undefined
}
