/**
 * The movable days of each year, reckoned from the statutes' words and not by the code: Easter Sunday (from the paschal
 * full moons by golden number), midsommarafton and alla helgons dag as month-day, then the day of the week of 1/1, 6/1,
 * 1/5, 6/6, 24/12, 25/12, 26/12 and 31/12.
 */
const TABLE = `
       påsk  mids  allh   1/1  6/1  1/5  6/6  24/12 25  26   31
  2016 03-27 06-24 11-05  fre  ons  sön  mån  lör  sön  mån  lör
  2017 04-16 06-23 11-04  sön  fre  mån  tis  sön  mån  tis  sön
  2018 04-01 06-22 11-03  mån  lör  tis  ons  mån  tis  ons  mån
  2019 04-21 06-21 11-02  tis  sön  ons  tors tis  ons  tors tis
  2020 04-12 06-19 10-31  ons  mån  fre  lör  tors fre  lör  tors
  2021 04-04 06-25 11-06  fre  ons  lör  sön  fre  lör  sön  fre
  2022 04-17 06-24 11-05  lör  tors sön  mån  lör  sön  mån  lör
  2023 04-09 06-23 11-04  sön  fre  mån  tis  sön  mån  tis  sön
  2024 03-31 06-21 11-02  mån  lör  ons  tors tis  ons  tors tis
  2025 04-20 06-20 11-01  ons  mån  tors fre  ons  tors fre  ons
  2026 04-05 06-19 10-31  tors tis  fre  lör  tors fre  lör  tors
  2027 03-28 06-25 11-06  fre  ons  lör  sön  fre  lör  sön  fre
  2028 04-16 06-23 11-04  lör  tors mån  tis  sön  mån  tis  sön
  2029 04-01 06-22 11-03  mån  lör  tis  ons  mån  tis  ons  mån
  2030 04-21 06-21 11-02  tis  sön  ons  tors tis  ons  tors tis
  2031 04-13 06-20 11-01  ons  mån  tors fre  ons  tors fre  ons
  2032 03-28 06-25 11-06  tors tis  lör  sön  fre  lör  sön  fre
  2033 04-17 06-24 11-05  lör  tors sön  mån  lör  sön  mån  lör
  2034 04-09 06-23 11-04  sön  fre  mån  tis  sön  mån  tis  sön
  2035 03-25 06-22 11-03  mån  lör  tis  ons  mån  tis  ons  mån
  2036 04-13 06-20 11-01  tis  sön  tors fre  ons  tors fre  ons
`

/** The days of the week as the table names them; the first is Monday. */
export const WEEK = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"] as const

/** The fixed days whose day of the week stands in the table, in its order. */
export const FIXED = ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"] as const

export interface YearOfHolidays {
  readonly year: number
  /** Full dates. */
  readonly easter: string
  readonly midsummerEve: string
  readonly allSaints: string
  /** The day of the week of each of {@link FIXED}. */
  readonly weekdays: readonly string[]
}

/** 2016 to 2036. */
export const YEARS: readonly YearOfHolidays[] = TABLE.trim()
  .split("\n")
  .slice(1)
  .map(line => {
    const [year = "", easter = "", midsummerEve = "", allSaints = "", ...weekdays] = line.trim().split(/ +/)
    const inYear = (monthDay: string): string => `${year}-${monthDay}`
    return {
      year: Number(year),
      easter: inYear(easter),
      midsummerEve: inYear(midsummerEve),
      allSaints: inYear(allSaints),
      weekdays,
    }
  })
