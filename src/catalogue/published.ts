import { eventsOn, standing } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import type { Act, DecisionFacts, DecisionRecord } from "../model/decision.ts"
import type { Settings } from "../model/settings.ts"
import type { Version } from "../model/state.ts"
import { type Entry, everyWording, metadataFor } from "./entry.ts"

/** A meeting's decision may be shown when the minutes are approved; other decisions and imported ones at once. */
function mayBeShown(record: DecisionRecord, act: Act, today: CivilDate): boolean {
  if (record.form !== "sammantrade" || act.importerad || record.omedelbartJusterad) return true
  return eventsOn(record, act.dokument, today).some(event => event.slag === "justerat")
}

/**
 * The decisions that may be seen on the public web: for the variant `webb`, states are to be derived from these
 * alone. Otherwise a decision whose minutes are not approved would end a wording that still is the published one.
 * Corrections replace first, so that a record that was corrected never comes back while its correction waits.
 */
export function publicDecisions(folders: readonly DecisionFacts[], today: CivilDate): readonly DecisionFacts[] {
  return standing(folders).flatMap(folder => {
    const { record } = folder
    if (record === undefined) return []
    const beslut = record.beslut.filter(act => mayBeShown(record, act, today))
    return beslut.length === 0 ? [] : [{ ...folder, record: { ...record, beslut } }]
  })
}

/** The decided wordings that have an address on the public web, oldest first. */
export function publishedVersions(entry: Entry, settings: Settings, today: CivilDate): readonly Version[] {
  const forWeb = (version?: Version): boolean => metadataFor(entry, "publiceras", settings, version)?.kind === "webb"
  if (!forWeb() || entry.state.tillstand === "underlag") return []
  return everyWording(entry, today).filter(
    version => version.wording !== undefined && forWeb(version) && mayBeShown(version.record, version.act, today),
  )
}

/** Whether the document has a page on the public web. */
export function visibleOnWeb(entry: Entry, settings: Settings, today: CivilDate): boolean {
  const { version } = entry.state
  const shown = publishedVersions(entry, settings, today)
  // Without a wording of its own only what a court has set aside is left to show.
  return version === undefined ? shown.length > 0 : shown.some(({ act }) => act === version.act)
}
