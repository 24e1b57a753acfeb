import { type CivilDate, OPEN_ENDED, parseDate } from "../model/date.ts"
import type { LastDay } from "../model/metadata.ts"
import { findDates } from "./dates.ts"
import type { Confidence } from "./result.ts"

/** First and last day that a text names, as far as it does. */
export interface Validity {
  readonly from?: CivilDate
  readonly tom?: LastDay
  readonly confidence: Confidence
}

const UNTIL_FURTHER = /tills\s?vidare|till\s?vidare|till beslut om upphörande/i
const UNTIL = /^(?:till och med|t\.?o\.?m\.?|längst till|till)\s/i
const YEARS = /^(\d{4})\s*[-–]\s*(\d{4})$/
const LAST_YEAR = /^(?:till och med|t\.?o\.?m\.?|till)?\s*(\d{4})$/i

/** The validity that a value such as "2025-10-01 –", "Tills vidare" or "2017-2020" names, or undefined. */
export function readValidity(value: string): Validity | undefined {
  const text = value.trim()
  const years = YEARS.exec(text)
  if (years) {
    const from = parseDate(`${years[1]}-01-01`)
    const tom = parseDate(`${years[2]}-12-31`)
    return from && tom && from < tom ? { from, tom, confidence: "medel" } : undefined
  }
  const year = LAST_YEAR.exec(text)?.[1]
  if (year !== undefined) {
    const tom = parseDate(`${year}-12-31`)
    return tom && { tom, confidence: "medel" }
  }
  const [first, second] = findDates(text)
  const open = UNTIL_FURTHER.test(text)
  if (!first) return open ? { tom: OPEN_ENDED, confidence: /upphörande/i.test(text) ? "medel" : "hög" } : undefined
  if (second) return { from: first.date, tom: second.date, confidence: "hög" }
  if (open || /^\s*[-–]\s*$/.test(text.slice(first.end))) {
    return { from: first.date, tom: OPEN_ENDED, confidence: "hög" }
  }
  if (/fr[åa]n|fr\.?\s?o\.?\s?m/i.test(text.slice(0, first.start))) return { from: first.date, confidence: "hög" }
  // A day alone under "Giltighetstid" is the day on which it ends.
  return { tom: first.date, confidence: UNTIL.test(text) ? "hög" : "medel" }
}

/** The first day that stands after "gäller från" inside another value, and the value without that remark. */
export function splitOffFirstDay(value: string): { readonly from: CivilDate; readonly rest: string } | undefined {
  const remark = /\(?\s*gäller\s+(?:från(?: och med)?|fr\.?\s?o\.?\s?m\.?)\s+/i.exec(value)
  if (!remark) return undefined
  const start = remark.index + remark[0].length
  const day = findDates(value).find(found => found.start === start)
  if (!day) return undefined
  return { from: day.date, rest: (value.slice(0, remark.index) + value.slice(day.end).replace(/^\s*\)/, "")).trim() }
}
