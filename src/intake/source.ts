import type { Mark } from "./marks.ts"
import type { ImportWarning } from "./result.ts"

/** One cell of a table: its paragraphs, in which marks may stand. */
export type Cell = readonly string[]

/**
 * What a file itself says of one of its lines, so that it need not be guessed from the line's looks. `sure` headings are
 * headings by style or tag; the others look like one. `text` is certainly no heading; a line without form is unknown.
 */
export type LineForm =
  | { readonly kind: "title" }
  | { readonly kind: "heading"; readonly level: number; readonly sure: boolean }
  | { readonly kind: "text" }
  | { readonly kind: "item"; readonly marker: string; readonly depth: number }
  | { readonly kind: "contents" }
  | {
      readonly kind: "table"
      readonly rows: readonly (readonly Cell[])[]
      readonly hasHeader: boolean
      /** True for a table that was found in a text: facts there are read from their lines. */
      readonly isFound?: boolean
    }
  | { readonly kind: "note"; readonly label: string }

/** A line of a file that knows its structure. `text` holds all words of the line, also those of a table's cells. */
export interface SourceLine {
  readonly text: string
  readonly form?: LineForm
  /** True when the line follows upon the one before without space between: the lines of one paragraph. */
  readonly isClose?: boolean
}

/** A picture out of a file, to be written beside the document. */
export interface SourceImage {
  /** Name below the document's folder, such as "bild-1.png". */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file read into lines whose structure is known. */
export interface Source {
  readonly lines: readonly SourceLine[]
  /** What the marks in the lines stand for. */
  readonly marks: readonly Mark[]
  readonly images: readonly SourceImage[]
  readonly warnings: readonly ImportWarning[]
  /** All words of the file as they stand in it, found without regard to structure: what must be found again. */
  readonly words: readonly string[]
  /** Texts that were left out on purpose and are told in the warnings. */
  readonly leftOut: readonly string[]
}
