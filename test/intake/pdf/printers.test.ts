import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { countWords } from "../../../src/intake/words.ts"
import { createTypstPrinter } from "../../../src/outside/typst/printer.ts"
import { printJob } from "../../../src/render/pdf/job.ts"
import { textOfPdf } from "../../../src/tasks/import/pdf-text.ts"
import { launchBrowser } from "../../browser.ts"
import { view } from "../../render/pdf-view.ts"
import { imported } from "../examples.ts"

/** Long enough for several pages: chapters of paragraphs, items and a table. */
const CHAPTERS = ["Inledning", "Ansvar", "Uppföljning", "Ekonomi", "Avgifter", "Klagomål"]
const SENTENCE =
  "Förvaltningen ser till att den som behöver stöd får det i tid, och att hälso- och sjukvården samt socialtjänsten vet vem som gör vad när fler än en enhet är inblandad."

const FACTS = [
  ["Typ av styrdokument", "Riktlinjer"],
  ["Beslutande instans", "Socialnämnden"],
  ["Datum för beslut", "2024-03-12"],
  ["Diarienummer", "2024.017 SN § 21"],
  ["Gäller för", "Socialförvaltningen"],
  ["Giltighetstid", "2024-04-01 –"],
  ["Revideras senast", "2026-06-30"],
  ["Dokumentansvarig", "Enhetschef"],
] as const

const TITLE = "Riktlinje för samordnat stöd"

const paragraphs = (chapter: number): readonly string[] =>
  ["första", "andra", "tredje", "fjärde"].map(
    word => `Det ${word} stycket i kapitel ${chapter}. ${SENTENCE} ${SENTENCE}`,
  )
const items = (chapter: number) => [
  `en sak som gäller i kapitel ${chapter}`,
  "en annan sak som gäller alla som arbetar där",
]

/** The same document as plain text, which the import of text is known to read. */
const PLAIN = [
  TITLE,
  FACTS.map(([label, value]) => `${label}: ${value}`).join("\n"),
  ...CHAPTERS.flatMap((name, i) => [
    `${i + 1}. ${name}`,
    `${i + 1}.1 Vad som gäller för ${name.toLowerCase()}`,
    ...paragraphs(i + 1),
    items(i + 1)
      .map(item => `- ${item}`)
      .join("\n"),
  ]),
].join("\n\n")

const MARKDOWN = CHAPTERS.map((name, i) =>
  [
    `# ${i + 1}. ${name}`,
    `## ${i + 1}.1 Vad som gäller för ${name.toLowerCase()}`,
    ...paragraphs(i + 1),
    items(i + 1)
      .map(item => `- ${item}`)
      .join("\n"),
  ].join("\n\n"),
).join("\n\n")

const list = (i: number): string =>
  `<ul>${items(i)
    .map(item => `<li>${item}</li>`)
    .join("")}</ul>`
const HTML = `<html lang="sv"><style>
  body { font: 11pt/1.35 serif } table { border-collapse: collapse } td { padding: 3pt 14pt; border: 1px solid }
  .columns { columns: 2; column-gap: 24pt; text-align: left; hyphens: none }
  ul { list-style: none } li::before { content: "•"; display: inline-block; width: 14pt }
</style><h1>${TITLE}</h1><table>${FACTS.map(([label, value]) => `<tr><td>${label}<td>${value}`).join("")}</table>
${CHAPTERS.map(
  (name, i) => `<h2>${i + 1}. ${name}</h2><h3>${i + 1}.1 Vad som gäller för ${name.toLowerCase()}</h3>
  <div class="text">${paragraphs(i + 1)
    .map(text => `<p>${text}</p>`)
    .join("")}</div>${list(i + 1)}`,
).join("")}`

const HEADER = `<div style="font-size:9px;width:100%;padding:0 20mm">Exempelköpings kommun</div>`
const FOOTER = `<div style="font-size:9px;width:100%;padding:0 20mm">Sida <span class="pageNumber"></span> (<span class="totalPages"></span>)</div>`

const EXPECTED = imported(PLAIN)

/** The lines of a body that are in the other, as a part of it. */
function likeness(body: string): number {
  const lines = EXPECTED.body.split("\n").filter(line => line !== "")
  const found = new Set(body.split("\n"))
  return lines.filter(line => found.has(line)).length / lines.length
}

/**
 * The same headings with levels, facts, decision and words, each as often, as from the plain text. `least` is the part
 * of the paragraphs, items and headings that must also be the same to the letter.
 */
async function expectSame(pdf: Uint8Array, least = 1): Promise<readonly string[]> {
  const { text, warnings } = await textOfPdf("dokument.pdf", pdf)
  const result = imported(text, { name: "dokument.txt" })
  const titles = ({ report }: typeof result) =>
    report.headings.map(({ level, number, title }) => [level, number, title])
  expect(titles(result)).toEqual(titles(EXPECTED))
  expect(result.entries).toEqual(EXPECTED.entries)
  expect(result.report.decision).toEqual(EXPECTED.report.decision)
  expect(countWords([result.body])).toEqual(countWords([EXPECTED.body]))
  expect(likeness(result.body)).toBeGreaterThanOrEqual(least)
  if (least === 1) expect(result.body).toBe(EXPECTED.body)
  expect(result.report.lostWords).toEqual([])
  return warnings.map(warning => warning.message)
}

describe("printed by Chromium, with headers and footers", () => {
  const printed = new Map<string, Uint8Array>()
  beforeAll(async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const margin = { top: "25mm", bottom: "25mm", left: "20mm", right: "20mm" }
      const rest = { format: "A4", margin, displayHeaderFooter: true, headerTemplate: HEADER, footerTemplate: FOOTER }
      await page.setContent(HTML)
      printed.set("utan märkning", await page.pdf({ ...rest, tagged: false }))
      printed.set("med märkning", await page.pdf({ ...rest, tagged: true }))
      await page.setContent(HTML.replaceAll('class="text"', 'class="columns"'))
      printed.set("i två spalter", await page.pdf({ ...rest, tagged: false }))
    } finally {
      await browser.close()
    }
  }, 120_000)

  test.each(["utan märkning", "med märkning", "i två spalter"])(
    "%s: the same document as from plain text",
    async kind => {
      // Columns that are only two lines high, as where a page ends, are not told from a table.
      const said = await expectSame(printed.get(kind) ?? new Uint8Array(), kind === "i två spalter" ? 0.95 : 1)
      expect(said).toEqual([
        "Sidhuvuden, sidfötter och sidnummer togs bort: ”Exempelköpings kommun”, " + `”Sida 1 (4)”.`,
      ])
    },
  )
})

test("printed by ourselves: the same headings and words", async () => {
  const printer = await createTypstPrinter()
  const { text } = await textOfPdf("dokument.pdf", await printer.print(printJob(view(MARKDOWN, { title: TITLE }))))
  const result = imported(text)
  const numbered = (headings: typeof result.report.headings) =>
    headings.filter(({ number }) => number !== null).map(({ level, number, title }) => [level, number, title])
  expect(numbered(result.report.headings)).toEqual(numbered(EXPECTED.report.headings))
  const [before, after] = [countWords([EXPECTED.body]), countWords([result.body])]
  const lost = [...before].filter(([word, count]) => (after.get(word) ?? 0) < count)
  expect(lost).toEqual([])
})

const OFFICE = ["soffice", "libreoffice"].find(name => spawnSync(name, ["--version"]).status === 0)
const noOffice =
  OFFICE === undefined ? " (hoppas över: LibreOffice finns inte här, installera paketet libreoffice-writer)" : ""

/** The PDF that LibreOffice makes of a file. */
function byOffice(name: string, content: string | Buffer, filter: readonly string[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "styrdok-office-"))
  try {
    writeFileSync(join(folder, name), content)
    const profile = `-env:UserInstallation=file://${folder}/profil`
    spawnSync(OFFICE ?? "", [
      profile,
      "--headless",
      ...filter,
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, name),
    ])
    return readFileSync(join(folder, name.replace(/\.\w+$/, ".pdf")))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const AS_TEXT = ["--infilter=Text (encoded):UTF8"]

describe(`printed by LibreOffice${noOffice}`, () => {
  test.skipIf(OFFICE === undefined)(
    "plain text: the same document",
    async () => {
      expect(await expectSame(byOffice("a.txt", PLAIN, AS_TEXT))).toEqual([])
    },
    120_000,
  )

  const source = join(import.meta.dirname, "../../../../shared/sources/alingsas-iub.txt")
  const noSource = existsSync(source) ? "" : " (hoppas över: källorna i ../shared finns inte här)"
  test.skipIf(OFFICE === undefined || noSource !== "")(
    `a real guideline${noSource}`,
    async () => {
      const bytes = readFileSync(source)
      const { text } = await textOfPdf("a.pdf", byOffice("a.txt", bytes, AS_TEXT))
      const { report, body } = imported(text)
      expect(report.headings.filter(({ number }) => number !== null)).toHaveLength(43)
      expect(report.fields).toHaveLength(150)
      expect(report.lostWords).toEqual([])
      expect(body).toBe(imported(bytes.toString("utf8")).body)
    },
    120_000,
  )
})
