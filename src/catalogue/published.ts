import { adopts, decidesText, eventsOn, type Ledger, standing } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionFacts } from "../model/decision.ts"
import type { Settings } from "../model/settings.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { type Entry, everyWording, metadataFor } from "./entry.ts"

/** A meeting's decision may be shown when the minutes are approved; other decisions and imported ones at once. */
function isApproved({ record, act }: DecidedAct, today: CivilDate): boolean {
  if (record.form !== "sammantrade" || act.importerad || record.omedelbartJusterad) return true
  return eventsOn(record, act.dokument, today).some(event => event.slag === "justerat")
}

/**
 * True for an act that the public may see. A correction holds the whole text that it corrects, and waits for all that
 * it stands on. `acts` are those on the same document, in order of decision.
 */
export function mayBeShown(decided: DecidedAct, acts: readonly DecidedAct[], today: CivilDate): boolean {
  return [decided, ...stoodOn(decided, acts)].every(each => isApproved(each, today))
}

/**
 * The adoption or revision that a correction corrects, with the corrections made since then. Of two acts on one day
 * nobody knows which text the correction was written on: then it stands on both.
 */
function stoodOn(decided: DecidedAct, acts: readonly DecidedAct[]): readonly DecidedAct[] {
  if (decided.act.slag !== "redaktionell") return []
  const place = acts.findIndex(({ act }) => act === decided.act)
  const base = acts.slice(0, place).findLastIndex(decidesText)
  return acts.slice(Math.max(base, 0)).filter(other => adopts(other) && other.record.datum <= decided.record.datum)
}

/**
 * The decisions that may be seen on the public web: for the variant `webb`, states are to be derived from these
 * alone. Otherwise a decision whose minutes are not approved would end a wording that still is the published one.
 * Corrections replace first, so that a record that was corrected never comes back while its correction waits.
 */
export function publicDecisions({ collection, actsOn }: Ledger): readonly DecisionFacts[] {
  const { decisions, today } = collection
  return standing(decisions).flatMap(folder => {
    const { record } = folder
    if (record === undefined) return []
    const beslut = record.beslut.filter(act =>
      mayBeShown({ folder, record, act }, actsOn.get(act.dokument) ?? [], today),
    )
    return beslut.length === 0 ? [] : [{ ...folder, record: { ...record, beslut } }]
  })
}

/** The decided wordings that have an address on the public web, oldest first. */
export function publishedVersions(entry: Entry, settings: Settings, today: CivilDate): readonly Version[] {
  const forWeb = (version?: Version): boolean => metadataFor(entry, "publiceras", settings, version)?.kind === "webb"
  if (!forWeb() || entry.state.tillstand === "underlag") return []
  return everyWording(entry, today).filter(
    version => version.wording !== undefined && forWeb(version) && mayBeShown(version, entry.state.acts, today),
  )
}

/** Whether the document has a page on the public web. */
export function visibleOnWeb(entry: Entry, settings: Settings, today: CivilDate): boolean {
  const { version } = entry.state
  const shown = publishedVersions(entry, settings, today)
  // Without a wording of its own only what a court has set aside is left to show.
  return version === undefined ? shown.length > 0 : shown.some(({ act }) => act === version.act)
}
