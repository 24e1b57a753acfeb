import { describe, expect, test } from "vitest"
import { REFERENCES } from "./references.ts"
import { inShort, references } from "./register.ts"

/**
 * Rows in which a line break says something. A tab parts the cells of a table, and a line break then its rows; a number
 * at the start of a line can be a heading's ("5 § Jäv").
 */
const rows = Object.values(REFERENCES)
  .flat()
  .map(row => ({ ...row, plain: row.text.replace(/[«»]/g, "") }))
  .filter(({ plain }) => !/\t|^\d+ § [\p{Lu}\d]/u.test(plain))

/** What a text refers to, whatever white space stands between the words. */
function told(text: string, date?: string): readonly (readonly [string, string])[] {
  return references(text, date).map(found => {
    const { start, end } = found.citation.span
    return [text.slice(start, end).replace(/\s+/g, " "), inShort(found)]
  })
}

/** The texts that, written otherwise, are no longer read the same. */
function misread(ways: (plain: string) => readonly string[]): readonly string[] {
  return rows.flatMap(({ plain, date }) => {
    const expected = JSON.stringify(told(plain, date))
    return ways(plain).filter(other => JSON.stringify(told(other, date)) !== expected)
  })
}

describe("the kind of white space changes no reference", () => {
  test.each([
    ["no-break spaces", "\u00a0"],
    ["narrow no-break spaces", "\u202f"],
    ["two spaces, as after justifying", "  "],
  ])("%s throughout", (_, blank) => {
    expect(misread(plain => [plain.replaceAll(" ", blank)])).toEqual([])
  })

  test.each([
    ["a line break", "\n"],
    ["a line break of Windows", "\r\n"],
    ["a line break with indentation", " \n  "],
    ["a no-break space", "\u00a0"],
  ])("%s in the place of any one space", (_, blank) => {
    const brokenAt = (plain: string, at: number): string => `${plain.slice(0, at)}${blank}${plain.slice(at + 1)}`
    expect(misread(plain => Array.from(plain.matchAll(/ /g), ({ index }) => brokenAt(plain, index)))).toEqual([])
  })

  test("line ends of Windows", () => {
    expect(misread(plain => [plain.replaceAll("\n", "\r\n")])).toEqual([])
  })

  test("a missing dot, or a dash of another length", () => {
    const targets = (text: string, date?: string) => told(text, date).map(([, target]) => target)
    for (const { plain, date } of rows) {
      expect(targets(plain.replaceAll("kap. ", "kap "), date), plain).toEqual(targets(plain, date))
      expect(targets(plain.replaceAll("–", "-"), date), plain).toEqual(targets(plain, date))
    }
  })
})
