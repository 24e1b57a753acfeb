import { isBlankAt, type Line } from "./lines.ts"
import type { ImportedHeading, ImportWarning } from "./result.ts"

/** Share of the headings that must have an empty line above them before one without is worth a word. */
const USUAL = 0.8
const LEAST_HEADINGS = 5

/**
 * What was odd about the form of numbered headings, which the document does not show any more: no empty line above,
 * where nearly all have one, and a tab between number and title. `skip` answers for the index of a line.
 */
export function headingForm(
  lines: readonly Line[],
  headings: readonly ImportedHeading[],
  skip: (index: number) => boolean,
): readonly ImportWarning[] {
  const numbered = headings.filter(({ source }) => source === "numrerad")
  return [...withoutGap(lines, numbered, skip), ...withTab(lines, numbered)]
}

function withoutGap(
  lines: readonly Line[],
  headings: readonly ImportedHeading[],
  skip: (index: number) => boolean,
): readonly ImportWarning[] {
  const own = new Set(headings.map(({ line }) => line))
  // A heading right under another, or first of all, has nothing to keep apart from.
  const afterText = headings.filter(({ line }) => !own.has(line - 1) && line > 1 && !skip(line - 2))
  const glued = afterText.filter(({ line }) => !isBlankAt(lines, line - 2))
  if (afterText.length < LEAST_HEADINGS || glued.length > afterText.length * (1 - USUAL)) return []
  return glued.map(({ line, number, title }) => ({
    line,
    code: "rubrik-tatt",
    message: `Rubriken ”${number} ${title}” stod direkt under ett stycke, utan tom rad. Kontrollera att den är en rubrik.`,
  }))
}

function withTab(lines: readonly Line[], headings: readonly ImportedHeading[]): readonly ImportWarning[] {
  const own = headings.filter(({ line }) => /^[\d.]+[ \u00a0]*\t/.test(lines[line - 1]?.text ?? ""))
  const [first] = own
  if (first === undefined || own.length > headings.length * (1 - USUAL)) return []
  const places = own.map(({ line }) => line).join(", ")
  const message = `Nummer och titel skildes åt av en tabb i rubriker som annars har ett mellanslag: rad ${places}. De har fått ett mellanslag.`
  return [{ line: first.line, code: "rubrik-tabb", message }]
}
