/*
 * What the templates of a comparison see. Every key is always there, so that the templates can be strict.
 */

/** Words of a text, and whether they stand in both versions or in one. */
export interface ShownPiece {
  readonly text: string
  /** True where a space stands before it. */
  readonly mellanrum: boolean
  readonly lika: boolean
  readonly struket: boolean
  readonly tillagt: boolean
}

/** A paragraph, a list item or a heading; of a row of a table the cells, with a line between them. */
export interface ShownText {
  readonly delar: readonly ShownPiece[]
  readonly punkt: boolean
}

/** A line of the table in two columns. */
export interface TableLine {
  /** Stands for unchanged text that is left out. */
  readonly streck: boolean
  readonly rubrik: boolean
  readonly stycke: boolean
  /** Undefined where the version has nothing there. */
  readonly old: ShownText | undefined
  readonly made: ShownText | undefined
  readonly notes: readonly string[]
}

/** A part of the running text with its changes. */
export interface RunningPart {
  /** True for unchanged text, which is folded. */
  readonly lika: boolean
  /** "3 stycken" */
  readonly antal: string
  readonly texter: readonly string[]
  /** The heading of the section that what follows stands in. */
  readonly rubrik: string | undefined
  readonly andring: boolean
  /** True for a change of a heading. */
  readonly rubrikrad: boolean
  /** "_andring-3"; unique on the page. */
  readonly ankare: string
  readonly delar: readonly ShownPiece[]
  readonly punkt: boolean
  readonly notes: readonly string[]
  /** Anchor of the next change on the page. */
  readonly nasta: string | undefined
}

/** One of the two versions. */
export interface ShownVersion {
  /** What its column is called: "Nuvarande lydelse". */
  readonly rubrik: string
  /** Which it is: "lydelsen beslutad 2025-12-09, § 104". */
  readonly namn: string
}

/** What a comparison of one document says. */
export interface ComparisonView {
  /** Sets the anchors of this comparison apart from those of another on the page: "_iub-riktlinje". */
  readonly nyckel: string
  readonly titel: string
  /** BCP 47 tag of the texts; what we say of them is Swedish. */
  readonly sprak: string
  readonly sammanfattning: string
  readonly from: ShownVersion
  readonly to: ShownVersion
  /** What is said where a section is gone: "Avsnittet upphävs". */
  readonly upphavt: string
  /** What the reader must know of how the comparison was made. */
  readonly upplysningar: readonly string[]
  readonly uppgifter: readonly { readonly old: string; readonly made: string }[]
  /** Undefined where the texts do not differ. */
  readonly tabell: readonly TableLine[] | undefined
  readonly lopande: readonly RunningPart[]
  /** Anchor of the first change. */
  readonly forsta: string | undefined
}

/** A page of one comparison, or of all those of an ärende. */
export interface ComparisonPage {
  readonly kommun: string
  readonly titel: string
  /** The comparisons by title, where there are several. */
  readonly innehall: readonly { readonly text: string; readonly href: string }[]
  readonly jamforelser: readonly ComparisonView[]
}
