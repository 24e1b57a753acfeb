import type { CivilDate } from "../model/date.ts"
import type { Provisions, Register, SfsNumber } from "../model/law.ts"
import type { Reference } from "./references.ts"

/** The references of one text, read for its first day. */
export interface LawReading {
  /** The day that names are read for: the first on which the text applies. */
  readonly date: CivilDate
  /** The day of the decision, when the text has been decided. */
  readonly decided?: CivilDate
  readonly references: readonly Reference[]
}

/** All references of a collection, with what they were judged against. */
export interface LawFacts {
  readonly register: Register
  /** The insides of the acts that are cited. */
  readonly provisions: ReadonlyMap<SfsNumber, Provisions>
  /** By path of the working file or the decided wording. */
  readonly readings: ReadonlyMap<string, LawReading>
}
