import type { Run } from "./comparison.ts"

/** A line of the table in two columns. */
export interface TableLine {
  /** Stands for unchanged text that is left out. */
  readonly streck: boolean
  readonly rubrik: boolean
  readonly stycke: boolean
  readonly old: readonly Run[] | undefined
  readonly made: readonly Run[] | undefined
  readonly notes: readonly string[]
}

/** A piece of a changed paragraph. */
export interface Piece {
  readonly text: string
  readonly lika: boolean
  readonly struket: boolean
  readonly tillagt: boolean
}

/** A part of the running text with its changes. */
export interface RunningPart {
  readonly lika: boolean
  readonly antal: string
  readonly texter: readonly string[]
  /** The heading of the section that what follows stands in. */
  readonly rubrik: string | undefined
  readonly andring: boolean
  readonly nummer: string
  readonly delar: readonly Piece[]
  readonly notes: readonly string[]
  /** Number of the next change. */
  readonly nasta: string | undefined
}

/** What the page of a comparison says. Every key is always there, so that the template can be strict. */
export interface ComparisonView {
  readonly kommun: string
  readonly titel: string
  readonly sammanfattning: string
  readonly from: string
  readonly to: string
  readonly uppgifter: readonly { readonly old: string; readonly made: string }[]
  /** Undefined where the texts do not differ. */
  readonly tabell: readonly TableLine[] | undefined
  readonly lopande: readonly RunningPart[]
}
