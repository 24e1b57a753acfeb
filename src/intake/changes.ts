import { REMNANT } from "./escape.ts"
import type { Line } from "./lines.ts"
import type { ImportedChange, ImportedHeading, ImportWarning } from "./result.ts"

function messageOf({ kind, old, new: added }: ImportedChange): string {
  if (kind === "ersatt")
    return `Rest av en ändring: ”${old}” är struket och ”${added}” är infogat. Välj det som beslutades.`
  if (kind === "struken") return `Rest av en ändring: ”${old}” är struket. Ta bort ordet eller strykningen.`
  return `”${added}” står i fetstil. Är det en infogning eller en betoning?`
}

/** The marks of change that are left in the lines of the body, with one warning each. The text is not touched. */
export function findChanges(
  lines: readonly Line[],
  skip: (index: number) => boolean,
  headings: readonly ImportedHeading[],
): { readonly changes: readonly ImportedChange[]; readonly warnings: readonly ImportWarning[] } {
  const byLine = new Map(headings.map(heading => [heading.line, heading]))
  const changes: ImportedChange[] = []
  let section: string | null = null
  for (const [index, line] of lines.entries()) {
    if (skip(index)) continue
    const heading = byLine.get(line.number)
    if (heading) section = heading.number ?? heading.title
    for (const [, struck, inserted, bold] of line.text.matchAll(REMNANT)) {
      const kind = struck === undefined ? "fetstil" : inserted === undefined ? "struken" : "ersatt"
      changes.push({ kind, line: line.number, section, old: struck ?? null, new: inserted ?? bold ?? null })
    }
  }
  const warnings = changes.map(change => ({ line: change.line, code: "andringsrest", message: messageOf(change) }))
  return { changes, warnings }
}
