import { FACT_TITLES } from "../model/generated/fact-names.ts"
import { isMapping, type Mapping, type Value, valueAt } from "../model/metadata.ts"

/** A fact of the front matter as people read it: "Giltighetstid: från 2026-01-01, till och med 2029-12-31". "–" for none. */
export function factInWords(facts: Mapping, key: string): string {
  const value = valueAt(facts, key)
  return value === undefined ? "–" : `${FACT_TITLES.get(key) ?? key}: ${written(value)}`
}

/** The parts of values that have parts. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["from", "från"],
  ["tom", "till och med"],
  ["titel", "titel"],
  ["fil", "fil"],
  ["behovs_inte", "behövs inte:"],
  ["nej", "nej:"],
])

function written(value: Value): string {
  if (typeof value === "string") return value
  if (!isMapping(value)) return value.map(written).join("; ")
  return Object.entries(value)
    .map(([key, inner]) => (inner === "tills vidare" ? inner : `${PARTS.get(key) ?? `${key}:`} ${written(inner)}`))
    .join(", ")
}
