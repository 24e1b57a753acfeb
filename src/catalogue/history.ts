import { eventsOn, isUnproven } from "../lifecycle/index.ts"
import { type CivilDate, OPEN_ENDED } from "../model/date.ts"
import type { EventKind } from "../model/decision.ts"
import { ACT_WORDS } from "../model/decision-words.ts"
import type { HistoryRow, WordingRow } from "../model/page.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { documentPath, pdfPath, wordingPath } from "./addresses.ts"
import { addressOf, reasonsOf } from "./corrected-record.ts"
import { correctionInWords } from "./correction.ts"
import { ACCORDING_TO, bodyAndNumber } from "./decided-by.ts"
import { byBody, type Entry, holderOf, idOf, typeOf } from "./entry.ts"
import { eventWords, setsRules } from "./event-words.ts"
import { endOf } from "./last-day.ts"
import { linkTo, linkToFile, type Site } from "./site.ts"
import { pairWithBefore } from "./wording-pairs.ts"

/** Events that are a secretary's work, of which a reader has no use. */
const INTERNAL: readonly EventKind[] = ["nedtaget", "expedierat"]

/** The table that answers "which wording applied in March?", newest first. */
export function wordingRows(site: Site, entry: Entry): readonly WordingRow[] {
  const id = idOf(entry)
  const path = documentPath(id)
  const versions = byBody(entry).flatMap(({ state }) => state.versions)
  const rows = versions.map(version => {
    const mapp = addressOf(site, version)
    const page = version.wording === undefined ? undefined : linkTo(path, "Läs", wordingPath(id, mapp))
    const holder = holderOf(entry, version)
    const { state } = holder
    const before = pairWithBefore(site, holder, version)
    const current = version === state.version && state.tillstand === "gallande"
    return {
      fran: version.gallerFrom,
      till: endOf(version, site.today),
      beslut: `${bodyAndNumber(version.record, site.settings)}, ${version.record.datum}`,
      current,
      link: page,
      pdf: linkToFile(site, path, "PDF", pdfPath(id, mapp)),
      changes: before && linkTo(path, "Vad ändrades?", before.path),
    }
  })
  return rows.toReversed().toSorted((a, b) => (a.fran < b.fran ? 1 : Number(a.fran > b.fran) * -1))
}

/** Everything that was decided about the document, and what happened to the decisions, newest first. */
export function historyRows(site: Site, entry: Entry): readonly HistoryRow[] {
  const type = typeOf(entry, site.settings)
  const rows = byBody(entry)
    .flatMap(({ state }) => state.acts)
    .flatMap(decided => {
      const { act, record } = decided
      const beslut = bodyAndNumber(record, site.settings)
      const other =
        act.dokument === idOf(entry) ? "" : ` (beslutet om ${site.titles.get(act.dokument) ?? act.dokument})`
      const source = isUnproven(decided, site.today) ? `, ${ACCORDING_TO}` : ""
      const what = actInWords(decided)
      const changed = correctionOf(site, entry, decided)
      const context = { settings: site.settings, instans: record.instans, setsRules: setsRules(decided, type) }
      const events = eventsOn(record, idOf(entry), site.today).flatMap(event => {
        const handelse = INTERNAL.includes(event.slag) ? undefined : eventWords(event, context)
        return handelse === undefined ? [] : [{ datum: event.datum, handelse, beslut }]
      })
      const reasons = reasonsOf(site, decided)
      // The record has no day on which it was corrected.
      const mended = reasons.length === 0 ? "" : `. Anteckningen om beslutet är rättad: ${reasons.join("; ")}`
      return [{ datum: record.datum, handelse: `${what}${other}${source}${changed}${mended}`, beslut }, ...events]
    })
  return rows.toSorted((a, b) => (a.datum < b.datum ? 1 : Number(a.datum > b.datum) * -1))
}

/** What was decided, with the day that it is about, written as `day` writes it: "Ändrad, gäller från 2025-10-01". */
export function actInWords({ act }: DecidedAct, day: (date: CivilDate) => string = date => date): string {
  const { slag, gallerFrom, gallerTom } = act
  const word = ACT_WORDS[slag]
  switch (slag) {
    case "forlangd":
      if (gallerTom === undefined) return word
      return gallerTom === OPEN_ENDED ? `${word} ${OPEN_ENDED}` : `${word} till och med ${day(gallerTom)}`
    case "upphavd":
      return gallerFrom === undefined ? word : `${word} från ${day(gallerFrom)}`
    case "foreslar":
      return gallerFrom === undefined ? word : `${word} att gälla från ${day(gallerFrom)}`
    default:
      return gallerFrom === undefined ? word : `${word}, gäller från ${day(gallerFrom)}`
  }
}

/** What a correction changed, as the end of its line. */
function correctionOf(site: Site, entry: Entry, { act }: DecidedAct): string {
  for (const holder of byBody(entry)) {
    const version = holder.state.versions.find(other => other.act === act)
    const words = version === undefined ? undefined : correctionInWords(site, holder, version)
    if (words !== undefined) return `: ${words}`
  }
  return ""
}

/** The wording before the one in force, when it has a page. */
export function wordingBefore(entry: Entry): Version | undefined {
  const wordings = entry.state.versions.filter(version => version.wording !== undefined)
  const current = entry.state.version
  return current === undefined ? undefined : wordings[wordings.indexOf(current) - 1]
}
