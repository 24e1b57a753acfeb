import { addDays, type CivilDate, parseDate, weekday } from "../model/date.ts"

const [SUNDAY, FRIDAY, SATURDAY] = [0, 5, 6]

/** Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): CivilDate {
  const golden = year % 19
  const [century, yearOf] = [Math.floor(year / 100), year % 100]
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOf / 4) - epact - (yearOf % 4)) % 7
  const shift = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const fromMarch = epact + toSunday - 7 * shift + 114
  return on(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1)
}

function on(year: number, month: number, day: number): CivilDate {
  const date = parseDate([year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-"))
  if (date === undefined) throw new RangeError(`no such day: ${year} ${month} ${day}`)
  return date
}

/** The year in which the national day took the place of Whit Monday as a public holiday (SFS 2004:1320). */
const NATIONAL_DAY_SINCE = 2005

/**
 * True for an allmän helgdag (1 § lag 1989:253): Sundays, New Year's Day, Epiphany, 1 May, Christmas Day and the day
 * after, Good Friday, Easter Monday, Ascension Day, the national day, Midsummer Day, All Saints' Day.
 */
export function isPublicHoliday(date: CivilDate): boolean {
  const year = Number(date.slice(0, 4))
  const monthDay = date.slice(5)
  const isSaturday = weekday(date) === SATURDAY
  const fromEaster = [-2, 1, 39, ...(year < NATIONAL_DAY_SINCE ? [50] : [])]
  return (
    weekday(date) === SUNDAY ||
    ["01-01", "01-06", "05-01", "12-25", "12-26"].includes(monthDay) ||
    (monthDay === "06-06" && year >= NATIONAL_DAY_SINCE) ||
    fromEaster.some(days => addDays(easterSunday(year), days) === date) ||
    (isSaturday && monthDay >= "06-20" && monthDay <= "06-26") ||
    (isSaturday && monthDay >= "10-31" && monthDay <= "11-06")
  )
}

/** True for the eves that count as holidays when time runs out: midsommarafton, julafton, nyårsafton (2 § lag 1930:173). */
function isEve(date: CivilDate): boolean {
  const monthDay = date.slice(5)
  const isMidsummerEve = weekday(date) === FRIDAY && monthDay >= "06-19" && monthDay <= "06-25"
  return isMidsummerEve || monthDay === "12-24" || monthDay === "12-31"
}

/** True for a day on which an act may wait until the next working day: a public holiday, a Saturday or one of the eves. */
export function isDayOff(date: CivilDate): boolean {
  return weekday(date) === SATURDAY || isEve(date) || isPublicHoliday(date)
}

/** The day by which something that falls due on `date` may still be done: `date`, or the next working day (2 § lag 1930:173). */
export function orNextWorkingDay(date: CivilDate): CivilDate {
  let day = date
  for (let next = addDays(day, 1); isDayOff(day) && next !== day; next = addDays(day, 1)) day = next
  return day
}
