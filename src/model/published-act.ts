import type { CivilDate } from "./date.ts"
import type { SfsNumber } from "./law.ts"

/** An act as a public source gives it: its text and its register, not yet understood. */
export interface PublishedAct {
  readonly sfs: SfsNumber
  readonly title: string
  /** "lag", "förordning" …; absent where the source does not say. */
  readonly kind?: string
  readonly issued?: CivilDate
  readonly inForce?: CivilDate
  /** The source says that the Government is to decide the day. */
  readonly dayUndecided?: true
  /** That the source calls the act repealed, or limited in time. */
  readonly repeal?: { readonly date?: CivilDate; readonly by?: SfsNumber; readonly dayUndecided?: true }
  /** The whole text in its present form, as lines; empty where the source has none. */
  readonly text: string
  /** Absent where the source keeps no list of amendments. */
  readonly amendments?: readonly PublishedAmendment[]
}

export interface PublishedAmendment {
  readonly sfs: SfsNumber
  readonly inForce?: CivilDate
  /** What it did, in the register's own shorthand: "upph. 13 kap 7 §; ändr. 2, 3 §§". */
  readonly notes: string
}
