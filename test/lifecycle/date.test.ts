import { describe, expect, test } from "vitest"
import {
  addDays,
  addYears,
  type CivilDate,
  daysBetween,
  daysInMonth,
  inWords,
  parseDate,
} from "../../src/model/date.ts"
import { day } from "./sample.ts"

/** Every day of 1899–2101, reckoned by the rule of the calendar and without Date. */
const LEAP = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const LENGTHS = (year: number) => [31, LEAP(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (number: number) => String(number).padStart(2, "0")
const DAYS: readonly CivilDate[] = Array.from({ length: 203 }, (_, index) => 1899 + index).flatMap(year =>
  LENGTHS(year).flatMap((length, month) =>
    Array.from({ length }, (_, index) => day(`${year}-${two(month + 1)}-${two(index + 1)}`)),
  ),
)

/** Numbers that look random and are the same every time. */
function* numbers(below: number, count: number): Iterable<number> {
  let state = 20_260_203
  for (let i = 0; i < count; i++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state % below
  }
}

const at = (index: number): CivilDate => DAYS[index] ?? day("1899-01-01")
const some = [...numbers(DAYS.length, 5_000)]

describe("parseDate", () => {
  test("tar varje dag i kalendern", () => {
    expect(DAYS).toHaveLength(74_144)
    expect(DAYS.filter(date => parseDate(date) !== date)).toEqual([])
  })

  test("tar ingen dag utanför den", () => {
    const wrong = Array.from({ length: 203 }, (_, index) => 1899 + index).flatMap(year => [
      ...LENGTHS(year).map((length, month) => `${year}-${two(month + 1)}-${two(length + 1)}`),
      `${year}-00-10`,
      `${year}-13-10`,
      `${year}-01-00`,
      `${year}-01-32`,
    ])
    expect(wrong.filter(text => parseDate(text) !== undefined)).toEqual([])
  })

  test.each([
    "",
    " ",
    "2026",
    "2026-1-1",
    "26-01-01",
    "2026-01-01 ",
    " 2026-01-01",
    "2026-01-01\n",
    "2026/01/01",
    "20260101",
    "2026-01-01T00:00:00Z",
    "+002026-01-01",
    "-2026-01-01",
    "２０２６-01-01",
    "2026‑01‑01",
    "1900-02-29",
    "2100-02-29",
    "tills vidare",
  ])("tar inte %j", text => {
    expect(parseDate(text)).toBeUndefined()
  })

  test.each(["2000-02-29", "2024-02-29", "9999-12-31"])("tar %s", text => {
    expect(parseDate(text)).toBe(text)
  })

  test("månaderna har sina längder", () => {
    const years = [1900, 2000, 2023, 2024, 2100]
    expect(years.map(year => LENGTHS(year).map((_, month) => daysInMonth(year, month + 1)))).toEqual(years.map(LENGTHS))
  })
})

describe("dagar", () => {
  test("dagen efter varje dag är nästa i kalendern, och dagen före är den förra", () => {
    const pairs = DAYS.slice(1).map((date, index) => [at(index), date] as const)
    expect(pairs.filter(([date, next]) => addDays(date, 1) !== next || addDays(next, -1) !== date)).toEqual([])
  })

  test("ingen dag kommer efter den sista som kan skrivas", () => {
    expect(addDays(day("9999-12-30"), 1)).toBe("9999-12-31")
    expect(addDays(day("9999-12-31"), 400)).toBe("9999-12-31")
  })

  test("addDays och daysBetween är varandras omvändning", () => {
    const wrong = some.filter((index, n) => {
      const other = some[some.length - 1 - n] ?? 0
      const between = daysBetween(at(index), at(other))
      return between !== other - index || addDays(at(index), between) !== at(other)
    })
    expect(wrong).toEqual([])
  })

  test("daysBetween vänder tecken, och är noll för samma dag", () => {
    expect(some.filter(index => daysBetween(at(index), at(index)) !== 0)).toEqual([])
    expect(some.filter(index => daysBetween(at(index), at(0)) !== -index)).toEqual([])
  })

  test("text i bokstavsordning är dagar i tidsordning", () => {
    expect(DAYS.filter((date, index) => index > 0 && !(at(index - 1) < date))).toEqual([])
  })
})

describe("år", () => {
  test("samma dag, utom 29 februari som blir den 28 när året inte har någon 29", () => {
    const wrong = some.flatMap(index => {
      const date = at(index)
      return [1, 2, 3, 4, 10, -1].filter(years => {
        const year = Number(date.slice(0, 4)) + years
        const expected = date.endsWith("02-29") && !LEAP(year) ? `${year}-02-28` : `${year}${date.slice(4)}`
        return addYears(date, years) !== expected
      })
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ["2024-02-29", 1, "2025-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2096-02-29", 4, "2100-02-28"],
    ["2023-02-28", 1, "2024-02-28"],
    ["2025-12-31", 0, "2025-12-31"],
  ])("%s + %i år = %s", (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to)
  })
})

test.each([
  ["2025-10-01", "1 oktober 2025"],
  ["2024-02-29", "29 februari 2024"],
  ["2026-12-31", "31 december 2026"],
])("%s i ord", (date, words) => {
  expect(inWords(day(date))).toBe(words)
})
