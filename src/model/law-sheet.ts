import type { CivilDate } from "./date.ts"
import type { Act, Provisions } from "./law.ts"

/** All that the register knows of one act, and from when. */
export interface LawSheet {
  readonly act: Act
  readonly provisions?: Provisions
  /** The day that what is said of the act as a whole is good to. */
  readonly goodTo: CivilDate
}
