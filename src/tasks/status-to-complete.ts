import { hasEnded } from "../model/state.ts"
import type { StatusRow } from "../model/status.ts"
import { RULES } from "../rules/index.ts"
import type { Gathered } from "./gather.ts"
import { type StatusOptions, status } from "./status.ts"

/** As {@link status}, but only of documents that lack something, with what they lack. */
export function statusToComplete(gathered: Gathered, options: StatusOptions): readonly StatusRow[] {
  const missing = missingFacts(gathered)
  return status(gathered, options).flatMap((row): readonly StatusRow[] => {
    // Nobody completes what no longer applies.
    if (hasEnded(row.tillstand)) return []
    const imported = row.flaggor.includes("oprovad_import") ? ["Lydelsen är inte jämförd med originalet."] : []
    const list = [...(missing.get(row.id) ?? []), ...imported]
    return list.length === 0 ? [] : [{ ...row, attKomplettera: list }]
  })
}

/** What each document lacks, by its name: what the rules of completion say, and where it is to be published. */
function missingFacts({ problems, collection }: Gathered): ReadonlyMap<string, readonly string[]> {
  const completing = new Set(RULES.filter(rule => rule.weight === "completion").map(rule => rule.id))
  const said = new Map<string, string[]>()
  for (const { rule, place, message } of problems) {
    if (!completing.has(rule)) continue
    const list = said.get(place.path)
    if (list === undefined) said.set(place.path, [message])
    else list.push(message)
  }
  const missing = new Map<string, readonly string[]>()
  for (const { path, metadata } of collection.documents) {
    const unpublished = metadata.publiceras === undefined ? ["Det står inte om dokumentet ska publiceras."] : []
    missing.set(metadata.id ?? path, [...(said.get(path) ?? []), ...unpublished])
  }
  return missing
}
