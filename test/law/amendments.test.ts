import { describe, expect, test } from "vitest"
import { amendmentsOf, comingChanges } from "../../src/law/index.ts"
import { readProvisions } from "../../src/law/register/index.ts"
import type { ProvisionWritten } from "../../src/model/citation.ts"
import type { Provisions } from "../../src/model/law.ts"
import { day, provisionsOf } from "./register.ts"

/** Acts as they are written in laws/provisions. */
const KNOWN = readProvisions(`# exempel

= 2020:1 2025-09-01 hel
§ 1:1-4
§ 2:1-4,4a
§ 3:1
träder 2027-01-01 1:1
upphör 2027-01-01 1:1
träder - 1:4
upphör 2027-07-01 2:1
2021:10 2021-07-01 1:1,2
2022:10 - 1:1
2023:10 2023-07-01 1:1 +2:4a !3:2
2024:10 2024-07-01 2kap.
2025:10 2026-01-01 1:2 +3kap. !3kap.
2026:10 2027-01-01 1:1

= 2020:2 2025-09-01 hel
§ 1-5
2023:20 2023-07-01 3,4

= 1915:218 2024-04-12 hel
§ 1:1-9
§ 2:10-27
§ 3:28-38
1994:1513 1995-01-01 36
`)

function inside(sfs: string): Provisions {
  const known = KNOWN.get(sfs)
  if (known === undefined) throw new Error(sfs)
  return known
}

const BEGINNING = day("1900-01-01")
const END = day("2100-01-01")

function told(sfs: string, provision: ProvisionWritten | undefined, after = BEGINNING, until = END): readonly string[] {
  const changes = amendmentsOf(inside(sfs), provision, after, until)
  return changes.map(({ kind, date, by, refs }) => `${date} ${by ?? "?"} ${kind} ${refs.join(" ")}`)
}

describe("what has happened to a provision", () => {
  test.each<readonly [string, string, ProvisionWritten | undefined, readonly string[]]>([
    [
      "a section, oldest first; what has no day is left out",
      "2020:1",
      { chapter: "1", section: "1" },
      ["2021-07-01 2021:10 andrad 1:1", "2023-07-01 2023:10 andrad 1:1", "2027-01-01 2026:10 andrad 1:1"],
    ],
    [
      "stycke and point do not matter",
      "2020:2",
      { section: "3", stycke: 2, punkt: "1" },
      ["2023-07-01 2023:20 andrad 3"],
    ],
    [
      "a section that came, and the whole chapter after it",
      "2020:1",
      { chapter: "2", section: "4 a" },
      ["2023-07-01 2023:10 ny 2:4 a", "2024-07-01 2024:10 andrad 2 kap."],
    ],
    [
      "a section that went, and a chapter put in the place of the old",
      "2020:1",
      { chapter: "3", section: "2" },
      ["2023-07-01 2023:10 upphavd 3:2", "2026-01-01 2025:10 andrad 3 kap."],
    ],
    [
      "a chapter, by any of its sections",
      "2020:1",
      { chapter: "1" },
      [
        "2021-07-01 2021:10 andrad 1:1 1:2",
        "2023-07-01 2023:10 andrad 1:1",
        "2026-01-01 2025:10 andrad 1:2",
        "2027-01-01 2026:10 andrad 1:1",
      ],
    ],
    [
      "a chapter that was replaced has been changed",
      "2020:1",
      { chapter: "3" },
      ["2023-07-01 2023:10 andrad 3:2", "2026-01-01 2025:10 andrad 3 kap."],
    ],
    ["the act alone, by nothing", "2020:1", undefined, []],
    ["a section that may be in any chapter, by nothing", "2020:1", { section: "1" }, []],
    ["a chapter that the act does not have", "2020:2", { chapter: "1", section: "3" }, []],
    [
      "numbers that run through the act, without the chapter",
      "1915:218",
      { section: "36" },
      ["1995-01-01 1994:1513 andrad 36"],
    ],
    ["and with it", "1915:218", { chapter: "3", section: "36" }, ["1995-01-01 1994:1513 andrad 36"]],
    ["and the whole chapter", "1915:218", { chapter: "3" }, ["1995-01-01 1994:1513 andrad 36"]],
    ["another chapter", "1915:218", { chapter: "2" }, []],
  ])("%s", (_, sfs, provision, expected) => {
    expect(told(sfs, provision)).toEqual(expected)
  })

  test("the first day is after the decision, the last is today", () => {
    const provision = { chapter: "1", section: "2" }
    expect(told("2020:1", provision, day("2021-06-30"), day("2021-07-01"))).toHaveLength(1)
    expect(told("2020:1", provision, day("2021-07-01"), day("2025-12-31"))).toEqual([])
    expect(told("2020:1", provision, day("2021-07-01"), day("2026-01-01"))).toHaveLength(1)
  })

  test("a version that the text announced has come, though no amending act tells of it", () => {
    expect(told("2020:1", { chapter: "2", section: "1" }, day("2025-01-01"), day("2027-07-01"))).toEqual([
      "2027-07-01 ? upphavd 2:1",
    ])
  })

  test("a section within a cited range is touched, one outside it is not", () => {
    expect(told("2020:2", { section: "2", through: "5" })).toEqual(["2023-07-01 2023:20 andrad 3 4"])
    expect(told("2020:2", { section: "4", through: "5" })).toEqual(["2023-07-01 2023:20 andrad 4"])
    expect(told("2020:2", { section: "1", through: "2" })).toEqual([])
    expect(
      told("2020:1", { chapter: "2", section: "3", through: "4 b" }).map(text => text.split(" ").at(-1)),
    ).toContain("a")
  })

  test("of an act whose inside is unknown nothing is told", () => {
    expect(amendmentsOf(undefined, { section: "1" }, BEGINNING, END)).toEqual([])
    expect(comingChanges(undefined, { section: "1" }, BEGINNING)).toEqual([])
  })
})

describe("what is to happen to a provision", () => {
  test("once, by the act that does it, also where the text announces the same", () => {
    expect(comingChanges(inside("2020:1"), { chapter: "1", section: "1" }, day("2026-06-01"))).toEqual([
      { kind: "andrad", date: "2027-01-01", by: "2026:10", refs: ["1:1"] },
    ])
  })

  test("a day that the Government is to decide comes last, and never passes", () => {
    expect(comingChanges(inside("2020:1"), { chapter: "1" }, day("2026-06-01"))).toEqual([
      { kind: "andrad", date: "2027-01-01", by: "2026:10", refs: ["1:1"] },
      { kind: "andrad", refs: ["1:4"] },
    ])
    expect(comingChanges(inside("2020:1"), { chapter: "1", section: "4" }, END)).toEqual([
      { kind: "ny", refs: ["1:4"] },
    ])
  })

  test("nothing that has come already", () => {
    expect(comingChanges(inside("2020:1"), { chapter: "1", section: "1" }, day("2027-01-01"))).toEqual([])
  })
})

test("the product's own register: 15 kap. 12 § socialtjänstlagen was changed in December 2025", () => {
  const known = provisionsOf(new Set(["2025:400"])).get("2025:400")
  const provision = { chapter: "15", section: "12" }
  expect(amendmentsOf(known, provision, day("2025-06-10"), day("2025-12-01"))).toEqual([
    { kind: "andrad", date: "2025-12-01", by: "2025:942", refs: ["15:12"] },
  ])
  expect(comingChanges(known, { chapter: "16", section: "2 a" }, day("2025-12-15"))).toEqual([
    { kind: "ny", date: "2026-01-15", by: "2025:1501", refs: ["16:2 a"] },
  ])
})
