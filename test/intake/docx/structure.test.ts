import { describe, expect, test } from "vitest"
import { codes } from "../examples.ts"
import { bodyOf, GUIDELINE_PARTS, importedDocx, sourceOf } from "./examples.ts"
import { footnote, item, NUMBERING, PNG, p, picture, reference, run, STYLES, table } from "./make-docx.ts"

describe("ett Word-dokument", () => {
  const { body, report, entries } = importedDocx(GUIDELINE_PARTS)

  test("ger uppgifterna ur tabellen på första sidan, och beslutet", () => {
    expect(Object.fromEntries(entries)).toMatchObject({
      titel: "Riktlinje för hembesök",
      typ: "riktlinje",
      diarienummer: "SN 2026/4",
      giltighetstid: { from: "2026-03-01" },
      dokumentansvarig: "Enhetschef",
    })
    expect(report.decision).toMatchObject({ instans: "sn", datum: "2026-02-03", paragraf: "4" })
    expect(body).not.toContain("Diarienummer")
  })

  test("får rubriker, listor, tabeller, länkar och fotnoter som Markdown", () => {
    expect(body).toBe(`![Lövhults kommuns vapen](riktlinje-for-hembesok/bild-1.png)

# 1. Inledning

Kommunen gör hembesök[^1] hos den som vill.

## 1.1 Syfte

Läs mer på [kommunens webbplats](https://www.lovhult.se/hembesok).

# 2. Besöket

Den som gör besöket ska

- legitimera sig,
- förklara varför
  - och för vem.

Så går det till:

1. Boka tid.
2. Åk dit.
   - a) Skriv upp när.

| Vem | När |
| --- | --- |
| Socialsekreterare | Vardagar \\| kvällar |
| Jour | Helger |

![](riktlinje-for-hembesok/bild-2.png)

# Bilaga: checklista

Ta med telefon och legitimation.

[^1]: Se 4 kap. 1 § socialtjänstlagen (2025:400).
`)
  })

  test("förlorar inga ord, och säger vad som togs bort och vad som saknas", () => {
    expect(report.lostWords).toEqual([])
    expect(codes({ report } as ReturnType<typeof importedDocx>)).toEqual([
      "sidhuvud",
      "bild-utan-text",
      "innehall-borttaget",
    ])
    expect(report.headings.map(({ level, number, source }) => [level, number, source])).toEqual([
      [1, "1", "numrerad"],
      [2, "1.1", "numrerad"],
      [1, "2", "numrerad"],
      [1, null, "stil"],
    ])
  })
})

test.each([
  ["Heading1", "Heading 1"],
  ["Rubrik1", "Rubrik 1"],
  ["a", "heading 1"],
])("rubrik med formatmallen %s (%s)", (id, name) => {
  const styles = `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  const { report } = importedDocx({
    styles,
    body: `${p("Rutin")}${p("Syfte", id)}${p("Text.")}${p("Ansvar", id)}${p("Mer text.")}`,
  })
  expect(report.headings).toMatchObject([
    { title: "Syfte", level: 1, source: "stil" },
    { title: "Ansvar", level: 1, source: "stil" },
  ])
})

test("en mall som bygger på en rubrik är en rubrik, och dispositionsnivå räcker", () => {
  const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kommunens rubrik"/><w:basedOn w:val="Rubrik2"/></w:style>`
  const body = `${p("Rutin", "Rubrik")}${p("Ett", "Rubrik1")}${p("Två", "Egen")}${p("Text")}${p("Tre", "", '<w:outlineLvl w:val="2"/>')}${p("Slut")}`
  expect(importedDocx({ styles, body }).report.headings.map(({ level, title }) => [level, title])).toEqual([
    [1, "Ett"],
    [2, "Två"],
    [3, "Tre"],
  ])
})

test("utan formatmallar gissas rubriker efter utseendet, och det sägs", () => {
  const bold = (text: string, size: number): string => p(run(text, `<w:b/><w:sz w:val="${size}"/>`))
  const result = importedDocx({
    body: `${bold("Rutin för nycklar", 40)}${p("Nycklarna är kommunens.")}${bold("Utlämning", 28)}${p("Den som behöver en nyckel får en.")}${bold("Kvittens", 24)}${p("Skriv under.")}${bold("Eva Ek", 22)}`,
  })
  expect(result.report.headings.map(({ level, title, source }) => [level, title, source])).toEqual([
    [1, "Utlämning", "gissad"],
    [2, "Kvittens", "gissad"],
  ])
  expect(codes(result)).toContain("rubrik-gissad")
  expect(result.body).toContain("Skriv under.\n\nEva Ek\n")
})

test("där dokumentet har rubriker gissas inga stycken till rubriker", () => {
  const long = "Förvaltningen lånar ut cyklar till den som behöver ta sig till ett möte, hela året om, i alla väder."
  const { report } = importedDocx({
    styles: STYLES,
    body: `${p("Rutin", "Rubrik")}${p("Syfte", "Rubrik1")}${p("1. Första stycket")}${p("Kort rad")}${p(long)}`,
  })
  expect(report.headings.map(({ title }) => title)).toEqual(["Syfte"])
})

test("numrerade stycken behåller sitt nummer, som andra hänvisar till", () => {
  expect(
    bodyOf(`${p("Ordning", "Rubrik")}${item("Hundar ska hållas kopplade.", 4)}${item("Böter kan dömas ut.", 4)}`),
  ).toBe("1 § Hundar ska hållas kopplade.\n\n2 § Böter kan dömas ut.\n")
})

test("en lista som börjar om, och en som fortsätter", () => {
  const numbering = `${NUMBERING}<w:num w:numId="5"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  const body = `${item("ett", 2)}${p("Mellan.")}${item("två", 2)}${p("Mellan.")}${item("ett igen", 5)}`
  expect(importedDocx({ body: p("Titel", "Rubrik") + body, styles: STYLES, numbering }).body).toBe(
    "1. ett\n\nMellan.\n\n2. två\n\nMellan.\n\n1. ett igen\n",
  )
})

test.each([
  [
    "etikett till vänster",
    [
      ["Diarienummer", "KS 2026/1"],
      ["Dokumentansvarig", "Kanslichef"],
    ],
  ],
  [
    "etikett med kolon",
    [
      ["Diarienummer:", "KS 2026/1"],
      ["Dokumentansvarig:", "Kanslichef"],
    ],
  ],
  [
    "etikett ovanför",
    [
      ["Diarienummer", "Dokumentansvarig"],
      ["KS 2026/1", "Kanslichef"],
    ],
  ],
  ["etikett i samma ruta", [["Diarienummer\nKS 2026/1", "Dokumentansvarig\nKanslichef"]]],
  ["allt i samma ruta", [["Diarienummer: KS 2026/1", "Dokumentansvarig: Kanslichef"]]],
  ["fyra kolumner", [["Diarienummer", "KS 2026/1", "Dokumentansvarig", "Kanslichef"]]],
])("uppgifter i tabell: %s", (_, rows) => {
  const { entries, body } = importedDocx({
    styles: STYLES,
    body: `${p("Policy", "Rubrik")}${table(rows)}${p("Syfte", "Rubrik1")}${p("Text.")}`,
  })
  expect(Object.fromEntries(entries)).toMatchObject({ diarienummer: "KS 2026/1", dokumentansvarig: "Kanslichef" })
  expect(body).toBe("# Syfte\n\nText.\n")
})

test("en tom ruta blir ett värde som saknas, aldrig grannens", () => {
  const result = importedDocx({
    styles: STYLES,
    body: `${p("Policy", "Rubrik")}${table([
      ["Diarienummer", ""],
      ["Dokumentansvarig", "Kanslichef"],
    ])}${p("Syfte", "Rubrik1")}${p("Text.")}`,
  })
  expect(Object.fromEntries(result.entries)).not.toHaveProperty("diarienummer")
  expect(codes(result)).toContain("uppgift-tom")
})

test("uppgifter i rader med tabb, med radbrytning i samma stycke och i löpande text", () => {
  const { entries } = importedDocx({
    styles: STYLES,
    body: `${p("Policy", "Rubrik")}${p("Diarienummer:\tKS 2026/1\nDokumentansvarig:\tKanslichef")}${p("Antagen av kommunfullmäktige 2019-12-16 § 115")}${p("Syfte", "Rubrik1")}${p("Text.")}`,
  })
  expect(Object.fromEntries(entries)).toMatchObject({
    diarienummer: "KS 2026/1",
    dokumentansvarig: "Kanslichef",
    beslutsinstans: "kf",
  })
})

test("tabeller: sammanslagna rutor, utan rubrikrad, och en ruta som bara är en ram", () => {
  const span = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p("Hela bredden")}</w:tc>`
  const merged = `<w:tbl><w:tr>${span}</w:tr><w:tr><w:tc>${p("a")}</w:tc><w:tc>${p("b")}</w:tc></w:tr></w:tbl>`
  expect(bodyOf(`${p("Titel", "Rubrik")}${merged}`)).toBe("|  |  |\n| --- | --- |\n| Hela bredden |  |\n| a | b |\n")
  expect(
    bodyOf(
      `${p("Titel", "Rubrik")}${table([
        ["Tänk på", ""],
        ["att låsa.", ""],
      ])}`,
    ),
  ).toBe("Tänk på\n\natt låsa.\n")
})

test("fetstil i en mening och överstruket behålls, fetstil på hela stycket gör det inte", () => {
  const body = `${p("Titel", "Rubrik")}${p("Ett", "Rubrik1")}${p(`${run("Du ")}${run("måste", "<w:b/>")}${run(" låsa.")}`)}${p(run("Hela raden är fet, och slutar med punkt.", "<w:b/>"))}${p(`${run("inom ")}${run("två", "<w:strike/>")}${run(" ")}${run("tre", "<w:b/>")}${run(" dagar.")}`)}`
  const { body: text, report } = importedDocx({ body, styles: STYLES })
  expect(text).toBe(
    "# Ett\n\nDu **måste** låsa.\n\nHela raden är fet, och slutar med punkt.\n\ninom ~~två~~ **tre** dagar.\n",
  )
  expect(report.changes).toMatchObject([{ kind: "fetstil" }, { kind: "ersatt", old: "två", new: "tre" }])
  expect(report.lostWords).toEqual([])
})

test("en textruta läses en gång, fast den står två gånger i filen", () => {
  const box = `<w:txbxContent>${p("I rutan.")}</w:txbxContent>`
  const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const { body, report } = importedDocx({
    styles: STYLES,
    body: `${p("Titel", "Rubrik")}${p(`${run("Före. ")}${both}`)}`,
  })
  expect(body).toBe("Före.\n\nI rutan.\n")
  expect(report.lostWords).toEqual([])
})

test("bilder: en gång var, med sin text, och de som inte kan visas sägs", () => {
  const media = { r1: ["a.png", PNG], r2: ["b.emf", new Uint8Array([1, 0, 0, 0])] } as const
  const source = sourceOf({
    media,
    links: { r3: "https://example.se/spar.png" },
    body: `${p("Text.")}${p(picture("r1", "En karta"))}${p(picture("r1", "Samma karta"))}${p(picture("r2"))}${p(picture("r3"))}`,
  })
  expect(source.images).toEqual([{ name: "bild-1.png", bytes: PNG }])
  expect(source.warnings.map(({ code }) => code)).toEqual(["bild-format", "bild-utanfor"])
})

test("fotnoter numreras i textens ordning, och en som ingen hänvisar till blir ett ord för mycket att sakna", () => {
  const result = importedDocx({
    styles: STYLES,
    footnotes: footnote(1, "Övergiven.") + footnote(5, "Först.") + footnote(3, "Sedan."),
    body: `${p("Titel", "Rubrik")}${p(`${run("A")}${reference(5)}${run(" b")}${reference(3)}`)}`,
  })
  expect(result.body).toBe("A[^1] b[^2]\n\n[^1]: Först.\n\n[^2]: Sedan.\n")
  expect(result.report.lostWords).toEqual(["Övergiven"])
})
