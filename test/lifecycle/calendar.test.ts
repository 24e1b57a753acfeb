import { describe, expect, test } from "vitest"
import { easterSunday, isDayOff, isPublicHoliday, orNextWorkingDay } from "../../src/lifecycle/calendar.ts"
import { daysInMonth } from "../../src/model/date.ts"
import { FIXED, WEEK, YEARS } from "./holidays.ts"
import { day } from "./sample.ts"

const two = (number: number) => String(number).padStart(2, "0")

/** Every day of 2016–2036 with its day of the week, counted on from a Friday. */
const DAYS = YEARS.flatMap(({ year }) =>
  Array.from({ length: 12 }, (_, month) => month + 1).flatMap(month =>
    Array.from({ length: daysInMonth(year, month) }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`),
  ),
).map((date, index) => ({ date, weekday: WEEK[(index + 4) % 7] }))

/** The day that stands `days` places later in {@link DAYS}. */
const PLACE = new Map(DAYS.map(({ date }, index) => [date, index]))
const later = (date: string, days: number) => DAYS[(PLACE.get(date) ?? Number.NaN) + days]?.date ?? "?"

const HOLIDAYS = new Set(
  YEARS.flatMap(({ year, easter, midsummerEve, allSaints }) => [
    ...["01-01", "01-06", "05-01", "06-06", "12-25", "12-26"].map(monthDay => `${year}-${monthDay}`),
    ...[-2, 1, 39].map(days => later(easter, days)),
    ...[later(midsummerEve, 1), allSaints],
  ]),
)
const EVES = new Set(YEARS.flatMap(({ year, midsummerEve }) => [midsummerEve, `${year}-12-24`, `${year}-12-31`]))

test("tabellen själv: dagarna faller på rätt veckodag, i rätt tid", () => {
  expect(YEARS.map(({ year }) => year)).toEqual(Array.from({ length: 21 }, (_, index) => 2016 + index))
  const weekdayOf = new Map(DAYS.map(({ date, weekday }) => [date, weekday]))
  for (const { year, easter, midsummerEve, allSaints, weekdays } of YEARS) {
    expect(FIXED.map(monthDay => weekdayOf.get(`${year}-${monthDay}`))).toEqual(weekdays)
    expect([easter, midsummerEve, allSaints].map(date => weekdayOf.get(date))).toEqual(["sön", "fre", "lör"])
    expect(midsummerEve >= `${year}-06-19` && midsummerEve <= `${year}-06-25`).toBe(true)
    expect(allSaints >= `${year}-10-31` && allSaints <= `${year}-11-06`).toBe(true)
  }
})

test.each(YEARS)("påskdagen $year: $easter", ({ year, easter }) => {
  expect(easterSunday(year)).toBe(easter)
})

test.each([
  ["1818", "1818-03-22"],
  ["1886", "1886-04-25"],
  ["1943", "1943-04-25"],
  ["1954", "1954-04-18"],
  ["1981", "1981-04-19"],
  ["2000", "2000-04-23"],
  ["2008", "2008-03-23"],
  ["2038", "2038-04-25"],
  ["2049", "2049-04-18"],
  ["2076", "2076-04-19"],
])("påskdagen också i andra tider, med den tidigaste, den senaste och undantagen: %s", (year, easter) => {
  expect(easterSunday(Number(year))).toBe(easter)
})

describe("varje dag 2016–2036", () => {
  test("är 7 671 dagar", () => {
    expect(DAYS).toHaveLength(7_671)
    expect(DAYS.at(-1)).toEqual({ date: "2036-12-31", weekday: "ons" })
  })

  test("allmän helgdag är söndagar och de elva dagarna i 1 § lag (1989:253)", () => {
    const expected = DAYS.filter(({ date, weekday }) => weekday === "sön" || HOLIDAYS.has(date))
    expect(DAYS.filter(({ date }) => isPublicHoliday(day(date)))).toEqual(expected)
  })

  test("också lördagar och tre aftnar flyttar en sista dag, 2 § lag (1930:173)", () => {
    const expected = DAYS.filter(
      ({ date, weekday }) => weekday === "lör" || weekday === "sön" || HOLIDAYS.has(date) || EVES.has(date),
    )
    expect(DAYS.filter(({ date }) => isDayOff(day(date)))).toEqual(expected)
  })

  test("nästa vardag är den första dagen som inte är ledig", () => {
    const isOff = ({ date, weekday }: (typeof DAYS)[number]) =>
      weekday === "lör" || weekday === "sön" || HOLIDAYS.has(date) || EVES.has(date)
    const known = DAYS.slice(0, -7)
    const expected = known.map((_, index) => DAYS.slice(index).find(next => !isOff(next))?.date)
    expect(known.map(({ date }) => orNextWorkingDay(day(date)))).toEqual(expected)
  })
})

describe("nationaldagen och annandag pingst bytte plats 2005 (SFS 2004:1320)", () => {
  test.each([
    ["2004-05-31", true, "annandag pingst"],
    ["2003-06-09", true, "annandag pingst"],
    ["2005-05-16", false, "annandag pingst"],
    ["2003-06-06", false, "6 juni, en fredag"],
    ["2005-06-06", true, "6 juni, en måndag"],
  ])("%s: %s, %s", (date, expected) => {
    expect(isPublicHoliday(day(date))).toBe(expected)
  })
})

describe("inga helgdagar", () => {
  test.each([
    ["skärtorsdagen", "2026-04-02"],
    ["fredagen efter Kristi himmelsfärdsdag", "2026-05-15"],
    ["valborgsmässoafton", "2026-04-30"],
    ["annandag pingst", "2026-05-25"],
    ["trettondagsafton", "2026-01-05"],
    ["allhelgonaafton", "2026-10-30"],
    ["dagen före julafton", "2026-12-23"],
    ["mellandagen", "2026-12-28"],
  ])("%s %s", (_name, date) => {
    expect([isPublicHoliday(day(date)), isDayOff(day(date)), orNextWorkingDay(day(date))]).toEqual([false, false, date])
  })

  test.each([
    ["påskafton", "2026-04-04"],
    ["pingstafton", "2026-05-23"],
    ["midsommarafton", "2026-06-19"],
    ["julafton", "2026-12-24"],
    ["nyårsafton", "2026-12-31"],
  ])("%s %s är ingen allmän helgdag men flyttar en sista dag", (_name, date) => {
    expect([isPublicHoliday(day(date)), isDayOff(day(date))]).toEqual([false, true])
  })
})

test("den sista dag som kan skrivas har ingen vardag efter sig", () => {
  expect(orNextWorkingDay(day("9999-12-31"))).toBe("9999-12-31")
})
