import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { kindOfBytes } from "../../../src/intake/index.ts"
import { readPdf } from "../../../src/intake/pdf/index.ts"
import { StyrdokError } from "../../../src/model/errors.ts"
import { textOfPdf } from "../../../src/tasks/import/pdf-text.ts"
import { imported } from "../examples.ts"
import { block, drawPdf, FORM, LOCKED } from "./draw.ts"
import type { Tally } from "./read-damaged.ts"

const PAGE = block(["Te serveras i köket på förmiddagen.", "Den som vill ha te går dit."], 70, 100)
async function refusalOf(bytes: Uint8Array, isOver?: () => boolean): Promise<StyrdokError> {
  const error = await textOfPdf("a.pdf", bytes, isOver).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof StyrdokError)) throw new Error("read, or failed in another way", { cause: error })
  return error
}

test.each([
  ["locked", drawPdf([PAGE], LOCKED), "är låst med lösenord"],
  ["scanned", drawPdf([[], [], []]), "är inskannad, den har ingen text"],
  ["a form", drawPdf([block(["Please wait..."], 70, 100)], FORM), "formulär av slaget XFA"],
  ["only a beginning", new TextEncoder().encode("%PDF-1.7\nSocialnämnden"), "är skadad"],
  ["too large", new Uint8Array(100_000_001), "är för stor"],
])("a file that is %s is refused in plain words, with a next step", async (_, bytes, words) => {
  const error = await refusalOf(bytes)
  expect(error).toMatchObject({ code: "STYR_PDF_IN", message: expect.stringContaining(words) })
  expect(error.message).toMatch(/^a\.pdf: .*Inget har skrivits för den\.$/)
  expect(error.hint).toMatch(/\.$/)
})

test("reading ends when the time is over", async () => {
  let asked = 0
  const error = await refusalOf(drawPdf([PAGE, PAGE, PAGE, PAGE]), () => ++asked > 2)
  expect(error.message).toContain("tog för lång tid")
  expect(asked).toBe(3)
})

test("the bytes tell what is a PDF, not the name", () => {
  expect(kindOfBytes(drawPdf([PAGE]))).toBe("pdf")
  expect(kindOfBytes(new TextEncoder().encode("\r\n%PDF-1.4"))).toBe("pdf")
  expect(kindOfBytes(new TextEncoder().encode("Riktlinje om PDF-filer"))).toBe("text")
})

test("the bytes that are given are left as they are", async () => {
  const bytes = drawPdf([PAGE])
  const before = Uint8Array.from(bytes)
  await readPdf(bytes)
  expect(bytes).toEqual(before)
})

test("unnumbered headings reach the document, with their level", async () => {
  const page = [
    { text: "Riktlinje för te", x: 70, y: 60, size: 24 },
    { text: "Bryggning", x: 70, y: 110, size: 16 },
    ...block(["Vatten kokas i en kanna på spisen i köket.", "Te läggs i när det kokar."], 70, 130),
    { text: "Servering", x: 70, y: 180, size: 16 },
    ...block(["Te serveras i köket på förmiddagen."], 70, 200),
  ]
  const { text } = await textOfPdf("te.pdf", drawPdf([page]))
  expect(text).toContain("\n\n# Bryggning\n\n")
  const { report } = imported(text)
  expect(report.headings.map(({ level, title }) => [level, title])).toEqual([
    [1, "Bryggning"],
    [1, "Servering"],
  ])
  expect(report.metadata.titel?.value).toBe("Riktlinje för te")
})

test("the title comes first, whatever stands above it on the cover", async () => {
  const page = [
    { text: "Exempelköpings kommun", x: 70, y: 50, bold: true },
    { text: "Riktlinje för te", x: 70, y: 90, size: 24 },
    ...block(["Diarienummer: KS 2024/1", "Dokumenttyp: Riktlinje"], 70, 130),
    ...block(["Te serveras i köket på förmiddagen."], 70, 200),
  ]
  const { text } = await textOfPdf("te.pdf", drawPdf([page]))
  expect(text).toBe(
    "Riktlinje för te\n\nExempelköpings kommun\n\nDiarienummer: KS 2024/1\nDokumenttyp: Riktlinje\n\n" +
      "Te serveras i köket på förmiddagen.\n",
  )
})

test("five hundred pages take less than thirty seconds, and no memory stays", async () => {
  const lines = (page: number) =>
    Array.from(
      { length: 45 },
      (_, i) => `Rad ${i} på blad ${page * 7} handlar om insatser utan individuell prövning av behov,`,
    )
  const pages = Array.from({ length: 500 }, (_, page) => [
    { text: "Exempelköpings kommun", x: 70, y: 40, size: 9 },
    ...block(lines(page), 70, 100, { size: 10, leading: 15 }),
    { text: `${page + 1} (500)`, x: 480, y: 810, size: 9 },
  ])
  const bytes = drawPdf(pages)
  const before = process.memoryUsage.rss()
  const start = performance.now()
  const read = await readPdf(bytes)
  expect(performance.now() - start).toBeLessThan(30_000)
  expect(read.pages).toBe(500)
  expect(read.text.match(/Rad \d+ på/g)).toHaveLength(500 * 45)
  expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(600)
}, 60_000)

test("two thousand damaged files: a text or a clear line each, none takes long, and nothing is said aside", () => {
  const script = fileURLToPath(new URL("read-damaged.ts", import.meta.url))
  const child = spawnSync(process.execPath, ["--import", "tsx", script, "2000"], { encoding: "utf8" })
  expect(child).toMatchObject({ status: 0, stderr: "" })
  const tally: Tally = JSON.parse(child.stdout)
  expect(tally.faults).toEqual([])
  expect(tally.texts + tally.refusals).toBe(2000)
  expect(tally.texts).toBeGreaterThan(200)
  expect(tally.slowest).toBeLessThan(5000)
}, 300_000)
