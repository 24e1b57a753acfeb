import type { CivilDate } from "../model/date.ts"
import type { Act, DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { Version } from "../model/state.ts"
import { type Entry, everyWording } from "./entry.ts"

/** A meeting's decision may be shown when the minutes are approved; other decisions and imported ones at once. */
function mayBeShown(record: DecisionRecord, act: Act, today: CivilDate): boolean {
  if (record.form !== "sammantrade" || act.importerad || record.omedelbartJusterad) return true
  return record.handelser.some(event => event.slag === "justerat" && event.datum <= today)
}

/**
 * The decisions that may be seen on the public web: for the variant `webb`, states are to be derived from these
 * alone. Otherwise a decision whose minutes are not approved would end a wording that still is the published one.
 */
export function publicDecisions(folders: readonly DecisionFolder[], today: CivilDate): readonly DecisionFolder[] {
  return folders.flatMap(folder => {
    const { record } = folder
    if (record === undefined) return []
    const beslut = record.beslut.filter(act => mayBeShown(record, act, today))
    return beslut.length === 0 ? [] : [{ ...folder, record: { ...record, beslut } }]
  })
}

/** The decided wordings that have an address on the public web, oldest first. */
export function publishedVersions(entry: Entry, today: CivilDate): readonly Version[] {
  if (entry.document.metadata.publiceras?.kind !== "webb" || entry.state.tillstand === "underlag") return []
  return everyWording(entry).filter(
    ({ record, act, wording }) => wording !== undefined && mayBeShown(record, act, today),
  )
}

/** Whether the document has a page on the public web. */
export function visibleOnWeb(entry: Entry, today: CivilDate): boolean {
  const { version } = entry.state
  const shown = publishedVersions(entry, today)
  // Without a wording of its own only what a court has set aside is left to show.
  return version === undefined ? shown.length > 0 : shown.some(({ act }) => act === version.act)
}
