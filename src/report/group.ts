import type { Finding } from "../model/finding.ts"
import { inOrder } from "./order.ts"

/** Findings of one document that say the same thing, in order. */
export interface Repeat {
  readonly first: Finding
  readonly rest: readonly Finding[]
}

/** What was found in one document, each thing said once. */
export interface DocumentGroup {
  readonly path: string
  readonly repeats: readonly Repeat[]
}

function collect<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

/** The findings as one list of repeats, ordered by the first place of each. */
export function findRepeats(findings: readonly Finding[]): readonly Repeat[] {
  const all = inOrder(findings)
  const byText = collect(all, ({ path, rule, severity, message, advice }) =>
    JSON.stringify([path, rule, severity, message, advice]),
  )
  return [...byText.values()].flatMap(([first, ...rest]) => (first ? [{ first, rest }] : []))
}

/** The repeats under the document that they stand in. */
export function groupByDocument(repeats: readonly Repeat[]): readonly DocumentGroup[] {
  const byPath = collect(repeats, repeat => repeat.first.path)
  return [...byPath].map(([path, list]) => ({ path, repeats: list }))
}

/** Every other place that the findings speak of, each once, as "path:line:column". */
export function relatedPlaces({ first, rest }: Repeat): readonly string[] {
  const places = [first, ...rest].flatMap(finding => finding.related)
  return [...new Set(places.map(({ path, line, column }) => `${path}:${line}:${column}`))]
}
