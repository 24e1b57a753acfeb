import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { findInBlocks, judge, type Reference } from "../../src/law/index.ts"
import { proseOf, readDocument } from "../../src/text/index.ts"
import { day, dictionary, inShort, provisionsOf, references, register } from "./register.ts"

/**
 * Real documents with every reference in them marked by hand. They lie beside the checkout, since they are not ours to
 * publish; without them these tests are skipped, and say so.
 */
const SHARED = new URL("../../../shared/", import.meta.url)
const isThere = existsSync(new URL("facts/gold-lagrum.jsonl", SHARED)) && existsSync(new URL("sources/", SHARED))
if (!isThere) console.warn(`gold.test.ts: ${SHARED.pathname} is not there; the marked documents were NOT tested`)

function read(name: string): string {
  return readFileSync(new URL(name, SHARED), "utf8")
}

/** A line of gold-lagrum.jsonl, as far as it is judged here. */
interface Gold {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: string
  readonly kapitel: string | null
  readonly paragraf: string | null
  readonly sfs: string | null
  readonly confidence: "certain" | "optional"
  readonly doc_valid_from: string
}

function goldOf(lines: string): readonly Gold[] {
  return lines
    .trim()
    .split("\n")
    .map((line): Gold => JSON.parse(line))
}

/** A reference in the words of the gold records. */
function inGold({ citation, meaning, provision }: Reference) {
  const { span, kind } = citation
  return {
    ...{ start: span.start, end: span.end, kind },
    kapitel: provision?.chapter ?? null,
    paragraf: provision?.section ?? null,
    sfs: meaning.kind === "act" ? meaning.act.sfs : null,
  }
}

describe.skipIf(!isThere)("the marked documents", () => {
  const gold = isThere ? goldOf(read("facts/gold-lagrum.jsonl")) : []
  const files = [...new Set(gold.map(({ file }) => file))]

  test.each(files)("%s: every reference that is certain is found and right, and nothing else", file => {
    const records = gold.filter(record => record.file === file)
    const text = read(`sources/${file}`)
    const found = references(text, records[0]?.doc_valid_from).map(inGold)
    const marked = records.filter(({ kind }) => kind !== "negative")
    const certain = marked.filter(({ confidence }) => confidence === "certain")
    const optional = marked.filter(({ confidence }) => confidence === "optional")
    for (const { start, end, text: words } of records) expect(text.slice(start, end)).toBe(words)
    const expected = certain.map(({ start, end, kind, kapitel, paragraf, sfs }) => ({
      ...{ start, end, kind, kapitel, paragraf, sfs },
    }))
    // What may be missed is no fault when it is found.
    const others = found.filter(({ start }) => !optional.some(record => record.start === start))
    expect(others).toEqual(expected)
    for (const trap of records.filter(({ kind }) => kind === "negative")) {
      const caught = found.filter(({ start, end }) => start < trap.end && trap.start < end)
      expect(caught, `${trap.text} at ${trap.start}`).toEqual([])
    }
  })
})

describe.skipIf(!isThere)("a guideline that mentions the former act once", () => {
  const text = isThere ? read("sources/alingsas-iub.txt") : ""

  /** The same file as Markdown, where what is struck is not read. */
  function asDocument(): readonly Reference[] {
    const reading = readDocument("documents/sn/iub.md", new TextEncoder().encode(text))
    const citations = findInBlocks(proseOf(reading.tree, reading.text), dictionary)
    const date = day("2025-10-01")
    const provisions = provisionsOf(new Set(["2025:400", "2001:453", "2017:900"]))
    return judge(citations, { register, provisions, date, today: date })
  }

  const ways: readonly (readonly [string, () => readonly Reference[]])[] = [
    ["plain text", () => references(text, "2025-10-01")],
    ["Markdown", asDocument],
  ]

  test.each(ways)("cites the act in force 51 times, three of them without its name (%s)", (_, find) => {
    const lagrum = find().filter(({ citation }) => citation.kind === "lagrum")
    const acts = lagrum.map(({ meaning }) => (meaning.kind === "act" ? meaning.act.sfs : meaning.kind))
    expect(acts).toEqual(Array.from({ length: 51 }, () => "2025:400"))
    const leaning = lagrum.filter(({ meaning }) => meaning.kind === "act" && meaning.basis === "ellips")
    expect(leaning).toHaveLength(3)
    for (const { citation, meaning } of leaning) {
      expect(citation.designation).toBeUndefined()
      expect(meaning).toMatchObject({ leansOn: { designation: expect.anything() } })
    }
    expect(lagrum.map(({ verdict }) => verdict.status)).toEqual(acts.map(() => "finns"))
  })

  test.each(ways)("means the act of 2001 where it says so, and nowhere else (%s)", (way, find) => {
    const former = find().filter(reference => inShort(reference) === "2001:453")
    // In plain text the stars stand between the adjective and the name.
    const adjective = way === "Markdown" ? "tidigare** " : ""
    expect(former.map(({ citation: { span } }) => text.slice(span.start, span.end))).toEqual([
      "tidigare socialtjänstlag (2001:453)",
      "nuvarande tidigare socialtjänstlagen",
      `${adjective}socialtjänstlag (2001:453)`,
      `${adjective}socialtjänstlagen (2001:453)`,
    ])
  })

  test("the minutes' section and the case number are none", () => {
    for (const trap of ["SN § 37", "2025.053"]) {
      const at = text.indexOf(trap)
      expect(at).toBeGreaterThan(0)
      const caught = references(text, "2025-10-01").filter(
        ({ citation: { span } }) => span.start < at + trap.length && at < span.end,
      )
      expect(caught, trap).toEqual([])
    }
  })
})

describe("the day on which an act gives way to another", () => {
  const text = "Insatser ges enligt 4 kap. 1 § socialtjänstlagen."

  test("a text from before is right until the day, and cites a repealed act from it", () => {
    const statusOn = (today: string) => references(text, "2024-02-01", today).map(({ verdict }) => verdict)
    const repeal = { date: "2025-07-01", by: "2025:400" }
    expect(statusOn("2025-06-30")).toMatchObject([{ status: "finns", ends: repeal }])
    expect(statusOn("2025-07-01")).toMatchObject([{ status: "upphavd", what: "lag", repeal }])
    expect(statusOn("2026-11-25")).toMatchObject([{ status: "upphavd", what: "lag", repeal }])
  })

  test("it means the same act on both days, and so does every text of its time", () => {
    for (const today of ["2025-06-30", "2025-07-01"]) {
      expect(references(text, "2024-02-01", today).map(inShort)).toEqual(["2001:453 4:1"])
      expect(references(text, "2025-06-30", today).map(inShort)).toEqual(["2001:453 4:1"])
      expect(references(text, "2025-07-01", today).map(inShort)).toEqual(["2025:400 4:1"])
    }
  })

  test("a text that applies from the day cites what is not in force the day before", () => {
    const [reference] = references("14 kap. 4 § socialtjänstlagen (2025:400)", "2025-06-30", "2025-06-30")
    expect(reference?.verdict).toEqual({ status: "ej_i_kraft", what: "lag", from: "2025-07-01" })
  })
})
