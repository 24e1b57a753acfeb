import { describe, expect, test } from "vitest"
import { readDocx } from "../../../src/intake/index.ts"
import { officeProgram, wordOf } from "../../office.ts"
import { codes } from "../examples.ts"
import { importedDocx } from "./examples.ts"

const program = officeProgram()
const note = program === undefined ? " (hoppas över: LibreOffice finns inte här och gick inte att installera)" : ""

const NAMES = ["office", "text", "style", "table", "fo", "dc"]
  .map(name => {
    const address = name === "fo" ? "xsl-fo-compatible" : name
    return name === "dc"
      ? 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
      : `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${address}:1.0"`
  })
  .join(" ")

function cells(...texts: readonly string[]): string {
  const all = texts.map(
    text => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
  )
  return `<table:table-row>${all.join("")}</table:table-row>`
}

function contents(...entries: readonly string[]): string {
  const lines = entries.map(
    text => `<text:p text:style-name="Contents_20_1">${text.replace("\t", "<text:tab/>")}</text:p>`,
  )
  return `<text:table-of-content text:name="Innehåll"><text:table-of-content-source text:outline-level="3"/>
<text:index-body><text:index-title text:name="t"><text:p text:style-name="Contents_20_Heading">Innehåll</text:p></text:index-title>${lines.join("")}</text:index-body></text:table-of-content>`
}

const FLAT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph"/>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph"/>
<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="pm1"><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
<style:header><text:p>Lövhults kommun</text:p></style:header><style:footer><text:p>Sida <text:page-number/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
<!--CHANGES-->
<text:p text:style-name="Title">Riktlinje för skolskjuts</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/>
${cells("Diarienummer", "BUN 2026/12")}${cells("Beslutsinstans", "Kommunfullmäktige")}${cells("Beslutsdatum", "2026-02-23")}${cells("Paragraf", "18")}
</table:table>
${contents("1 Inledning\t2", "1.1 Vem som får åka\t2", "2 Ansökan\t3")}
<text:h text:style-name="Heading_20_1" text:outline-level="1">1 Inledning</text:h>
<text:p>Riktlinjen gäller elever i grundskolan<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Se 10 kap. 32 § skollagen (2010:800).</text:p></text:note-body></text:note>.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">1.1 Vem som får åka</text:h>
<text:p>Eleven får åka <!--INS-->om vägen är lång, eller</text:p>
<text:list text:style-name="L1"><text:list-item><text:p>farlig, eller</text:p></text:list-item><text:list-item><text:p>mörk.</text:p></text:list-item></text:list>
<text:h text:style-name="Heading_20_1" text:outline-level="1">2 Ansökan</text:h>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${cells("Årskurs", "Avstånd")}</table:table-header-rows>${cells("1–3", "2 km")}${cells("4–6", "3 km")}</table:table>
<text:p>Ansökan görs i e-tjänsten.</text:p>
</office:text></office:body></office:document>`

const CHANGE = `<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Eva</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>`

describe(`Word-filer från LibreOffice${note}`, () => {
  test.skipIf(program === undefined)("läses med struktur, fotnot, innehållsförteckning, sidhuvud och tabeller", () => {
    const result = importedDocx(wordOf(program ?? "", FLAT))
    expect(Object.fromEntries(result.entries)).toMatchObject({
      titel: "Riktlinje för skolskjuts",
      beslutsinstans: "kf",
      diarienummer: "BUN 2026/12",
    })
    expect(result.report.decision).toMatchObject({ instans: "kf", datum: "2026-02-23", paragraf: "18" })
    expect(result.body).toBe(`# 1. Inledning

Riktlinjen gäller elever i grundskolan[^1].

## 1.1 Vem som får åka

Eleven får åka om vägen är lång, eller

- farlig, eller
- mörk.

# 2. Ansökan

| Årskurs | Avstånd |
| --- | --- |
| 1–3 | 2 km |
| 4–6 | 3 km |

Ansökan görs i e-tjänsten.

[^1]: Se 10 kap. 32 § skollagen (2010:800).
`)
    expect(result.report.lostWords).toEqual([])
    expect(codes(result)).toEqual(expect.arrayContaining(["sidhuvud", "innehall-borttaget"]))
  })

  test.skipIf(program === undefined)("läses på den sida av spårade ändringar som någon väljer", () => {
    const marked = FLAT.replace("<!--CHANGES-->", CHANGE).replace(
      "<!--INS-->om vägen är lång, eller",
      '<text:change-start text:change-id="c1"/>om vägen är lång, eller<text:change-end text:change-id="c1"/>',
    )
    const bytes = wordOf(program ?? "", marked)
    expect(readDocx(bytes).kind).toBe("open-changes")
    expect(importedDocx(bytes, "nya").body).toContain("Eleven får åka om vägen är lång, eller")
    expect(importedDocx(bytes, "gamla").body).toContain("Eleven får åka\n")
    expect(importedDocx(bytes, "gamla").report.lostWords).toEqual([])
  })
})
