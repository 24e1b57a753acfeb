import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { StyrdokError } from "../../src/model/errors.ts"
import type { PrintJob } from "../../src/model/print.ts"
import { foreignFonts } from "../../src/outside/typst/fonts.ts"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { printJob } from "../../src/render/pdf/job.ts"
import { PNG, view } from "../render/pdf-view.ts"
import { poppler, textOfPdf } from "./poppler.ts"
import { sampleJob } from "./print-sample.ts"

const printer = await createTypstPrinter()

/** The error that printing `job` throws. */
async function refusal(job: PrintJob, templateSource?: string): Promise<StyrdokError> {
  const other = templateSource === undefined ? printer : await createTypstPrinter({ templateSource })
  const error = await other.print(job).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof StyrdokError)) throw new Error("printed, or failed in another way", { cause: error })
  return error
}

describe("the sample", () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await printer.print(sampleJob())
  })

  test("says what it is", () => {
    const info = poppler("pdfinfo", pdf, ["-isodates"])
    expect(info).toMatch(/^Title: +Riktlinje för öppna insatser$/m)
    expect(info).toMatch(/^Author: +Exempelköpings kommun$/m)
    expect(info).toMatch(/^CreationDate: +2025-09-16T00:00:00Z$/m)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^JavaScript: +no$/m)
    const source = Buffer.from(pdf).toString("latin1")
    expect(source).toMatch(/\/Type ?\/Catalog[\s\S]*?\/Lang ?\(sv-SE\)/)
    expect(source).toContain("<pdfuaid:part>1</pdfuaid:part>")
    expect(source).toMatch(/\/DisplayDocTitle true/)
  })

  test("holds the facts, the decision and every block", () => {
    const text = textOfPdf(pdf)
    for (const part of [
      "Uppgift Värde",
      "Giltighetstid 2025-10-01 – tills vidare",
      "Registrerad som Socialnämndens beslut 2025-09-16 § 37. Originalet finns i kommunens diarium.",
      "Filen är inte e-stämplad.",
      "Kommunen ger stöd1 enligt lagen. Se lagen, annat och struket.",
      "Citat",
      "3. tre 4. fyra • punkt",
      "Distrikt norr □",
      "Hoppar över en nivå",
      "kod 1",
      "<div>rå html</div>",
      "rad60",
      "Socialtjänstlagen (2025:400).",
      "Not i tabell, se även första noten1.",
    ])
      expect(text).toContain(part)
  })

  test("is tagged: headings, lists, tables with header cells, quote, notes, figures with descriptions", () => {
    const structure = poppler("pdfinfo", pdf, ["-struct-text"])
    for (const tag of [
      "H1",
      "H2",
      "H3",
      "TOC",
      "L",
      "LI",
      "Table",
      "THead",
      "BlockQuote",
      "Note",
      "Figure",
      "Code",
      "Caption",
    ])
      expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, "m"))
    expect(structure).not.toMatch(/^ *H4\b/m)
    expect(structure.match(/^ *Table\b/gm)).toHaveLength(2)
    expect(structure.match(/^ *TH\b/gm)).toHaveLength(2 + 3)
    const figures = structure.match(/^ *Figure\b.*$/gm) ?? []
    expect(figures).toHaveLength(2)
    const source = Buffer.from(pdf).toString("latin1")
    expect(source.match(/\/Alt ?[(<]/g)).toHaveLength(2)
  })

  test("repeats the header row, header and page number on the next page", () => {
    const pages = Number(/^Pages: +(\d+)$/m.exec(poppler("pdfinfo", pdf))?.[1])
    const last = textOfPdf(pdf, pages)
    expect(pages).toBeGreaterThan(2)
    expect(last).toContain("rad60")
    expect(last).not.toContain("rad1 ")
    expect(last).toContain("Nummer Insats Timmar")
    expect(last).toContain("Exempelköpings kommun Riktlinje för öppna insatser")
    expect(last).toContain(`Diarienummer 2025.053 SN Sida ${pages} (${pages})`)
  })

  test("has bookmarks for all headings, and contents that leave out the mark of the note", () => {
    const outline = /<outline>[\s\S]*<\/outline>/.exec(poppler("pdftohtml", pdf, ["-xml", "-stdout", "-i"]))?.[0] ?? ""
    const titles = Array.from(outline.matchAll(/<item page="\d+">([^<]*)</g), match => match[1])
    expect(titles).toEqual(["1. Inledning", "1.1 Syfte", "1.1.1.1 Hoppar över en nivå", "2. Förteckning med not"])
    expect(textOfPdf(pdf, 1)).toMatch(/Innehåll 1\. Inledning .*2\. Förteckning med not (?:\. ?)+/)
  })

  test("has our fonts only, all embedded, with a table to Unicode", () => {
    const rows = poppler("pdffonts", pdf).trim().split("\n").slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+SourceSans3-\w+ .* yes yes yes +\d+ +0$/)
    expect(foreignFonts(pdf)).toEqual([])
  })

  test("leads only to addresses that work", () => {
    const source = Buffer.from(pdf).toString("latin1")
    const addresses = Array.from(source.matchAll(/\/URI ?\(([^)]*)\)/g), match => match[1])
    expect([...new Set(addresses)].sort()).toEqual(["https://lagen.nu/2025:400", "https://x.se/"])
  })

  test("has the same bytes twice, after other documents, and in another time zone and language", async () => {
    await printer.print(printJob(view("# Ett annat")))
    const digest = createHash("sha256").update(pdf).digest("hex")
    expect(
      createHash("sha256")
        .update(await printer.print(sampleJob()))
        .digest("hex"),
    ).toBe(digest)
    const child = spawnSync(
      process.execPath,
      ["--import", "tsx", fileURLToPath(new URL("print-sample.ts", import.meta.url)), "--digest"],
      { encoding: "utf8", env: { ...process.env, TZ: "Asia/Tokyo", LANG: "C", LC_ALL: "C" } },
    )
    expect(child.stderr).toBe("")
    expect(child.stdout.trim()).toBe(digest)
  })
})

test("prints a short document on one page, without contents", async () => {
  const pdf = await printer.print(printJob(view("# Syfte\n\nEn mening.")))
  expect(poppler("pdfinfo", pdf)).toMatch(/^Pages: +1$/m)
  expect(textOfPdf(pdf)).not.toContain("Innehåll")
})

test("prints what no one should write", async () => {
  const wide = `| ${"kolumn | ".repeat(20)}\n|${"-|".repeat(20)}\n| ${"Verksamhetsutvecklare | ".repeat(20)}`
  const header = `| h[^n] | [l](https://x.se) |\n|-|-|\n${"| a | b |\n".repeat(100)}\n[^n]: Not\n`
  const deep = `${"> - ".repeat(24)}innerst ${"*a **b ".repeat(10)}c${"** *".repeat(10)}`
  for (const text of ["", "#", wide, header, deep, "x[^a]\n\n[^a]: a[^b]\n[^b]: b[^a]", "x".repeat(3000)]) {
    const pdf = await printer.print(printJob(view(text)))
    expect(textOfPdf(pdf)).toContain("Exempelköpings kommun")
  }
})

test("never runs what a document says", async () => {
  const text = '#panic() $x$ @ref #read("/etc/passwd") `#sys.version` *#eval* <label>'
  const pdf = await printer.print(printJob(view(text, { title: "#panic()" })))
  expect(textOfPdf(pdf)).toContain('#panic() $x$ @ref #read("/etc/passwd") #sys.version #eval <label>')
})

describe("refuses", () => {
  test("an image that is broken, and names it", async () => {
    const images = new Map([
      ["hel.png", PNG],
      ["trasig.png", PNG.subarray(0, 30)],
    ])
    const error = await refusal(printJob(view("![a](hel.png)\n\n![b](trasig.png)", { images })))
    expect(error.code).toBe("STYR_PDF")
    expect(error.message).toBe("PDF-motorn kan inte läsa bilden bild-2-trasig.png.")
  })

  test("a template that asks for a font that is not there, since its text would be lost", async () => {
    const template = '#set document(title: "t")\n#set text(font: "Finns Inte", fallback: false)\nText'
    const error = await refusal(printJob(view("")), template)
    expect(error).toMatchObject({ code: "STYR_PDF", message: expect.stringContaining("unknown font family") })
  })

  test("a template that shows another font than ours", async () => {
    const template = '#set document(title: "t")\n#set text(font: "Libertinus Serif")\nText'
    const error = await refusal(printJob(view("")), template)
    expect(error).toMatchObject({ code: "STYR_PDF", message: expect.stringContaining("LibertinusSerif") })
  })

  test("a template that reads files of the computer", async () => {
    for (const path of ["/etc/passwd", "../../../../../../etc/passwd"]) {
      const template = `#set document(title: "t")\n#read("${path}")`
      expect((await refusal(printJob(view("")), template)).code).toBe("STYR_PDF")
    }
  })

  test("what PDF/UA does not take, in the engine's words", async () => {
    const error = await refusal(printJob(view("")), '#set document(title: "t")\n#heading(level: 2)[a]')
    expect(error.message).toContain("the first heading must be of level 1")
  })

  test("one document without harm to the next", async () => {
    await refusal(printJob(view("![b](b.png)", { images: new Map([["b.png", PNG.subarray(0, 30)]]) })))
    expect(textOfPdf(await printer.print(printJob(view("Nästa"))))).toContain("Nästa")
  })
})

test("is known by engine, fonts and template", async () => {
  const [same, other] = [await createTypstPrinter(), await createTypstPrinter({ templateSource: "= A" })]
  expect(printer.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(same.fingerprint).toBe(printer.fingerprint)
  expect(other.fingerprint).not.toBe(printer.fingerprint)
})

test("does not grow with a batch", async () => {
  const paragraph = (n: number) => `Stycke ${n} om insatser utan individuell behovsprövning. `.repeat(6)
  const job = (n: number) => printJob(view(Array.from({ length: 40 }, (_, i) => paragraph(n * 1000 + i)).join("\n\n")))
  for (let n = 0; n < 10; n++) await printer.print(job(n))
  const before = process.memoryUsage.rss()
  for (let n = 10; n < 50; n++) await printer.print(job(n))
  // Without evictCache(0) or without turns of the event loop each document stays in memory.
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(40)
})
