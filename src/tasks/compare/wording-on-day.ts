import { effectiveStart, everApplies, stateOf } from "../../lifecycle/index.ts"
import { addDays, type CivilDate, inWords } from "../../model/date.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Version } from "../../model/state.ts"
import type { Facts } from "../gather-facts.ts"
import { reservation, storedVersion } from "./stored-wording.ts"
import { type ComparedVersion, versionName } from "./version.ts"
import { workingDocument } from "./working-file.ts"

/** The wording in force on a day, as decided by then. STYR_VERSION when there is none, with the nearest before and after. */
export function versionOnDay(datum: CivilDate, id: string, facts: Facts): ComparedVersion {
  const { collection, ledger } = facts
  const { today } = collection
  const document = workingDocument(id, collection)
  const { tillstand, version } = stateOf(document, ledger, datum)
  if (tillstand === "gallande" && version !== undefined) {
    const stored = storedVersion(version, facts)
    const title = `${inForceInWords(datum, today)}${reservation(version)}`
    return { ...stored, name: versionName({ kind: "datum", datum }), title, day: datum }
  }
  const known = stateOf(document, ledger, datum > today ? datum : today).versions.filter(everApplies)
  throw new StyrdokError(
    "STYR_VERSION",
    `För dagen ${datum} finns ingen lydelse av ${id} som gällde.`,
    nearest(datum, known),
  )
}

/** Of a day to come no more can be said than what is decided so far. */
function inForceInWords(datum: CivilDate, today: CivilDate): string {
  if (datum > today) return `lydelsen som enligt hittills fattade beslut gäller ${inWords(datum)}`
  return `lydelsen som ${datum === today ? "gäller" : "gällde"} ${inWords(datum)}`
}

function nearest(datum: CivilDate, known: readonly Version[]): string {
  const before = known.findLast(({ slutadeGalla }) => slutadeGalla !== undefined && slutadeGalla <= datum)
  const after = known.find(version => effectiveStart(version) > datum)
  const sentences = [
    ...(before?.slutadeGalla === undefined
      ? []
      : [`Närmast före: ${nameOf(before)} (till och med ${inWords(addDays(before.slutadeGalla, -1))}).`]),
    ...(after === undefined
      ? []
      : [`Närmast efter: ${nameOf(after)} (från och med ${inWords(effectiveStart(after))}).`]),
  ]
  return sentences.length === 0 ? "Jämför med en annan version, till exempel nu." : sentences.join(" ")
}

function nameOf({ folder }: Version): string {
  return versionName({ kind: "beslut", mapp: folder.mapp })
}
