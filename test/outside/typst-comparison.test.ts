import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import type { ComparisonPage } from "../../src/model/comparison-page.ts"
import { parseDate } from "../../src/model/date.ts"
import { foreignFonts } from "../../src/outside/typst/fonts.ts"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { comparisonJob } from "../../src/render/pdf/comparison-job.ts"
import { comparisonOf, GUIDELINE, pageOf } from "../render/comparison-sample.ts"
import { poppler, textOfPdf } from "./poppler.ts"

const printer = await createTypstPrinter({ template: "jamforelse" })

function print(page: ComparisonPage): Promise<Uint8Array> {
  const date = parseDate("2026-02-03")
  if (!date) throw new Error("no such day")
  return printer.print(comparisonJob(page, date))
}

const pagesOf = (pdf: Uint8Array) => Number(/^Pages: +(\d+)$/m.exec(poppler("pdfinfo", pdf))?.[1])

/** The structure that a screen reader follows. Poppler writes some titles in UTF-16, so headings are told by text. */
const structureOf = (pdf: Uint8Array) => poppler("pdfinfo", pdf, ["-struct-text"])

/**
 * The text as the structure orders it, which in a table is row by row; pdftotext goes by where it stands. Poppler loses
 * what comes after a hard space here, though not there.
 */
function readAloud(structure: string): string {
  const parts = Array.from(structure.matchAll(/^ *"(.*)"$/gm), ([, text]) => text)
  return parts.join(" ").replace(/\s+/g, " ")
}

/** Checks that each of `parts` stands in `text` after the one before it. */
function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0
  for (const part of parts) {
    const at = text.indexOf(part, from)
    expect([part, at >= from]).toEqual([part, true])
    from = at + part.length
  }
}

describe("a guideline", () => {
  let pdf: Uint8Array
  let structure: string
  beforeAll(async () => {
    pdf = await print(pageOf(GUIDELINE))
    structure = structureOf(pdf)
  })

  test("is tagged PDF/UA-1 in Swedish, with our fonts only", () => {
    const info = poppler("pdfinfo", pdf, ["-isodates"])
    expect(info).toMatch(/^Title: +Riktlinje för öppna insatser$/m)
    expect(info).toMatch(/^CreationDate: +2026-02-03T00:00:00Z$/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    const source = Buffer.from(pdf).toString("latin1")
    expect(source).toMatch(/\/Type ?\/Catalog[\s\S]*?\/Lang ?\(sv-SE\)/)
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>")
    expect(foreignFonts(pdf)).toEqual([])
  })

  test("comes out in the order of reading", () => {
    expectInOrder(readAloud(structure), [
      "Exempelköpings kommun",
      "Jämförelse av två lydelser",
      "Riktlinje för öppna insatser",
      "26 ändringar i allt.",
      "Nuvarande lydelse: lydelsen beslutad 2025-12-09,",
      "Föreslagen lydelse: arbetstexten 2026-02-03",
      "Bilagan avgiftstabell.pdf jämförs inte.",
      "Uppgifter som skiljer",
      "Målgrupp: – Målgrupp: Handläggare och enhetschefer",
      "Lydelserna sida vid sida",
      "Struket står överstruket . Tillagt står understruket .",
      "- - - oförändrad text - - -",
      "2. Vem som kan få stöd",
      "Nytt avsnitt",
      "4. Barn och unga i familjen",
      "Flyttat hit.",
      "Avsnittet upphävs",
      "Avskilt ur 2. Vem som kan få stöd.",
      "Ändringarna i texten",
      "Oförändrat: 2 stycken",
      "Ställe 1 : ”65” blir ”67”",
      "har fyllt 65 67 år",
      "Ställe 4 : texten stryks",
      "Ställe 5 : texten läggs till",
    ])
  })

  test("repeats the columns' names, the header and the page number on each page of the table", () => {
    for (const page of [2, 3]) {
      const text = textOfPdf(pdf, page)
      expectInOrder(text, [
        "Exempelköpings kommun",
        "Riktlinje för öppna insatser",
        "Nuvarande lydelse Föreslagen lydelse",
      ])
      expect(text).toContain(`Jämförelsen är gjord 2026-02-03 Sida ${page} (${pagesOf(pdf)})`)
    }
    // What is repeated is for the eye alone: each table has its header once, and one in each line of a heading.
    expect(structure.match(/^ *Table\b/gm)).toHaveLength(2)
    expect(structure.match(/^ *THead\b/gm)).toHaveLength(2)
    expect(structure.match(/^ *TH\b/gm)).toHaveLength(2 * (2 + 6))
  })

  test("marks the struck and the added in its tags too, and list items as lists", () => {
    expect(structure).toMatch(/\/TextDecorationType \/LineThrough\s+"65"/)
    expect(structure).toMatch(/\/TextDecorationType \/Underline\s+"67"/)
    expect(structure).toMatch(/LBody[^"]*"hjälp med snöskottning,"/)
    expect(structure).toMatch(/^ *H1\b[^\n]*\n *"Ändringarna i texten"/m)
    expect(structure).toMatch(/^ *H2\b[^\n]*\n *"3. Avgifter"/m)
  })

  test("has the same bytes twice", async () => {
    await print(pageOf(comparisonOf([{ text: "En [-annan-] text." }])))
    expect(Buffer.compare(Buffer.from(await print(pageOf(GUIDELINE))), Buffer.from(pdf))).toBe(0)
  })
})

test("lists several comparisons with what changes, and begins each on a page of its own", async () => {
  const same = comparisonOf([], { titel: "Taxa för mat", sammanfattning: "Ingen skillnad." })
  const other = comparisonOf([{ text: "Nämnden [-får-] {+ska+} svara." }], { titel: "Delegationsordning" })
  const pdf = await print(pageOf(same, other))
  expect(pagesOf(pdf)).toBe(3)
  expect(textOfPdf(pdf, 1)).toMatch(
    /Ärende KS 2026\/17 Innehåll Taxa för mat (?:\. ?)+2 Ingen skillnad\. Delegationsordning (?:\. ?)+3/,
  )
  expect(textOfPdf(pdf, 2)).toContain("Exempelköpings kommun Taxa för mat Taxa för mat Ingen skillnad.")
  expect(textOfPdf(pdf, 2)).not.toContain("sida vid sida")
  expect(textOfPdf(pdf, 3)).toContain("Exempelköpings kommun Delegationsordning Delegationsordning")
  expect(structureOf(pdf)).toMatch(/^ *TOC\b/m)
})

test("prints what is too long for a page, and headings that follow each other", async () => {
  const long = `Först ${"[-långa ord-] {+andra ord+} och ".repeat(900)} sist`
  const headings = Array.from({ length: 60 }, (_, i) => ({ text: `# [-${i}.-] {+${i + 1}.+} ${"Rubrik ".repeat(i)}` }))
  const pdf = await print(pageOf(comparisonOf([{ text: long }, ...headings, { text: `${"x".repeat(500)}{+y+}` }])))
  expectInOrder(textOfPdf(pdf), ["Först", "sist", "60. Rubrik", "Ändringarna i texten"])
})

test("prints a page without comparisons", async () => {
  expect(textOfPdf(await print(pageOf()))).toContain("Ärende KS 2026/17")
})

test("never runs what a text says", async () => {
  const text = '#panic() $x$ @ref #read("/etc/passwd") *#eval* {+<label> - - -+}'
  const pdf = await print(pageOf(comparisonOf([{ text }], { titel: "#panic()", sammanfattning: "= #panic()" })))
  expect(textOfPdf(pdf)).toContain('#panic() $x$ @ref #read("/etc/passwd") *#eval* <label> - - -')
})

describe("a printer", () => {
  test("is of documents unless another template is asked for, and has its own fingerprint", async () => {
    const [plain, named] = await Promise.all([createTypstPrinter(), createTypstPrinter({ template: "dokument" })])
    expect(named.fingerprint).toBe(plain.fingerprint)
    expect(printer.fingerprint).not.toBe(plain.fingerprint)
  })

  test("takes source in place of the named template", async () => {
    const templateSource = readFileSync(new URL("../../templates/pdf/dokument.typ", import.meta.url), "utf8")
    const made = await createTypstPrinter({ template: "jamforelse", templateSource })
    expect(made.fingerprint).toBe((await createTypstPrinter()).fingerprint)
  })
})
