import type { CivilDate } from "./date.ts"

const OFFSET = new Intl.DateTimeFormat("en", { timeZone: "Europe/Stockholm", timeZoneName: "longOffset" })

/**
 * The first instant of a day in Sweden, as RFC 3339 writes it: "2025-09-16T00:00:00+02:00". The clocks are moved some hours
 * after midnight, so midnight in Greenwich has the same time as midnight here.
 */
export function swedishMidnight(date: CivilDate): string {
  const parts = OFFSET.formatToParts(Date.parse(`${date}T00:00:00Z`))
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value.slice("GMT".length)
  return `${date}T00:00:00${offset === undefined || offset === "" ? "Z" : offset}`
}
