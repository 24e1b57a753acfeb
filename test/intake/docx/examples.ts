import { type ImportResult, importSource, readDocx, type Side, type Source } from "../../../src/intake/index.ts"
import { options } from "../examples.ts"
import {
  contents,
  type DocxParts,
  footnote,
  item,
  makeDocx,
  NUMBERING,
  PNG,
  p,
  picture,
  reference,
  run,
  STYLES,
  table,
} from "./make-docx.ts"

/** What was read of a document; fails the test when it was not. */
export function sourceOf(parts: DocxParts | Uint8Array, side?: Side): Source {
  const read = readDocx(parts instanceof Uint8Array ? parts : makeDocx(parts), side)
  if (read.kind !== "source") throw new Error(JSON.stringify(read))
  return read.source
}

/** A document imported; the front matter stands as JSON in its place. */
export function importedDocx(parts: DocxParts | Uint8Array, side?: Side): ImportResult {
  const named = { ...options, name: "dokument.docx" }
  return importSource(sourceOf(parts, side), named, (entries, body) => `${JSON.stringify(entries)}\n${body}`)
}

/** A body alone, with the usual styles and lists. */
export function bodyOf(body: string, side?: Side): string {
  return importedDocx({ body, styles: STYLES, numbering: NUMBERING }, side).body
}

const CHAPTERS = item("Inledning", 3, 0, "Rubrik1")

/** A guideline as a municipality writes it in Word, with all that such a file holds. */
export const GUIDELINE_PARTS: DocxParts = {
  styles: STYLES,
  numbering: NUMBERING,
  footnotes: `<w:footnote w:type="separator" w:id="-1">${p("")}</w:footnote>${footnote(2, "Se 4 kap. 1 § socialtjänstlagen (2025:400).")}`,
  header: p("Lövhults kommun\tSida 1 (4)"),
  footer: p("Riktlinje för hembesök"),
  media: { rBild: ["image1.png", PNG], rLogga: ["image2.png", PNG] },
  links: { rWebb: "https://www.lovhult.se/hembesok" },
  body: [
    p(picture("rLogga", "Lövhults kommuns vapen")),
    p("Riktlinje för hembesök", "Rubrik"),
    table([
      ["Dokumenttyp", "Diarienummer", "Beslutsdatum"],
      ["Riktlinje", "SN 2026/4", "2026-02-03"],
      ["Beslutad av", "Paragraf", "Gäller från"],
      ["Socialnämnden", "§ 4", "2026-03-01"],
      ["Dokumentansvarig", "Revideras senast", "Gäller för"],
      ["Enhetschef", "2027-12-31", "Socialförvaltningen"],
    ]),
    contents([
      ["1\tInledning", 2],
      ["1.1\tSyfte", 2],
      ["2\tBesöket", 3],
      ["Bilaga: checklista", 4],
    ]),
    `<w:bookmarkStart w:id="0" w:name="_Toc0"/>${CHAPTERS}<w:bookmarkEnd w:id="0"/>`,
    p(`${run("Kommunen gör hembesök")}${reference(2)}${run(" hos den som vill.")}`),
    item("Syfte", 3, 1, "Rubrik2"),
    p(`${run("Läs mer på ")}<w:hyperlink r:id="rWebb">${run("kommunens webbplats")}</w:hyperlink>${run(".")}`),
    item("Besöket", 3, 0, "Rubrik1"),
    p("Den som gör besöket ska"),
    item("legitimera sig,", 1),
    item("förklara varför", 1),
    item("och för vem.", 1, 1),
    p("Så går det till:"),
    item("Boka tid.", 2),
    item("Åk dit.", 2),
    item("Skriv upp när.", 2, 1),
    table([
      ["Vem", "När"],
      ["Socialsekreterare", "Vardagar | kvällar"],
      ["Jour", "Helger"],
    ]),
    p(picture("rBild")),
    p("Bilaga: checklista", "Rubrik1"),
    p("Ta med telefon och legitimation."),
  ].join(""),
}
