/** A day without time or time zone, written YYYY-MM-DD. Only {@link parseDate} makes one. */
export type CivilDate = string & { readonly civilDate: true }

/** What stands in `giltighetstid.tom` and `galler_tom` when no last day has been set. */
export const OPEN_ENDED = "tills vidare"

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

function isCivilDate(text: string): text is CivilDate {
  const match = ISO_DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  // Date.UTC takes the years 0–99 for 1900–1999, and no municipality has decided anything before the year 1000.
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The day that `text` names, or undefined when no such day exists (2024-02-30) or the form is another. */
export function parseDate(text: string): CivilDate | undefined {
  return isCivilDate(text) ? text : undefined
}

/** Number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** 9999-12-31, which many systems write where no last day was set. */
const LAST_TIME = Date.UTC(9999, 11, 31)

function fromUtc(time: number): CivilDate {
  const text = new Date(time).toISOString().slice(0, 10)
  if (!isCivilDate(text)) throw new RangeError(`day out of range: ${text}`)
  return text
}

function toUtc(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

/** The day `days` days after `date` (before, when negative), or 9999-12-31: no later day can be written. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(Math.min(toUtc(date) + days * 86_400_000, LAST_TIME))
}

/** The same day `years` years later; 29 February becomes the 28th (month ends are clamped). */
export function addYears(date: CivilDate, years: number): CivilDate {
  const [year, month, day] = [Number(date.slice(0, 4)) + years, Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  return fromUtc(Date.UTC(year, month - 1, Math.min(day, daysInMonth(year, month))))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / 86_400_000)
}

/** The day of the week: 0 is Sunday, 6 is Saturday. */
export function weekday(date: CivilDate): number {
  return new Date(toUtc(date)).getUTCDay()
}

/** The months by name, January first. */
export const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
]

/** The day as Swedish running text: "1 oktober 2025". */
export function inWords(date: CivilDate): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}
