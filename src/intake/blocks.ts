/** A piece of the document's body, before it is written as Markdown. Texts are plain, not yet escaped. */
export type Block =
  | { readonly kind: "heading"; readonly line: number; readonly level: number; readonly text: string }
  | { readonly kind: "field"; readonly line: number; readonly label: string; readonly written: string }
  | { readonly kind: "paragraph"; readonly line: number; readonly text: string }
  /** A table or footnote: words as they are, and the Markdown that shows them. */
  | { readonly kind: "ready"; readonly line: number; readonly text: string; readonly markdown: string }
  | {
      readonly kind: "item"
      readonly line: number
      readonly text: string
      /** "-", or the number and its sign as written: "1." */
      readonly marker: string
      /** Width of the white space before the item in the source. */
      readonly indent: number
    }

/** A paragraph or list item that more lines may still be added to. */
export interface OpenText {
  readonly kind: "paragraph" | "item"
  readonly line: number
  readonly marker: string
  readonly indent: number
  readonly parts: string[]
  /** The last line that was added. */
  tail: string
  /** Index of the last line that was added. */
  at: number
}

/** The block that an open text has become. */
export function close(open: OpenText): Block {
  const text = open.parts.join(" ")
  if (open.kind === "paragraph") return { kind: "paragraph", line: open.line, text }
  return { kind: "item", line: open.line, text, marker: open.marker, indent: open.indent }
}
