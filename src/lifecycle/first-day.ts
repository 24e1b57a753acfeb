import type { CivilDate } from "../model/date.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { State } from "../model/state.ts"

/** When a working text applies from, and when it was decided. */
export interface FirstDay {
  readonly date: CivilDate
  /** Absent for a text that no decision has made. */
  readonly decided?: CivilDate
}

/**
 * The first day on which the working text applies. For a decided text the record tells. A proposal begins when its front
 * matter says; while that still gives the day of the wording that it changes, and for a draft without a day, it is today:
 * nothing that is written now can begin earlier.
 */
export function firstDayOf({ metadata }: DocumentFacts, state: State, today: CivilDate): FirstDay {
  const { from } = metadata.giltighetstid
  const version = state.version ?? state.coming
  if (version === undefined) return { date: from ?? today }
  if (!state.flaggor.includes("andrad")) return { date: version.gallerFrom, decided: version.record.datum }
  return { date: from === undefined || from === version.gallerFrom ? today : from }
}
