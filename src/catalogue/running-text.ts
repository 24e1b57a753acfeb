import type { ComparisonRow } from "../model/comparison.ts"
import type { RunningPart, ShownPiece } from "../model/comparison-page.ts"
import { joinCells } from "./shown-pieces.ts"

const NOTHING: RunningPart = {
  lika: false,
  antal: "",
  texter: [],
  rubrik: undefined,
  andring: false,
  rubrikrad: false,
  ankare: "",
  delar: [],
  punkt: false,
  notes: [],
  nasta: undefined,
}

/** The text as it runs, with unchanged parts folded and each change leading to the next; `first` is the number of the first. */
export function runningText(
  rows: readonly ComparisonRow[],
  first: number,
  upphavt: string,
): { readonly lopande: readonly RunningPart[]; readonly forsta: string | undefined } {
  const parts: RunningPart[] = []
  const last = first + rows.filter(({ fate }) => fate !== "lika").length - 1
  let folded: string[] = []
  let number = first
  const unfold = (): void => {
    if (folded.length > 0) {
      const antal = folded.length === 1 ? "ett stycke" : `${folded.length} stycken`
      parts.push({ ...NOTHING, lika: true, antal, texter: folded })
    }
    folded = []
  }
  const unchanged = unchangedSections(rows)
  for (const [place, row] of rows.entries()) {
    const delar = joinCells(row.cells)
    if (row.fate === "lika") {
      const isLead = row.form === "rubrik" && !unchanged.has(place)
      if (isLead) unfold()
      if (isLead) parts.push({ ...NOTHING, rubrik: written(delar) })
      else folded.push(written(delar))
      continue
    }
    unfold()
    const nasta = number < last ? anchor(number + 1) : undefined
    parts.push({
      ...NOTHING,
      andring: true,
      rubrikrad: row.form === "rubrik",
      ankare: anchor(number),
      delar,
      punkt: row.form === "punkt",
      notes: [...headingNotes(row, upphavt), ...row.notes],
      nasta,
    })
    number++
  }
  unfold()
  return { lopande: parts, forsta: last < first ? undefined : anchor(first) }
}

function anchor(number: number): string {
  return `_andring-${number}`
}

function written(pieces: readonly ShownPiece[]): string {
  return pieces.map(({ text, mellanrum }) => (mellanrum ? ` ${text}` : text)).join("")
}

/** A heading that comes or goes takes its section with it. */
function headingNotes({ form, fate }: ComparisonRow, upphavt: string): readonly string[] {
  if (form !== "rubrik") return []
  return fate === "tillagd" ? ["Nytt avsnitt."] : fate === "struken" ? [`${upphavt}.`] : []
}

/** Places of the headings under which nothing differs, up to the next heading. */
function unchangedSections(rows: readonly ComparisonRow[]): ReadonlySet<number> {
  const found = new Set<number>()
  let heading: number | undefined
  for (const [place, { form, fate }] of rows.entries()) {
    if (form === "rubrik") {
      heading = place
      if (fate === "lika") found.add(place)
    } else if (fate !== "lika" && heading !== undefined) found.delete(heading)
  }
  return found
}
