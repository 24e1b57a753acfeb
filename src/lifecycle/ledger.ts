import type { Collection } from "../model/collection.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { DecidedAct } from "../model/state.ts"

/** The decisions of a collection by the document they concern; records that were corrected are replaced. */
export interface Ledger {
  readonly collection: Collection
  /** Acts on a document in the order in which they were decided. */
  readonly actsOn: ReadonlyMap<string, readonly DecidedAct[]>
  /** Adoptions that say that they replace a document, by the document replaced. */
  readonly replacing: ReadonlyMap<string, readonly DecidedAct[]>
}

/** Gathers every act by document. Costs one pass over the decisions, whatever is asked afterwards. */
export function createLedger(collection: Collection): Ledger {
  const actsOn = new Map<string, DecidedAct[]>()
  const replacing = new Map<string, DecidedAct[]>()
  for (const folder of standing(collection.decisions)) {
    const record = folder.record
    for (const act of record?.beslut ?? []) {
      if (record === undefined) continue
      const decided: DecidedAct = { folder, record, act }
      push(actsOn, act.dokument, decided)
      for (const id of replacedBy(decided)) push(replacing, id, decided)
    }
  }
  for (const acts of actsOn.values()) acts.sort(inOrderOfDecision)
  return { collection, actsOn, replacing }
}

/** The records that count: those that no correcting record replaces (`rattar` replaces wholly; the latest -rN wins). */
export function standing(folders: readonly DecisionFolder[]): readonly DecisionFolder[] {
  const corrections = new Map<string, DecisionFolder>()
  for (const folder of folders) {
    const target = folder.record?.rattar
    if (target === undefined) continue
    const other = corrections.get(target)
    if (other === undefined || correctionNumber(other) < correctionNumber(folder)) corrections.set(target, folder)
  }
  const superseded = (folder: DecisionFolder): boolean => {
    const target = folder.record?.rattar
    return corrections.has(folder.mapp) || (target !== undefined && corrections.get(target) !== folder)
  }
  return folders.filter(folder => !superseded(folder))
}

function correctionNumber(folder: DecisionFolder): number {
  return Number(/-r(\d+)$/.exec(folder.mapp)?.[1] ?? 0)
}

/** The documents that an adoption replaces: what the record says, else the decided wording's own front matter. */
export function replacedBy({ folder, act }: DecidedAct): readonly string[] {
  if (act.slag !== "antagen" && act.slag !== "reviderad") return []
  return act.ersatter ?? folder.wordings.get(act.dokument)?.metadata.ersatter ?? []
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** By day, then by number of the paragraph, then by folder name, so that the order never depends on the file system. */
export function inOrderOfDecision(a: DecidedAct, b: DecidedAct): number {
  return (
    compare(a.record.datum, b.record.datum) ||
    Number.parseInt(a.record.paragraf ?? "0", 10) - Number.parseInt(b.record.paragraf ?? "0", 10) ||
    compare(a.folder.mapp, b.folder.mapp)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day on which a judgment that annuls the act became final (dom upphavt, then laga_kraft of the dom), if known on `at`. */
export function annulledOn(record: DecisionRecord, document: string, at: CivilDate): CivilDate | undefined {
  const concerns = (ids: readonly string[]): boolean => ids.length === 0 || ids.includes(document)
  const judgment = record.handelser.find(
    event => event.slag === "dom" && event.utfall === "upphavt" && event.datum <= at && concerns(event.dokument),
  )
  if (judgment === undefined) return undefined
  return record.handelser.find(
    event =>
      event.slag === "laga_kraft" && event.galler === "dom" && event.datum >= judgment.datum && event.datum <= at,
  )?.datum
}

/** The level of a body: 1 is the highest. A body that the settings do not name is below all others. */
export function levelOf(ledger: Ledger, code: string): number {
  return ledger.collection.settings.instanser.get(code)?.niva ?? Number.MAX_SAFE_INTEGER
}
