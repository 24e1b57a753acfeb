/** Words of a text, and whether they stand in both versions or in one. */
export interface Piece {
  readonly text: string
  readonly fate: "lika" | "struket" | "tillagt"
  /** False where it stands right after the piece before it, as a full stop does. */
  readonly spaced: boolean
}

/** What became of a section, a paragraph or a row. */
export type Fate = "lika" | "ersatt" | "tillagd" | "struken"

/** What a block is to a reader. */
export type BlockForm = "rubrik" | "stycke" | "punkt" | "rad" | "fotnot" | "kod" | "bilaga"

/** One line of two versions side by side: a heading, a paragraph, a list item or a row of a table. */
export interface ComparisonRow {
  readonly form: BlockForm
  readonly fate: Fate
  /** The old and the new words in one row, cell by cell; all but a row of a table has one cell. */
  readonly cells: readonly (readonly Piece[])[]
  /** What else happened: "Flyttat hit.", "Avskilt ur 2.2 Förberedelser." */
  readonly notes: readonly string[]
}
