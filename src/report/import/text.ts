import { isMapping, textAt, type Value } from "../../model/metadata.ts"
import { plain } from "../../model/plain-line.ts"

/** What was understood of one imported text, in the form of the JSON that `styrdok import` prints. */
export interface ImportSummary {
  readonly path: string
  readonly metadata: { readonly [key: string]: { readonly value: Value; readonly confidence: string } }
  readonly headings: readonly { readonly source: string }[]
  readonly fields: readonly unknown[]
  readonly warnings: readonly { readonly line: number; readonly code: string; readonly message: string }[]
  readonly lostWords: readonly string[]
  readonly decision: { readonly [key: string]: Value } | null
}

/**
 * The report of an import for the person who is to look it over: what came in, how sure, and what to look at. `unit` is
 * what the file is counted in: "rad" for a text, "stycke" for a file that knows its paragraphs.
 */
export function importReport(summary: ImportSummary, unit: "rad" | "stycke" = "rad"): string {
  const { path, metadata, headings, fields, warnings, lostWords, decision } = summary
  const facts = Object.entries(metadata).map(
    ([key, { value, confidence }]) =>
      `${key}: ${inOneLine(value)}${confidence === "hög" ? "" : ` (${confidence} säkerhet)`}`,
  )
  const guessed = headings.filter(heading => heading.source === "gissad").length
  const lines = [
    ...(facts.length === 0 ? ["Inga uppgifter hittades."] : facts),
    `${headings.length} ${headings.length === 1 ? "rubrik" : "rubriker"}${guessed === 0 ? "" : `, varav ${guessed} gissade`}, ${fields.length} fält.`,
    decision === null
      ? "Inget beslut antecknades: texten säger inte tillräckligt."
      : `Beslut: ${textAt(decision, "instans")} ${textAt(decision, "datum")}${paragraphOf(decision)}.`,
    ...warnings.map(warning => `${unit === "rad" ? "Rad" : "Stycke"} ${warning.line}: ${warning.message}`),
    lostWords.length === 0
      ? "Inga ord har fallit bort."
      : `${lostWords.length} ord har fallit bort: ${lostWords.slice(0, 20).join(" ")}`,
  ]
  return `${[path, ...lines.map(line => `  ${plain(line)}`)].join("\n")}\n`
}

function paragraphOf(decision: { readonly [key: string]: Value }): string {
  const paragraph = textAt(decision, "paragraf")
  return paragraph === undefined ? "" : ` § ${paragraph}`
}

function inOneLine(value: Value): string {
  if (typeof value === "string") return value
  if (!isMapping(value)) return value.map(inOneLine).join(", ")
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${inOneLine(inner)}`)
    .join(", ")
}
