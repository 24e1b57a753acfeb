import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { makeRegister } from "../../../scripts/make-register.ts"
import { readActs, readProvisions, runsThrough, writeActs, writeProvisions } from "../../../src/law/register/index.ts"
import { committed, inside, register } from "./files.ts"

const FACTS = fileURLToPath(new URL("../../../../shared/facts", import.meta.url))
/** One row of "framtida" in the facts, where a day stands first: "2026-07-01 genom lag (2021:443)." too. */
const PENDING_WITH_DAY = /\["([^"\]]+)",\s*"(ikraft|upphor)",\s*"(\d{4}-\d{2}-\d{2})[^"]*"\]/g
const HAS_FACTS = existsSync(`${FACTS}/acts.jsonl`)

describe("laws/", () => {
  test.skipIf(!HAS_FACTS)(
    "is what make-register makes of the facts (skipped where ../shared/facts is absent)",
    async () => {
      const made = await makeRegister(FACTS)
      expect([...made.keys()].toSorted()).toEqual([...committed.keys()].toSorted())
      for (const [path, text] of made) expect(committed.get(path) === text, `${path}: run make-register`).toBe(true)
    },
  )

  test("is at most 3 MB", () => {
    const bytes = Array.from(committed.values()).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    expect(bytes).toBeLessThan(3_000_000)
    expect(bytes).toBeGreaterThan(2_000_000)
  })

  test("is written as it was read", () => {
    for (const [path, text] of committed) {
      const again =
        path === "acts.tsv" ? writeActs(readActs(text)) : writeProvisions(Array.from(readProvisions(text).values()))
      expect(again === text, path).toBe(true)
    }
  })

  test.skipIf(!HAS_FACTS)("knows the day of every change to come whose text in the facts tells one", async () => {
    const lines = (await readFile(`${FACTS}/acts.jsonl`, "utf8")).split("\n")
    const dated = lines.flatMap(line =>
      Array.from(line.matchAll(PENDING_WITH_DAY), ([, ref, what, day]) => ({
        sfs: /"sfs":"([^"]+)"/.exec(line)?.[1] ?? "",
        ref,
        kind: what,
        date: day,
      })),
    )
    expect(dated.length).toBeGreaterThan(1_000)
    expect(dated).toContainEqual({ sfs: "2009:400", ref: "24:8 a", kind: "upphor", date: "2026-07-01" })
    const all = new Map(
      [...committed].flatMap(([path, text]) => (path === "acts.tsv" ? [] : [...readProvisions(text)])),
    )
    for (const { sfs, ...change } of dated) {
      expect(all.get(sfs)?.pending, sfs).toContainEqual(change)
    }
  })

  test("doubts what is yet to be repealed, and chapters that were added and are not there", () => {
    expect(inside("2010:1622").open).toContain("5 a kap.")
    expect(inside("2009:400").open).toContain("18:7 a")
  })

  test("holds no odd text", () => {
    for (const text of committed.values()) expect(text).not.toMatch(/\/r1\/|t\.o\.m\. ?SFS|SFS\d|genom lag| $|\r/m)
  })
})

describe("what the guide says of known acts", () => {
  test.each([
    ["2025:400", 35, 295],
    ["2001:453", 17, 194],
    ["2017:725", 13, 332],
    ["2017:900", 1, 49],
    ["2009:400", 44, 607],
    ["1993:387", 1, 86],
    ["2010:800", 32, 1006],
    ["1990:52", 1, 94],
    ["1988:870", 1, 59],
    ["2017:30", 19, 91],
    ["2018:1937", 1, 23],
    ["2014:821", 11, 46],
    ["2010:900", 16, 506],
    ["1998:808", 31, 638],
    ["2018:218", 7, 41],
    ["1949:105", 14, 192],
    ["1974:152", 15, 196],
    ["1962:700", 35, 447],
    ["1949:381", 19, 344],
    ["2008:567", 6, 87],
  ])("%s has %i chapters and %i sections, all known", (sfs, chapters, sections) => {
    const act = inside(sfs)
    expect(act.chapters.size).toBe(chapters)
    expect(Array.from(act.chapters.values()).reduce((sum, { size }) => sum + size, 0)).toBe(sections)
    expect(act.complete).toBe(true)
  })

  test.each([
    ["2001:453", "2025-07-01", "2025:400", false],
    ["1998:204", "2018-05-25", "2018:218", false],
    ["1992:1528", "2008-01-01", "2007:1093", false],
    ["1987:10", "2011-05-02", "2010:900", true],
    ["1967:837", "2025-01-01", "2024:945", false],
  ])("%s was repealed on %s by %s, concluded: %s", (sfs, date, by, concluded) => {
    expect(register.acts.get(sfs)?.repeal).toEqual({ date, by, concluded })
  })

  test.each(["2005:837", "2021:890", "2023:200", "2025:468", "1736:0123 1"])("%s is not complete", sfs => {
    expect(inside(sfs).complete).toBe(false)
  })

  test("the penal code has two chapters whose insides are not known", () => {
    expect(inside("1962:700").open).toEqual(expect.arrayContaining(["35 kap.", "36 kap."]))
  })

  test("sections run through the chapters of avtalslagen, not through those of kommunallagen", () => {
    expect(runsThrough(inside("1915:218"))).toBe(true)
    expect(runsThrough(inside("2017:725"))).toBe(false)
    expect(runsThrough(inside("2017:900"))).toBe(false)
  })

  test("what changed in an act, and what is to change", () => {
    const { amendments, pending } = inside("2025:400")
    expect(amendments.length).toBeGreaterThan(0)
    expect(pending).toContainEqual({ ref: "19:6", kind: "ikraft", date: "2026-01-15" })
    expect(inside("1993:387").repealed.get("17 a")).toBe("2011:329")
  })
})

describe("names", () => {
  test.each([
    ["socialtjänstlagen", ["2025:400", "2001:453", "1980:620"]],
    ["kommunallagen", ["2017:725", "1991:900", "1977:179"]],
    ["bibliotekslagen", ["2013:801", "1996:1596"]],
    ["skolförordningen", ["2011:185", "1971:235"]],
    ["hälso- och sjukvårdslagen", ["2017:30", "1982:763"]],
    ["dos-lagen", ["2018:1937"]],
    ["visselblåsarlagen", ["2021:890", "2016:749"]],
    ["lagen", undefined],
  ])("%s", (name, expected) => {
    expect(register.named.get(name)?.map(({ sfs }) => sfs)).toEqual(expected)
  })

  test.each([
    ["SoL", ["2025:400", "2001:453", "1980:620"]],
    ["PuL", ["1998:204"]],
    ["PUL", ["1998:204"]],
    ["PBL", ["2010:900", "1987:10"]],
    ["LOU", ["2016:1145", "2007:1091", "1992:1528"]],
    ["LVU", ["1990:52", "1980:621"]],
    ["AFL", ["1962:381"]],
    ["sol", undefined],
  ])("%s", (abbreviation, expected) => {
    expect(register.abbreviated.get(abbreviation)?.map(({ sfs }) => sfs)).toEqual(expected)
  })

  test("names are small letters and have the form of a name", () => {
    for (const name of register.named.keys()) expect(name).toMatch(/^[a-zåäöé -]{5,}$/)
    for (const abbreviation of register.abbreviated.keys()) expect(abbreviation).toMatch(/^[A-Za-zÅÄÖåäö]{2,8}$/)
  })
})
