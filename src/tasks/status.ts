import { statusRows } from "../catalogue/status-rows.ts"
import type { CivilDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { hasEnded } from "../model/state.ts"
import type { StatusRow } from "../model/status.ts"
import { RULES } from "../rules/index.ts"
import type { Gathered } from "./gather.ts"

/** What to tell. */
export interface StatusOptions {
  /** One document; otherwise all. */
  readonly id?: string
  readonly at: CivilDate
  /** Only documents that lack something, with what they lack. */
  readonly toComplete: boolean
}

/** The state of the documents on a day. Throws STYR_OKANT_DOKUMENT for an id that no document has. */
export function status(gathered: Gathered, { id, at, toComplete }: StatusOptions): readonly StatusRow[] {
  const rows = statusRows(gathered.ledger, at)
  const wanted = id === undefined ? rows : rows.filter(row => row.id === id)
  if (id !== undefined && wanted.length === 0) {
    throw new StyrdokError(
      "STYR_OKANT_DOKUMENT",
      `Inget dokument har beteckningen "${id}".`,
      "Se beteckningarna med styrdok status.",
    )
  }
  if (!toComplete) return wanted
  const missing = missingFacts(gathered)
  return wanted.flatMap((row): readonly StatusRow[] => {
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
  const missing = new Map<string, readonly string[]>()
  for (const { path, metadata } of collection.documents) {
    const own = problems.filter(problem => problem.place.path === path && completing.has(problem.rule))
    const unpublished = metadata.publiceras === undefined ? ["Det står inte om dokumentet ska publiceras."] : []
    missing.set(metadata.id ?? path, [...own.map(problem => problem.message), ...unpublished])
  }
  return missing
}
