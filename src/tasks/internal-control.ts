import { metadataFor } from "../catalogue/entry.ts"
import { hasEnded } from "../model/state.ts"
import { andradEfterBeslut } from "../rules/andrad-efter-beslut.ts"
import type { Entry } from "../rules/index.ts"
import { andradSedanBeslut } from "../rules/lagrum/andrad-sedan-beslut.ts"
import { finnsInteKapitel } from "../rules/lagrum/finns-inte-kapitel.ts"
import { finnsInteParagraf } from "../rules/lagrum/finns-inte-paragraf.ts"
import { upphavdLag } from "../rules/lagrum/upphavd-lag.ts"
import { upphavdParagraf } from "../rules/lagrum/upphavd-paragraf.ts"
import { oversynPasserad } from "../rules/oversyn-passerad.ts"
import type { CollectionContext, CollectionRule } from "../rules/rule.ts"
import type { Gathered } from "./gather.ts"

/** Dead law before changed law; what is only mentioned as gone, or cannot be known, is not held against a text. */
const LAW: readonly CollectionRule[] = [
  upphavdLag,
  upphavdParagraf,
  finnsInteKapitel,
  finnsInteParagraf,
  andradSedanBeslut,
]

/**
 * What each document lacks that internal control asks for: a review in time, a role, a decision, law that is there and
 * is what it was at the decision, and a text that is the decided one. What has ended is left out, and so is underlag.
 */
export function shortcomingsOf(gathered: Gathered): ReadonlyMap<Entry, readonly string[]> {
  const { collection, ledger, byId, settingsFile, law, entries } = gathered
  const facts = { collection, ledger, byId, settingsFile, law }
  // The text that applies is what counts, not a proposal to change it.
  const wordings = new Map(
    collection.decisions.flatMap(folder => Array.from(folder.wordings.values(), text => [text.path, text] as const)),
  )
  const applying = entries.map(entry => {
    const wording = wordings.get(entry.state.version?.wording?.path ?? "")
    return { ...entry, document: wording ?? entry.document }
  })
  const overdue = sayings([oversynPasserad], { ...facts, entries })
  const legal = sayings(LAW, { ...facts, entries: applying })
  const changed = sayings([andradEfterBeslut], { ...facts, entries })
  const found = new Map<Entry, readonly string[]>()
  for (const [index, entry] of entries.entries()) {
    const { tillstand } = entry.state
    if (tillstand === "underlag" || hasEnded(tillstand)) continue
    const path = entry.document.path
    const reasons = [
      ...(overdue.get(path) ?? []),
      ...roleOf(entry, gathered),
      ...(tillstand === "utkast" || tillstand === "foreslagen" ? ["Det finns inget beslut om dokumentet."] : []),
      ...(legal.get(applying[index]?.document.path ?? path) ?? []),
      ...(changed.get(path) ?? []),
    ]
    if (reasons.length > 0) found.set(entry, reasons)
  }
  return found
}

/** What some rules say of each file, each sentence once, with the number of places where they are several. */
function sayings(rules: readonly CollectionRule[], context: CollectionContext): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>()
  for (const { place, message, severity } of rules.flatMap(rule => [...rule.check(context)])) {
    if (severity === "upplysning") continue
    const said = counts.get(place.path) ?? new Map<string, number>()
    counts.set(place.path, said.set(message, (said.get(message) ?? 0) + 1))
  }
  return new Map(
    Array.from(counts, ([path, said]) => [
      path,
      Array.from(said, ([message, count]) => (count === 1 ? message : `${message} Det gäller ${count} ställen.`)),
    ]),
  )
}

/** A role that nobody has, or that is not named, means that nobody is told when something is to be done. */
function roleOf(entry: Entry, { collection: { settings } }: Gathered): readonly string[] {
  const role = metadataFor(entry, "dokumentansvarig", settings)
  if (role === undefined) return ["Det står inte vilken roll som är dokumentansvarig."]
  if (settings.roller.has(role)) return []
  return [`Den dokumentansvariga rollen "${role}" står inte under roller i styrdok.yaml, så ingen adress är känd.`]
}
