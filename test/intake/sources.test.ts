import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import type { ImportResult } from "../../src/intake/index.ts"
import { imported } from "./examples.ts"

const shared = path.resolve(import.meta.dirname, "../../../shared")
const isMissing = !existsSync(path.join(shared, "sources"))
const note = isMissing ? " (hoppas över: källorna i ../shared finns inte här)" : ""

function read(file: string): ImportResult {
  return imported(readFileSync(path.join(shared, file), "utf8"), { name: path.basename(file) })
}

function counts({ report }: ImportResult) {
  const starts = report.headings.map(heading => heading.line)
  const blocks = new Set(report.fields.map(field => starts.findLast(line => line < field.line)))
  return {
    numbered: report.headings.filter(heading => heading.number !== null).length,
    unnumbered: report.headings.filter(heading => heading.number === null).length,
    blocks: blocks.size,
    fields: report.fields.length,
    labels: new Set(
      Object.entries(report.metadata).flatMap(([key, fact]) =>
        key === "titel" || fact.line === null ? [] : [fact.line],
      ),
    ).size,
    lost: report.lostWords,
  }
}

describe(`källorna${note}`, () => {
  test.skipIf(isMissing)("Alingsås", () => {
    const result = read("sources/alingsas-iub.txt")
    expect(counts(result)).toEqual({ numbered: 43, unnumbered: 4, blocks: 25, fields: 150, labels: 8, lost: [] })
    expect(result.report.headings.map(heading => heading.level)).not.toContain(5)
    expect(result.report.changes).toHaveLength(5)
    expect(result.report.warnings.filter(warning => warning.code === "hopfogat")).toHaveLength(5)
    expect(result.report.decision).toMatchObject({
      instans: "sn",
      form: "sammantrade",
      datum: "2025-09-16",
      paragraf: "37",
      beslut: [{ galler_from: "2025-10-01", galler_tom: "tills vidare", importerad: "ja" }],
    })
  })

  test.skipIf(isMissing)("Trollhättan", () => {
    const result = read("sources/trollhattan-katalog.txt")
    expect(counts(result)).toEqual({ numbered: 128, unnumbered: 2, blocks: 97, fields: 386, labels: 10, lost: [] })
    expect(result.report.decision).toMatchObject({ instans: "fc", form: "verkstallighet", datum: "2025-06-09" })
    expect(JSON.stringify(result.entries)).not.toContain("Hedelin")
    expect(result.report.warnings.filter(warning => warning.code === "personnamn")).toHaveLength(2)
    expect(result.body).not.toContain("Gärdhemsvägen")
  })

  test.skipIf(isMissing)("Ale: fetstil är betoning", () => {
    const { report } = read("sources/ale-insatsinventering.txt")
    expect(report.changes).toEqual([])
    expect(report.warnings.filter(warning => warning.code === "andringsrest")).toEqual([])
  })

  test
    .skipIf(isMissing)
    .each([
      "sources/ale-insatsinventering.txt",
      "samples/02-alingsas-policy-styrande-dokument.txt",
      "samples/03-mullsjo-riktlinje-styrdokument.txt",
      "samples/07-sundbyberg-foreskrifter-arkivvard.txt",
      "samples/10-vingaker-reglemente-kommunstyrelsen.txt",
      "samples/12-herjedalen-arkivreglemente.txt",
      "samples/17-vara-riktlinje-styrdokument.txt",
      "samples/26-habo-riktlinjer-styrdokument.txt",
      "samples/31-gotene-riktlinje-elektronisk-signering.txt",
    ])("inga ord borta: %s", file => expect(read(file).report.lostWords).toEqual([]))
})
