import {
  adopts,
  inOrderOfDecision,
  lydelseOf,
  recordChain,
  standing,
  versionOf,
  wordingFiles,
} from "../lifecycle/index.ts"
import type { DecisionFacts } from "../model/decision.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { type Entry, idOf, metadataFor } from "./entry.ts"
import { mayBeShown } from "./published.ts"
import type { Site } from "./site.ts"

/** A record that another one has replaced, since it was wrong. */
export interface CorrectedRecord {
  readonly folder: DecisionFacts
  /** The record that now counts. */
  readonly by: DecisionFacts
}

/** A wording that was recorded by mistake. What was published of it keeps its address. */
export interface CorrectedWording {
  readonly version: Version
  readonly by: DecisionFacts
}

/** The records that were corrected, each with the one that counts. */
export function correctedRecords(decisions: readonly DecisionFacts[]): readonly CorrectedRecord[] {
  return standing(decisions)
    .filter(({ record }) => record?.rattar !== undefined)
    .flatMap(by => recordChain(by, decisions).flatMap(folder => (folder === by ? [] : [{ folder, by }])))
}

/**
 * The folder name in a wording's address: of a record and all that correct it, the first that recorded the same text. A
 * correction of the record moves no text, and a text that is another never takes over an address (PRODUCT.md).
 */
export function addressOf({ decisions }: Pick<Site, "decisions">, { folder, act }: DecidedAct): string {
  if (folder.record?.rattar === undefined || act.lydelse === undefined) return folder.mapp
  const first = recordChain(folder, decisions).find(each =>
    actsIn(each, act.dokument).some(other => other.act.lydelse === act.lydelse),
  )
  return first?.mapp ?? folder.mapp
}

/** Why the record of a decision was corrected, once for each time, each without its full stop. */
export function reasonsOf({ decisions }: Pick<Site, "decisions">, { folder }: DecidedAct): readonly string[] {
  if (folder.record?.rattar === undefined) return []
  return recordChain(folder, decisions).flatMap(({ record }) =>
    record?.rattar === undefined || record.skal === undefined ? [] : [record.skal.trim().replace(/\.$/, "")],
  )
}

/**
 * The wordings of a document that were recorded by mistake and have addresses of their own: the text that counts is another
 * one. The public web has them only where both records could be seen there.
 */
export function correctedWordings(site: Site, entry: Entry): readonly CorrectedWording[] {
  const id = idOf(entry)
  return site.corrected.flatMap(({ folder, by }) => {
    const now = actsIn(by, id).map(decided => addressOf(site, decided))
    return actsIn(folder, id)
      .filter(decided => addressOf(site, decided) === folder.mapp && !now.includes(folder.mapp))
      .filter(decided => decided.record.datum <= site.today && isWhole(decided))
      .filter(decided => site.audience === "intern" || wasPublic(site, entry, decided, by))
      .map(decided => ({ version: versionOf(decided), by }))
  })
}

/** The wording that the record which counts decided instead, when that has a page. */
export function insteadOf({ by }: CorrectedWording, versions: readonly Version[]): Version | undefined {
  return versions.find(({ folder, wording }) => folder.mapp === by.mapp && wording !== undefined)
}

function actsIn(folder: DecisionFacts, id: string): readonly DecidedAct[] {
  const { record } = folder
  if (record === undefined) return []
  return record.beslut.map(act => ({ folder, record, act })).filter(each => each.act.dokument === id && adopts(each))
}

/** True when the text stands in the folder as it was recorded. */
function isWhole({ folder, act }: DecidedAct): boolean {
  return folder.wordings.has(act.dokument) && lydelseOf(wordingFiles(folder.files, act.dokument)) === act.lydelse
}

function wasPublic(site: Site, entry: Entry, decided: DecidedAct, by: DecisionFacts): boolean {
  const { record } = by
  if (record === undefined || record.datum > site.today) return false
  if (metadataFor(entry, "publiceras", site.settings, versionOf(decided))?.kind !== "webb") return false
  const rest = standing(site.decisions).filter(({ mapp }) => mapp !== by.mapp)
  // Each is looked at in its own place among the others, so that a correction waits for what it stands on.
  return [decided, { folder: by, record, act: decided.act }].every(each =>
    mayBeShown(
      each,
      [...rest.flatMap(folder => actsIn(folder, idOf(entry))), each].toSorted(inOrderOfDecision),
      site.today,
    ),
  )
}
