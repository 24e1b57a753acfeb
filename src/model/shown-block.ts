import type { Section } from "./document.ts"
import type { Span } from "./source.ts"

/** The place of a cell: which table of the text, which row and which column, counted from 0. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** A heading, a paragraph, a list item, a cell, a footnote or a piece of code as a reader sees it. */
export interface ShownBlock {
  /** Undefined above the first heading, and in a footnote, which is read at the foot of the page. */
  readonly section: Pick<Section, "number" | "title" | "anchor"> | undefined
  readonly form: "rubrik" | "stycke" | "punkt" | "cell" | "fotnot" | "kod"
  /** Label of the footnote that the block belongs to. */
  readonly note: string | undefined
  readonly cell: CellPlace | undefined
  /** Text that is struck through stands between two tildes on each side. */
  readonly text: string
  /** Where its links lead, its images are and which footnotes it refers to, in order. */
  readonly marks: readonly string[]
  /** The block with its mark-up, up to the next one; together the spans are the whole text below the front matter. */
  readonly span: Span
  /** Span in the file of text.slice(start, end). */
  readonly toSource: (start: number, end: number) => Span
}
