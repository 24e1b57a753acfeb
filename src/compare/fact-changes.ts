import { canonical } from "../model/canonical.ts"
import { isMapping, type Mapping, type Value, valueAt } from "../model/metadata.ts"
import type { Change } from "./changes.ts"

type Facts = Mapping | undefined

/** Facts in the front matter that mean something else, or that only one of the versions has. */
export function factChanges(before: Facts, after: Facts): readonly Change[] {
  return changedFacts(before, after).map(key => ({
    kind: "metadata",
    section: null,
    old: fact(before ?? {}, key),
    new: fact(after ?? {}, key),
  }))
}

/** The keys of those facts, in the order of the new text. None when the facts of either side cannot be read. */
export function changedFacts(before: Facts, after: Facts): readonly string[] {
  if (before === undefined || after === undefined) return []
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return keys.filter(key => canonical(valueAt(before, key)) !== canonical(valueAt(after, key)))
}

function fact(facts: Mapping, key: string): string | null {
  const value = valueAt(facts, key)
  return value === undefined ? null : `${key}: ${written(value)}`
}

function written(value: Value): string {
  if (typeof value === "string") return value
  if (!isMapping(value)) return `[${value.map(written).join(", ")}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(", ")}}`
}
