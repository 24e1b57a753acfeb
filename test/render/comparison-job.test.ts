import { expect, test } from "vitest"
import type { ComparisonPage } from "../../src/model/comparison-page.ts"
import { parseDate } from "../../src/model/date.ts"
import { comparisonJob } from "../../src/render/pdf/comparison-job.ts"
import { comparisonOf, GUIDELINE, pageOf } from "./comparison-sample.ts"

/** The data of a page that is compared on 2026-02-03. */
function job(page: ComparisonPage) {
  const date = parseDate("2026-02-03")
  if (!date) throw new Error("no such day")
  return comparisonJob(page, date)
}

const alike = (s: string, gap = false) => ({ t: "lika", s, gap })
const struck = (s: string, gap = false) => ({ t: "struket", s, gap })
const added = (s: string, gap = false) => ({ t: "tillagt", s, gap })

test("says what is compared, on which day, and dates the file by it", () => {
  const made = job(pageOf(GUIDELINE))
  expect(made.timestamp).toBe(Date.UTC(2026, 1, 3) / 1000)
  expect(made.images.size).toBe(0)
  expect(made.data).toMatchObject({
    title: "Riktlinje för öppna insatser",
    municipality: "Exempelköpings kommun",
    date: "2026-02-03",
    comparisons: [
      {
        heading: null,
        versions: [
          { column: "Nuvarande lydelse", name: "lydelsen beslutad 2025-12-09, §\u00A0104" },
          { column: "Föreslagen lydelse", name: "arbetstexten 2026-02-03" },
        ],
        information: ["Bilagan avgiftstabell.pdf jämförs inte."],
        facts: [{ old: "Giltighetstid: 2026-01-01 – 2029-12-31", made: "Giltighetstid: 2026-04-01 – 2030-12-31" }, {}],
      },
    ],
  })
})

test("gives the lines of the table, with null where a version has nothing", () => {
  const lines = [
    { text: "- - - 2 stycken" },
    { text: "# {+2. Nytt+}" },
    { text: "• Den som fyllt [-65-] {+67+} år", notes: ["Flyttat hit."] },
    { text: "[-Bort.-] {+Dit.+}" },
  ]
  expect(job(pageOf(comparisonOf(lines))).data).toMatchObject({
    comparisons: [
      {
        table: [
          { t: "same" },
          { t: "heading", old: null, made: { bullet: false, runs: [added("2. Nytt")] }, notes: [] },
          {
            t: "text",
            old: { bullet: true, runs: [alike("Den som fyllt"), struck("65", true), alike("år", true)] },
            made: { bullet: true, runs: [alike("Den som fyllt"), added("67", true), alike("år", true)] },
            notes: ["Flyttat hit."],
          },
          // The space before "Dit." stood after what is struck.
          { t: "text", old: { runs: [struck("Bort.")] }, made: { runs: [added("Dit.")] } },
        ],
      },
    ],
  })
})

test("numbers the changes of the running text, tells them in words, and only counts what is unchanged", () => {
  const lines = [
    { text: "- - - 3 stycken" },
    { text: "# 2. Vem" },
    { text: "Den som fyllt [-65-] {+67+} år" },
    { text: "• Kvar.", notes: ["Flyttat hit."] },
  ]
  const made = job(pageOf(comparisonOf(lines)))
  expect(made.data).toMatchObject({
    comparisons: [
      {
        running: [
          { t: "same", count: "3 stycken" },
          { t: "heading", s: "2. Vem" },
          { t: "change", number: 1, words: "”65” blir ”67”", text: { bullet: false } },
          {
            t: "change",
            number: 2,
            words: "",
            text: { bullet: true, runs: [alike("Kvar.")] },
            notes: ["Flyttat hit."],
          },
        ],
      },
    ],
  })
  expect(JSON.stringify(made.data)).not.toContain("Oförändrad text.")
})

test("gives each of several comparisons a heading, and one whose title the file does not have", () => {
  const other = comparisonOf([], { titel: " " })
  expect(job(pageOf(GUIDELINE, other)).data).toMatchObject({
    title: "Ärende KS 2026/17",
    comparisons: [{ heading: "Riktlinje för öppna insatser" }, { heading: "Utan titel", table: null, running: [] }],
  })
  expect(job({ ...pageOf(GUIDELINE), titel: "Ärende KS 2026/17" }).data).toMatchObject({
    comparisons: [{ heading: "Riktlinje för öppna insatser" }],
  })
})

test("holds only what the font draws, and keeps references to law on one line", () => {
  const page = pageOf(comparisonOf([{ text: "En 😀 \u0007 {+\uFEFFfil+} i 4 a §" }]))
  const data = JSON.stringify(job(page).data)
  expect(data).not.toMatch(/😀|\uFEFF|\\u0007/)
  expect(data).toContain("En □")
  expect(data).toContain("i 4\u00A0a\u00A0§")
})

test("does not fail on a page without comparisons or words", () => {
  expect(job({ ...pageOf(), kommun: "", titel: "" }).data).toMatchObject({ title: "Utan titel", comparisons: [] })
  expect(job(pageOf(comparisonOf([{ text: "" }, { text: "# " }]))).data).toMatchObject({
    comparisons: [{ running: [{ t: "change", words: "" }] }],
  })
})
