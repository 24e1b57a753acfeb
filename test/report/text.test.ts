import { stripVTControlCharacters } from "node:util"
import { expect, test } from "vitest"
import { formats } from "../../src/report/index.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

const lastLine = (text: string) => text.trimEnd().split("\n").at(-1)

test.each([
  [6, { fel: 2, varning: 3, upplysning: 1 }, "6 dokument kontrollerade. 2 fel, 3 varningar och 1 upplysning."],
  [1, { fel: 1, varning: 1, upplysning: 0 }, "1 dokument kontrollerat. 1 fel och 1 varning."],
  [2, { fel: 0, varning: 0, upplysning: 2 }, "2 dokument kontrollerade. 2 upplysningar."],
  [3, { fel: 0, varning: 0, upplysning: 0 }, "3 dokument kontrollerade. Inga anmärkningar."],
])("%i documents with %o", (documents, counts, sentence) => {
  const report = { findings: [], summary: { documents, ...counts, lawDate: null } }
  expect(formats.text(report, context)).toBe(`${sentence}\n`)
})

test("names the day that the law is from", () => {
  const report = reportOf([], 1)
  const text = formats.text({ ...report, summary: { ...report.summary, lawDate: "2025-10-01" } }, context)
  expect(lastLine(text)).toBe("1 dokument kontrollerat. Inga anmärkningar. Laguppgifterna är från 2025-10-01.")
})

test("says a repeated finding once, with its other places", () => {
  const text = formats.text(reportOf([finding({ line: 9 }), finding({ line: 20, column: 4 }), finding()]), context)
  expect(text.match(/är vagt/g)).toHaveLength(1)
  expect(text).toContain("Också på 9:1 och 20:4.")
})

test("keeps findings apart that differ in document or message", () => {
  const text = formats.text(
    reportOf([finding(), finding({ path: "documents/ks/b.md" }), finding({ message: "Ordet är vagt." })]),
    context,
  )
  expect(text.match(/är vagt/g)).toHaveLength(3)
  expect(text).not.toContain("Också på")
})

test("says why once for each rule in the whole run, and always what to do", () => {
  const text = formats.text(reportOf([finding(), finding({ path: "documents/ks/b.md" })]), context)
  expect(text.match(/Varför:/g)).toHaveLength(1)
  expect(text.match(/Gör så här:/g)).toHaveLength(2)
})

test("adds nothing but colour when colour is asked for", () => {
  const plain = formats.text(awkward, context)
  const coloured = formats.text(awkward, { ...context, color: true })
  expect(coloured).toContain("\u001B[31mfel\u001B[39m")
  expect(stripVTControlCharacters(coloured)).toBe(plain)
})

test("lets no document control the terminal or the log it is shown in", () => {
  const text = formats.text(awkward, context)
  expect(text).not.toContain("\u001B")
  expect(text).not.toContain("##[")
  expect(text).not.toMatch(/^\s*::/m)
  expect(text).toContain(": :error::Arkivreglemente (documents/ks/arkiv, del 1.md)")
})
