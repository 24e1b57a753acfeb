import { adopts, inOrderOfDecision } from "../lifecycle/index.ts"
import { byText } from "../model/by-text.ts"
import { inWords } from "../model/date.ts"
import type { ActKind } from "../model/decision.ts"
import type { DecidedAct } from "../model/state.ts"
import { byBody, compareSwedish, type Entry, idOf, isAnnulled, titleOf } from "./entry.ts"
import { actInWords } from "./history.ts"
import type { Site } from "./site.ts"
import { pairWithBefore, type WordingPair } from "./wording-pairs.ts"

/** A decision that changed what applies, of a document that the portal shows. */
export interface Change {
  readonly entry: Entry
  readonly decided: DecidedAct
  /** Title of the document as it was decided then. */
  readonly titel: string
  /** "Ändrad, gäller från 1 oktober 2025" */
  readonly handelse: string
  /** The comparison with the wording before, where there is one. */
  readonly pair: WordingPair | undefined
}

/** The summary of each comparison that the site has, by the path of its page. */
export type Summaries = ReadonlyMap<string, string>

/** What ends a document, or moves its last day, without a new wording. A review that changed nothing is no change. */
const WITHOUT_WORDING: ReadonlySet<ActKind> = new Set(["upphavd", "forlangd"])

/** Every decision that changed what applies, newest first. A wording without a page on this portal is not among them. */
export function changesOf(site: Site): readonly Change[] {
  const title = ({ entry }: Change): string => titleOf(entry, site.settings)
  return site.entries
    .flatMap(entry => changesIn(site, entry))
    .toSorted(
      (a, b) =>
        byText(b.decided.record.datum, a.decided.record.datum) ||
        compareSwedish(title(a), title(b)) ||
        inOrderOfDecision(b.decided, a.decided),
    )
}

function changesIn(site: Site, entry: Entry): readonly Change[] {
  const changes = byBody(entry).flatMap(holder =>
    [...holder.state.acts, ...endedByAnother(holder)].flatMap(decided => {
      const version = holder.state.versions.find(({ act }) => act === decided.act)
      const isShown = !isOwn(entry, decided) || !adopts(decided) || version?.wording !== undefined
      const handelse = changeInWords(site, entry, decided)
      if (!isShown || handelse === undefined) return []
      const pair = version && pairWithBefore(site, holder, version)
      return [{ entry, decided, titel: titleOf(holder, site.settings, version), handelse, pair }]
    }),
  )
  // What ended a document of several bodies ended it for each of them, and is told once.
  return [...new Map(changes.map(change => [change.decided.act, change])).values()]
}

/** The adoption of the document that has taken this one's place. */
function endedByAnother(holder: Entry): readonly DecidedAct[] {
  const { tillstand, endedBy } = holder.state
  return tillstand === "ersatt" && endedBy !== undefined && !isOwn(holder, endedBy) ? [endedBy] : []
}

/** False for the decision on another document that replaced this one. */
function isOwn(entry: Entry, { act }: DecidedAct): boolean {
  return act.dokument === idOf(entry)
}

function changeInWords(site: Site, entry: Entry, decided: DecidedAct): string | undefined {
  const { act } = decided
  if (!isOwn(entry, decided)) return `Ersatt av ${site.titles.get(act.dokument) ?? "ett annat dokument"}`
  if (!adopts(decided)) return WITHOUT_WORDING.has(act.slag) ? actInWords(decided, inWords) : undefined
  return `${actInWords(decided, inWords)}${isAnnulled(decided, site.today) ? ". Upphävd av domstol" : ""}`
}
