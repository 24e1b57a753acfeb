import type { Root } from "mdast"
import { parseDate } from "../../src/model/date.ts"
import type { PdfView } from "../../src/render/pdf/job.ts"
import { parseMarkdown } from "../../src/text/markdown.ts"

/** The body of `text`, which has no front matter. */
export function tree(text: string): Root {
  return parseMarkdown(text, 0)
}

/** A decided guideline with `text` as its body. */
export function view(text: string, changes: Partial<PdfView> = {}): PdfView {
  const date = parseDate("2025-09-16")
  if (!date) throw new Error("no such day")
  return {
    title: "Riktlinje för öppna insatser",
    municipality: "Exempelköpings kommun",
    language: "sv",
    typeName: "Riktlinje",
    facts: [
      { label: "Beslutande instans", value: "Socialnämnden" },
      { label: "Giltighetstid", value: "2025-10-01 – tills vidare" },
    ],
    identifiers: ["Diarienummer 2025.053 SN"],
    decision: "Registrerad som Socialnämndens beslut 2025-09-16 § 37. Originalet finns i kommunens diarium.",
    date,
    tree: tree(text),
    images: new Map(),
    sealed: false,
    ...changes,
  }
}

/** A PNG of one dot. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
)

/** A drawing that asks for a font and holds a character that our font lacks. */
export const SVG = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"><text font-family="Arial" x="5" y="25">Distrikt norr 😀</text><text style="font-family:'DejaVu Sans',serif" x="5" y="50">och söder</text></svg>`,
)
