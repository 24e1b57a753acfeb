import { everApplies } from "../lifecycle/index.ts"
import { addDays, type CivilDate } from "../model/date.ts"
import type { Version } from "../model/state.ts"
import { isAnnulled } from "./entry.ts"

/** What is said of a wording that ends before its first day; undefined for every other. */
export function neverApplied(version: Version, today: CivilDate): string | undefined {
  if (everApplies(version)) return undefined
  return (version.slutadeGalla ?? today) > today ? "kommer inte att gälla" : "kom aldrig att gälla"
}

/** The last day on which a wording that applied was in force; undefined while no end is known. */
export function lastDayOf({ slutadeGalla }: Version): CivilDate | undefined {
  return slutadeGalla === undefined ? undefined : addDays(slutadeGalla, -1)
}

/** What stands for the last day of a wording: a day, "tills vidare", or why there is none. */
export function endOf(version: Version, today: CivilDate): string {
  if (isAnnulled(version, today)) return "upphävd av domstol"
  return neverApplied(version, today) ?? lastDayOf(version) ?? version.gallerTom
}
