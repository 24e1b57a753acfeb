import { isMapping, type Value, valueAt } from "./metadata.ts"

/**
 * A value in a form where only its meaning counts: the order of a mapping's keys and white space around a text do not.
 * "" for none.
 */
export function canonical(value: Value | undefined): string {
  if (value === undefined) return ""
  if (typeof value === "string") return JSON.stringify(value.trim())
  if (!isMapping(value)) return `[${value.map(canonical).join()}]`
  const keys = Object.keys(value).toSorted()
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(valueAt(value, key))}`).join()}}`
}
