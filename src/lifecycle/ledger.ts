import { byText } from "../model/by-text.ts"
import type { CollectionFacts } from "../model/collection.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionEvent, DecisionFacts, DecisionRecord } from "../model/decision.ts"
import type { DecidedAct } from "../model/state.ts"
import { meetingKey, type Recorded } from "./meetings.ts"

/** The decisions of a collection by the document they concern; records that were corrected are replaced. */
export interface Ledger {
  readonly collection: CollectionFacts
  /** Acts on a document in the order in which they were decided. */
  readonly actsOn: ReadonlyMap<string, readonly DecidedAct[]>
  /** Adoptions that say that they replace a document, by the document replaced. */
  readonly replacing: ReadonlyMap<string, readonly DecidedAct[]>
  /** The decisions of each meeting, by {@link meetingKey}. */
  readonly meetings: ReadonlyMap<string, readonly Recorded[]>
}

/** Gathers every act by document. Costs one pass over the decisions, whatever is asked afterwards. */
export function createLedger(collection: CollectionFacts): Ledger {
  const actsOn = new Map<string, DecidedAct[]>()
  const replacing = new Map<string, DecidedAct[]>()
  const meetings = new Map<string, Recorded[]>()
  for (const folder of standing(collection.decisions)) {
    const record = folder.record
    if (record?.form === "sammantrade") push(meetings, meetingKey(record), { folder, record })
    for (const act of record?.beslut ?? []) {
      if (record === undefined) continue
      const decided: DecidedAct = { folder, record, act }
      push(actsOn, act.dokument, decided)
      for (const id of replacedBy(decided)) push(replacing, id, decided)
    }
  }
  for (const acts of actsOn.values()) acts.sort(inOrderOfDecision)
  return { collection, actsOn, replacing, meetings }
}

/** The records that count: of a record and all that correct it, the latest -rN (`rattar` replaces wholly). */
export function standing<F extends DecisionFacts>(folders: readonly F[]): readonly F[] {
  const byName = new Map(folders.map(folder => [folder.mapp, folder]))
  const latest = new Map<string, F>()
  for (const folder of folders) {
    const original = originalOf(folder, byName)
    const other = latest.get(original)
    if (other === undefined || correctionNumber(other) < correctionNumber(folder)) latest.set(original, folder)
  }
  return folders.filter(folder => latest.get(originalOf(folder, byName)) === folder)
}

/** A record with all that correct it, from the original to the latest, in the order in which each replaces the one before. */
export function recordChain<F extends DecisionFacts>(folder: F, folders: readonly F[]): readonly F[] {
  const byName = new Map(folders.map(other => [other.mapp, other]))
  const original = originalOf(folder, byName)
  return folders
    .filter(other => originalOf(other, byName) === original)
    .toSorted((a, b) => correctionNumber(a) - correctionNumber(b))
}

/** The name of the record at the end of a chain of corrections. Records that correct one another share one name. */
function originalOf(folder: DecisionFacts, byName: ReadonlyMap<string, DecisionFacts>): string {
  const chain = [folder.mapp]
  for (let target = folder.record?.rattar; target !== undefined; target = byName.get(target)?.record?.rattar) {
    if (chain.includes(target)) return chain.toSorted()[0] ?? target
    chain.push(target)
  }
  return chain.at(-1) ?? folder.mapp
}

/** N of a correction -rN; what corrects nothing comes before all corrections. */
function correctionNumber(folder: DecisionFacts): number {
  return folder.record?.rattar === undefined ? -1 : Number(/-r(\d+)$/.exec(folder.mapp)?.[1] ?? 0)
}

/** The documents that an adoption replaces: what the record says, else the decided wording's own front matter. */
function replacedBy({ folder, act }: DecidedAct): readonly string[] {
  if (act.slag !== "antagen" && act.slag !== "reviderad") return []
  return act.ersatter ?? folder.wordings.get(act.dokument)?.metadata.ersatter ?? []
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/**
 * The decisions known on the day `at` that concern a document, in order of decision, each once: what was decided about
 * it, and the adoption of what replaces it.
 */
export function decisionsAbout(id: string, ledger: Ledger, at: CivilDate): readonly DecisionFacts[] {
  const acts = [...(ledger.actsOn.get(id) ?? []), ...(ledger.replacing.get(id) ?? [])]
  const known = acts.filter(({ record }) => record.datum <= at).toSorted(inOrderOfDecision)
  return [...new Set(known.map(({ folder }) => folder))]
}

/** By day, then by number of the paragraph, then by folder name, so that the order never depends on the file system. */
export function inOrderOfDecision(a: DecidedAct, b: DecidedAct): number {
  return (
    byText(a.record.datum, b.record.datum) ||
    Number.parseInt(a.record.paragraf ?? "0", 10) - Number.parseInt(b.record.paragraf ?? "0", 10) ||
    byText(a.folder.mapp, b.folder.mapp)
  )
}

/** The day on which a judgment that annuls the act became final (dom upphavt, then laga_kraft of the dom), if known on `at`. */
export function annulledOn(record: DecisionRecord, document: string, at: CivilDate): CivilDate | undefined {
  const events = eventsOn(record, document, at)
  const judgment = events.find(event => event.slag === "dom" && event.utfall === "upphavt")
  if (judgment === undefined) return undefined
  return events.find(event => event.slag === "laga_kraft" && event.galler === "dom" && event.datum >= judgment.datum)
    ?.datum
}

/** What had happened by the day `at` to a decision, as far as it concerns one of its documents. */
export function eventsOn(record: DecisionRecord, document: string, at: CivilDate): readonly DecisionEvent[] {
  return record.handelser.filter(
    event => event.datum <= at && (event.dokument.length === 0 || event.dokument.includes(document)),
  )
}

/** The level of a body: 1 is the highest. A body that the settings do not name is below all others. */
export function levelOf(ledger: Ledger, code: string): number {
  return ledger.collection.settings.instanser.get(code)?.niva ?? Number.MAX_SAFE_INTEGER
}
