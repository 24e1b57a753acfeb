import { everApplies } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { ACT_WORDS } from "../model/decision-words.ts"
import type { Banner, DocumentView, SafeHtml } from "../model/page.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { decisionDays } from "./decision-days.ts"
import { byBody, type Entry, idOf, metadataFor, titleOf } from "./entry.ts"
import { historyRows, wordingBefore, wordingRows } from "./history.ts"
import { neverApplied } from "./last-day.ts"
import { linkTo, linkToEntry, named, type Site } from "./site.ts"
import { textView } from "./text-page.ts"
import { pairInWords, pairsOfAll, pairWithBefore } from "./wording-pairs.ts"

/** With this many wordings of one body the table leads to every pair. */
const FEW_WORDINGS = 2

function bannerOf(site: Site, entry: Entry, path: string): Banner | undefined {
  const { state } = entry
  switch (state.tillstand) {
    case "gallande":
      return undefined
    case "underlag":
      return { tone: "lugn", text: "Det här är ett underlag. Det gäller inte i sig.", link: undefined }
    case "utkast":
    case "foreslagen":
      return { tone: "lugn", text: "Texten är inte beslutad. Den gäller inte.", link: undefined }
    case "beslutad":
      return { tone: "viktig", text: `Det här är beslutat men ${notYet(site, entry)}.`, link: undefined }
    case "upphort":
    case "upphavd":
    case "upphavd_av_domstol":
      return { tone: "viktig", text: endedText(entry), link: undefined }
    case "ersatt": {
      const successor = site.byId.get(state.endedBy?.act.dokument ?? "")
      const link =
        successor === undefined
          ? undefined
          : linkTo(path, `Läs ${titleOf(successor, site.settings)}`, documentPath(idOf(successor)))
      return { tone: "viktig", text: `${endedText(entry)} Det har ersatts.`, link }
    }
  }
}

function notYet({ today }: Site, { state }: Entry): string {
  return (state.version && neverApplied(state.version, today)) ?? "gäller inte ännu"
}

function endedText({ state }: Entry): string {
  return state.versions.some(everApplies)
    ? "Det här dokumentet gäller inte längre."
    : "Det här dokumentet kom aldrig att gälla."
}

function lastChange(site: Site, entry: Entry): string | undefined {
  const { version } = entry.state
  if (version === undefined || wordingBefore(entry) === undefined) return undefined
  const { act, record } = version
  return `${ACT_WORDS[act.slag].toLowerCase()} ${inWords(record.datum)}, ${bodyAndNumber(record, site.settings)}`
}

function whatChanged(site: Site, entry: Entry, path: string): DocumentView["whatChanged"] {
  const { version } = entry.state
  const pair = version && pairWithBefore(site, entry, version)
  return pair && linkTo(path, "Se vad som ändrades", pair.path)
}

/** Every two wordings that have a comparison, the newest first. */
function comparisonsOf(site: Site, entry: Entry, path: string): DocumentView["comparisons"] {
  if (byBody(entry).every(({ state }) => state.versions.length <= FEW_WORDINGS)) return []
  return pairsOfAll(site, entry)
    .toReversed()
    .map(pair => linkTo(path, pairInWords(pair, site.settings), pair.path))
}

function relatedOf(site: Site, entry: Entry, path: string): DocumentView["related"] {
  const { settings, entries } = site
  const id = idOf(entry)
  const list = (names: readonly string[]) =>
    names.map(name => named(site, path, name)).filter(link => link !== undefined)
  const related = metadataFor(entry, "relaterade", settings)
  const original = metadataFor(entry, "versionAv", settings)
  const successor = entry.state.tillstand === "ersatt" ? entry.state.endedBy?.act.dokument : undefined
  const pointing = entries
    .filter(other => other !== entry && metadataFor(other, "relaterade", settings).includes(id))
    .filter(other => !related.includes(idOf(other)))
    .map(other => linkToEntry(site, path, other))
  return [
    { heading: "Ersätter", items: list(entry.state.version?.act.ersatter ?? metadataFor(entry, "ersatter", settings)) },
    { heading: "Ersatt av", items: list(successor === undefined ? [] : [successor]) },
    { heading: "Hör ihop med", items: [...list(related), ...pointing] },
    { heading: "Version av", items: list(original === undefined ? [] : [original]) },
  ].filter(group => group.items.length > 0)
}

/** What only those who work with the document see. */
function interntOf(site: Site, entry: Entry): DocumentView["internt"] {
  const ansvarig = metadataFor(entry, "dokumentansvarig", site.settings)
  const { nastaOversyn } = entry.state
  if (site.audience === "webb" || (ansvarig === undefined && nastaOversyn === undefined)) return undefined
  return { ansvarig, nastaOversyn: nastaOversyn === undefined ? undefined : inWords(nastaOversyn) }
}

/**
 * The page of a document: the wording in force, else its latest wording with a banner, else (only in the
 * municipality's own portal) the working text. `body` is that text.
 */
export function documentPage(site: Site, entry: Entry, body: SafeHtml): DocumentView {
  const id = idOf(entry)
  const path = documentPath(id)
  const before = wordingBefore(entry)
  const forms = site.entries.filter(other => metadataFor(other, "versionAv", site.settings) === id)
  return {
    ...textView(site, entry, entry.state.version, path, body),
    kind: "dokument",
    banner: bannerOf(site, entry, path),
    earlier:
      before === undefined
        ? undefined
        : linkTo(path, "Lydelsen före den här", wordingPath(id, addressOf(site, before))),
    lastChange: lastChange(site, entry),
    whatChanged: whatChanged(site, entry, path),
    otherForms: forms.map(other => linkToEntry(site, path, other)),
    wordings: wordingRows(site, entry),
    comparisons: comparisonsOf(site, entry, path),
    history: historyRows(site, entry),
    days: decisionDays(site, entry.state),
    related: relatedOf(site, entry, path),
    internt: interntOf(site, entry),
  }
}
