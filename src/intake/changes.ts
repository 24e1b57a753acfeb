import { REMNANT } from "./escape.ts"
import type { Line } from "./lines.ts"
import type { ImportedChange, ImportedHeading, ImportWarning } from "./result.ts"

function messageOf({ kind, old, new: added }: ImportedChange): string {
  if (kind === "ersatt")
    return `Rest av en ändring: ”${old}” är struket och ”${added}” är infogat. Välj det som beslutades.`
  if (kind === "struken") return `Rest av en ändring: ”${old}” är struket. Ta bort ordet eller strykningen.`
  return `”${added}” står i fetstil. Är det en infogning eller en betoning?`
}

/** A mark of change with the line that it stands in. */
interface Mark extends ImportedChange {
  readonly text: string
}

const LETTER = /[\p{L}\p{N}]/u

/** True for bold that is a heading, a whole paragraph or a label: "**Tryck:** Ale". Nobody marks an insertion so. */
function isLayout({ text, new: bold }: Mark): boolean {
  const [before = "", after = ""] = text.split(`**${bold ?? ""}**`, 2)
  if (LETTER.test(before)) return false
  return !LETTER.test(after) || /:\s*$/.test(bold ?? "") || /^\s*:/.test(after)
}

/**
 * The marks without the bold that is ordinary: all of it in a text where nothing is struck, and layout. Where bold is
 * more common than strikes, it is an insertion only on a line where something is struck.
 */
function suspects(marks: readonly Mark[]): readonly Mark[] {
  const struckLines = new Set(marks.flatMap(({ kind, line }) => (kind === "fetstil" ? [] : [line])))
  const strikes = marks.filter(({ kind }) => kind !== "fetstil").length
  const bold = marks.filter(mark => mark.kind === "fetstil" && !isLayout(mark))
  const isRare = bold.length <= strikes
  const near = new Set(bold.filter(({ line }) => isRare || struckLines.has(line)))
  return marks.filter(mark => mark.kind !== "fetstil" || near.has(mark))
}

/** The marks of change that are left in the lines of the body, with one warning each. The text is not touched. */
export function findChanges(
  lines: readonly Line[],
  skip: (index: number) => boolean,
  headings: readonly ImportedHeading[],
): { readonly changes: readonly ImportedChange[]; readonly warnings: readonly ImportWarning[] } {
  const byLine = new Map(headings.map(heading => [heading.line, heading]))
  const marks: Mark[] = []
  let section: string | null = null
  for (const [index, line] of lines.entries()) {
    if (skip(index)) continue
    const heading = byLine.get(line.number)
    if (heading) section = heading.number ?? heading.title
    for (const [, struck, inserted, bold] of line.text.matchAll(REMNANT)) {
      const kind = struck === undefined ? "fetstil" : inserted === undefined ? "struken" : "ersatt"
      const words = { old: struck ?? null, new: inserted ?? bold ?? null }
      marks.push({ kind, line: line.number, section, ...words, text: line.text })
    }
  }
  const changes = suspects(marks).map(({ text: _, ...change }) => change)
  const warnings = changes.map(change => ({ line: change.line, code: "andringsrest", message: messageOf(change) }))
  return { changes, warnings }
}
