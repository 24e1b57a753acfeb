import { describe, expect, test } from "vitest"
import { judged } from "../../../src/law/register/doubts.ts"
import {
  definiteName,
  overlay,
  readActs,
  readProvisions,
  writeActs,
  writeProvisions,
} from "../../../src/law/register/index.ts"
import { readRefs, writeRefs } from "../../../src/law/register/refs.ts"
import { parseDate } from "../../../src/model/date.ts"
import type { Amendment } from "../../../src/model/law.ts"
import { createRandom } from "../../text/random.ts"

describe("provisions in short", () => {
  test.each([
    [["1", "2", "3", "4", "7 a"], "1-4,7a"],
    [["1", "2"], "1,2"],
    [["26 a", "26 b", "26 c", "27"], "26a-26c,27"],
    [["14:4", "14:5", "15:1"], "14:4,5 15:1"],
    [["2 a:1", "2 a:2", "2 a:3"], "2a:1-3"],
    [["35 kap.", "4 a kap."], "35kap.,4akap."],
    [["5:1", "5", "5:2"], "5:1 5 5:2"],
    [["3", "2", "1"], "3,2,1"],
    [["47 o", "47 p", "47 q", "5 aa"], "47o-47q,5aa"],
  ])("%j is %s", (refs, text) => {
    expect(writeRefs(refs)).toBe(text)
    expect(readRefs(text)).toEqual(refs)
  })

  test("any list comes back as it was", () => {
    const random = createRandom(7)
    for (let round = 0; round < 2000; round++) {
      const refs = Array.from({ length: 1 + random.below(12) }, () => {
        const chapter = random.pick(["", "", "1:", "14:", "2 a:"])
        const section = `${1 + random.below(6)}${random.pick(["", "", "", " a", " b", " c", " aa"])}`
        return random.pick([`${chapter}${section}`, `${chapter}${section}`, "35 kap."])
      })
      expect(readRefs(writeRefs(refs))).toEqual(refs)
    }
  })

  test("a range without end fills no memory", () => {
    expect(readRefs("1-999999999").length).toBeLessThan(20_000)
  })
})

describe("acts.tsv", () => {
  const text = [
    "# daterad 2025-09-01",
    "1845:50 s.1\tlag\tLag om lösören",
    "1990:1\tlag\tProvlag\t1990-01-02\t1990-07-01\t2001-01-01 2000:9\tprovlagen\tPrL, PL",
    "1991:2\tlag\tLag om prov\t\t\t? - 2000:9",
    "1992:3\tlag\tLag om mer\t\t\t? -",
    "",
  ].join("\n")

  test("is read", () => {
    const { date, acts, named, abbreviated } = readActs(text)
    expect(date).toBe("2025-09-01")
    expect([...acts.keys()]).toEqual(["1845:50 s.1", "1990:1", "1991:2", "1992:3"])
    expect(acts.get("1990:1")).toEqual({
      sfs: "1990:1",
      kind: "lag",
      title: "Provlag",
      issued: "1990-01-02",
      inForce: "1990-07-01",
      repeal: { date: "2001-01-01", by: "2000:9", concluded: false },
      names: ["provlagen"],
      abbreviations: ["PrL", "PL"],
    })
    expect(acts.get("1991:2")?.repeal).toEqual({ by: "2000:9", concluded: true })
    expect(acts.get("1992:3")?.repeal).toEqual({ concluded: true })
    expect(acts.get("2000:9")).toBeUndefined()
    expect(named.get("provlagen")).toEqual([acts.get("1990:1")])
    expect(abbreviated.get("PL")).toEqual([acts.get("1990:1")])
  })

  test("reads the same with the line ends of Windows, and with lines that are no acts", () => {
    const odd = `${text.replaceAll("\n", "\r\n")}hej\r\n`
    expect(writeActs(readActs(odd))).toBe(writeActs(readActs(text)))
  })

  test("the acts behave as a map", () => {
    const { acts } = readActs(text)
    expect(acts.size).toBe(4)
    expect(Array.from(acts).length).toBe(4)
    expect(Array.from(acts.values(), act => act.sfs)).toEqual([...acts.keys()])
    const seen: string[] = []
    acts.forEach((act, sfs) => void seen.push(`${sfs} ${act.kind}`))
    expect(seen.length).toBe(4)
    expect(acts.has("1990:1") && !acts.has("x")).toBe(true)
  })

  test("a day that the Government is to decide is neither a day nor unknown", () => {
    const row = "1993:4\tlag\tLag om sedan\t\tregeringen\tregeringen 2000:9"
    const { acts } = readActs(`${row}\n`)
    expect(acts.get("1993:4")).toMatchObject({
      dayUndecided: true,
      repeal: { by: "2000:9", concluded: false, dayUndecided: true },
    })
    expect(acts.get("1993:4")?.inForce).toBeUndefined()
    expect(writeActs(readActs(`${row}\n`))).toContain(`\n${row}\n`)
  })

  test.each(["\t", "\n", "\r", "\u2028", "\u0085"])("no title or kind writes a row of its own with %j", mark => {
    const [act] = readActs(text).acts.values()
    const row = ["2017:900", "lag", "Påhittad lag", "", "", "2001-01-01"].join("\t")
    const poisoned = { ...act, sfs: "1990:1", title: `Prov${mark}${row}`, kind: `lag${mark}x${mark}${row}` }
    const written = writeActs({
      ...readActs(text),
      acts: new Map([["1990:1", { names: [], abbreviations: [], ...poisoned }]]),
    })
    expect([...readActs(written).acts.keys()]).toEqual(["1990:1"])
    expect(readActs(written.replaceAll("\r", "\n")).acts.size).toBe(1)
  })

  test("no text that moves a terminal's cursor or turns its direction is written", () => {
    const act = { sfs: "1990:1", kind: "lag", title: "Prov\u001b[31mlag\u202e", names: [], abbreviations: [] }
    const written = writeActs({ ...readActs(text), acts: new Map([[act.sfs, act]]) })
    expect(written).toContain("\n1990:1\tlag\tProv [31mlag\n")
  })

  test("an empty register is older than anything", () => {
    expect(readActs("").date < "1700-01-01").toBe(true)
  })
})

describe("a municipality's own register", () => {
  const base = readActs("# daterad 2025-09-01\n1990:1\tlag\tProvlag\t\t\t\tprovlagen\tPrL\n1990:2\tlag\tLag om annat\n")

  test("says what holds of its acts, and leaves the others as they are", () => {
    const newer = readActs(
      "# daterad 2026-01-02\n1990:1\tlag\tProvlag\t\t\t2026-01-01 2025:7\n2025:7\tlag\tProvlag\t\t\t\tprovlagen\n",
    )
    const both = overlay(base, newer)
    expect(both.date).toBe("2025-09-01")
    expect(both.acts.get("1990:1")).toMatchObject({
      repeal: { date: "2026-01-01", by: "2025:7" },
      abbreviations: ["PrL"],
      asOf: "2026-01-02",
    })
    expect(both.acts.get("1990:2")).toBe(base.acts.get("1990:2"))
    expect(both.named.get("provlagen")?.map(({ sfs }) => sfs)).toEqual(["2025:7", "1990:1"])
  })

  test("yields where it is the older", () => {
    const older = readActs("# daterad 2024-01-01\n1990:1\tlag\tGammal titel\n")
    expect(overlay(base, older).acts.get("1990:1")?.title).toBe("Provlag")
  })
})

describe("provisions", () => {
  const text = [
    "# huvud",
    "",
    "= 1845:50_s.1 - delvis",
    "§ 1-3",
    "",
    "= 1990:1 2025-01-02 hel",
    "§ 1:1-3,3a",
    "§ 2:",
    "öppna 3kap.",
    "upphävda 1995:2 1:4",
    "senast 1996:3 1:1",
    "träder 2026-01-01 1:2",
    "upphör - 1:3",
    "1991:7 1991-07-01 1:1 5 +1:3a !1:4",
    "1992:7 -",
    "",
  ].join("\n")

  test("are read, and written as they were", () => {
    const read = readProvisions(text)
    const act = read.get("1990:1")
    expect(read.get("1845:50 s.1")?.chapters).toEqual(new Map([["", new Set(["1", "2", "3"])]]))
    expect(act).toEqual({
      sfs: "1990:1",
      asOf: "2025-01-02",
      complete: true,
      chapters: new Map([
        ["1", new Set(["1", "2", "3", "3 a"])],
        ["2", new Set()],
      ]),
      open: ["3 kap."],
      repealed: new Map([["1:4", "1995:2"]]),
      lastAmended: new Map([["1:1", "1996:3"]]),
      pending: [
        { ref: "1:2", kind: "ikraft", date: "2026-01-01" },
        { ref: "1:3", kind: "upphor" },
      ],
      amendments: [
        { sfs: "1991:7", inForce: "1991-07-01", changed: ["1:1", "5"], added: ["1:3 a"], repealed: ["1:4"] },
        { sfs: "1992:7", changed: [], added: [], repealed: [] },
      ],
    })
    const body = text.slice(text.indexOf("= "))
    expect(writeProvisions(Array.from(read.values())).endsWith(`\n\n${body}`)).toBe(true)
  })

  test("are read of the wanted acts only", () => {
    expect([...readProvisions(text, new Set(["1990:1", "x"])).keys()]).toEqual(["1990:1"])
  })
})

describe("definite names", () => {
  test.each([
    ["Socialtjänstlag", "socialtjänstlagen"],
    ["Hälso- och sjukvårdslag", "hälso- och sjukvårdslagen"],
    ["Jordabalk", "jordabalken"],
    ["Vägkungörelse", "vägkungörelsen"],
    ["Byggnadsstadga", "byggnadsstadgan"],
    ["Skolförordningen", "skolförordningen"],
    ["Utlandsresereglemente", "utlandsresereglementet"],
    ["Lag", undefined],
    ["Lag om prov", undefined],
    ["Tandvårdstaxa", undefined],
  ])("%s: %s", (title, name) => {
    expect(definiteName(title)).toBe(name)
  })
})

describe("whether an act is whole", () => {
  const numbers = (...skipped: number[]) =>
    new Set(
      Array.from({ length: 40 }, (_, at) => at + 1)
        .filter(at => !skipped.includes(at))
        .map(String),
    )
  const whole = { chapters: new Map([["", numbers()]]), open: [], repealed: new Map(), amendments: [] }
  const change = (inForce: string, more: Partial<Amendment>): Amendment => {
    const date = parseDate(inForce)
    return { sfs: "2000:1", ...(date && { inForce: date }), changed: [], added: [], repealed: [], ...more }
  }

  test("an unbroken numbering is", () => {
    expect(judged(whole)).toMatchObject({ complete: true, open: [] })
  })

  test("a hole is open; many are too many", () => {
    expect(judged({ ...whole, chapters: new Map([["", numbers(7)]]) })).toMatchObject({ complete: true, open: ["7"] })
    expect(judged({ ...whole, chapters: new Map([["", numbers(7, 8, 9)]]) })).toMatchObject({
      complete: false,
      open: [],
    })
  })

  test("a repeal explains a hole", () => {
    const repealed = new Map([["7", "1999:1"]])
    expect(judged({ ...whole, chapters: new Map([["", numbers(7)]]), repealed })).toMatchObject({
      complete: true,
      open: [],
    })
  })

  test("what an amendment added must be there, unless it went again or is yet to come", () => {
    const asOf = parseDate("2020-01-01")
    const act = (amendments: readonly Amendment[]) => judged({ ...whole, amendments, ...(asOf && { asOf }) }).open
    expect(act([change("2000-01-01", { added: ["7 a"] })])).toEqual(["7 a"])
    expect(act([change("2000-01-01", { added: ["7 a"] }), change("2001-01-01", { repealed: ["7 a"] })])).toEqual([])
    expect(act([change("2021-01-01", { added: ["7 a"] })])).toEqual([])
    expect(act([change("1980-01-01", { added: ["7 a"] })])).toEqual([])
  })

  test("a repeal to come explains no hole, and says that the provision is there", () => {
    const asOf = parseDate("2020-01-01")
    const act = (amendments: readonly Amendment[], skipped: readonly number[], repealed: readonly string[] = []) =>
      judged({
        ...whole,
        chapters: new Map([["", numbers(...skipped)]]),
        repealed: new Map(repealed.map(ref => [ref, "2000:1"])),
        amendments,
        ...(asOf && { asOf }),
      }).open
    expect(act([change("2020-01-01", { repealed: ["7"] })], [7])).toEqual([])
    expect(act([change("2029-01-01", { repealed: ["7"] })], [7])).toEqual(["7"])
    expect(act([change("2029-01-01", { repealed: ["7"] })], [7], ["7"])).toEqual(["7"])
    expect(act([change("2029-01-01", { repealed: ["7 a"] })], [])).toEqual(["7 a"])
    expect(act([change("2021-01-01", { added: ["7 a"] }), change("2029-01-01", { repealed: ["7 a"] })], [])).toEqual([])
    expect(act([change("2000-01-01", { added: ["7 a"] }), change("2029-01-01", { repealed: ["7 a"] })], [])).toEqual([
      "7 a",
    ])
  })

  test("a chapter that an amendment added must be there", () => {
    const sections = new Set(Array.from({ length: 20 }, (_, at) => String(at + 1)))
    const act = (...amendments: Amendment[]) =>
      judged({
        ...whole,
        chapters: new Map([
          ["1", sections],
          ["2", sections],
        ]),
        amendments,
      }).open
    expect(act(change("2000-01-01", { added: ["1 a kap."] }))).toEqual(["1 a kap."])
    expect(act(change("2000-01-01", { added: ["2 kap."] }))).toEqual([])
    expect(
      act(change("2000-01-01", { added: ["1 a kap."] }), change("2001-01-01", { repealed: ["1 a kap."] })),
    ).toEqual([])
  })

  test("time grows with the number of amendments, not with its square", () => {
    const of = (count: number) => {
      const amendments = Array.from({ length: count }, (_, at) =>
        change("2000-01-01", { changed: [`${at + 1}:1`, `${at + 1}:2`], repealed: [`${at + 1}:3`, `${at + 1}:2`] }),
      )
      const chapters = new Map(["1", String(count)].map(chapter => [chapter, new Set(["1", "2"])] as const))
      const start = performance.now()
      judged({ ...whole, chapters, amendments })
      return performance.now() - start
    }
    of(200)
    expect(of(5_000)).toBeLessThan(Math.max(40 * of(500), 500))
  })

  test("trouble in one chapter of many leaves the others whole", () => {
    const chapters = new Map(
      Array.from({ length: 10 }, (_, at) => [String(at + 1), at === 4 ? new Set<string>() : new Set(["1"])] as const),
    )
    expect(judged({ ...whole, chapters })).toMatchObject({ complete: true, open: ["5 kap."] })
  })

  test("nothing is not whole", () => {
    expect(judged({ ...whole, chapters: new Map() }).complete).toBe(false)
  })
})
