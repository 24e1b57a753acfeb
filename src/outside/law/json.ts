import { type CivilDate, parseDate } from "../../model/date.ts"

/** What stands under a key, or undefined: an answer from elsewhere may have any form. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== "object" || inner === null) return undefined
    return Object.entries(inner).find(([name]) => name === key)?.[1]
  }, value)
}

export function textField(value: unknown, ...path: readonly string[]): string {
  const found = field(value, ...path)
  return typeof found === "string" ? found : ""
}

export function listField(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = field(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The Swedish day of a moment. The sources write local time without a zone; should one come, the day is Sweden's. */
export function dayOf(text: string): CivilDate | undefined {
  const moment = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(moment)) return parseDate(text.slice(0, 10))
  return parseDate(new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(moment))
}

/** The first act's number in a text: "SFS 2025:400", "t.o.m. SFS 2024:85". */
export function numberIn(text: string): string | undefined {
  return /\b(\d{4}:\d+)\b/.exec(text)?.[1]
}
