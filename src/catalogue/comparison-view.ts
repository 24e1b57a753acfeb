import type { ComparisonRow, Run } from "../model/comparison.ts"
import type { ComparisonView, Piece, RunningPart, TableLine } from "../model/comparison-page.ts"
import type { CompareOutput } from "../model/generated/output/compare.ts"

/** What the page of a comparison says: the summary, the facts that change, the text in two columns and as it runs. */
export function comparisonView(
  output: CompareOutput,
  rows: readonly ComparisonRow[],
  { kommun, titel, from, to }: Pick<ComparisonView, "kommun" | "titel" | "from" | "to">,
): ComparisonView {
  const facts = output.changes.filter(({ kind }) => kind === "metadata")
  const differs = rows.some(({ fate }) => fate !== "lika")
  return {
    ...{ kommun, titel, from, to },
    sammanfattning: output.summary,
    uppgifter: facts.map(({ old, new: made }) => ({ old: old ?? "–", made: made ?? "–" })),
    tabell: differs ? tableOf(rows) : undefined,
    lopande: differs ? runningOf(rows) : [],
  }
}

const EMPTY: TableLine = { streck: false, rubrik: false, stycke: false, old: undefined, made: undefined, notes: [] }

/** As in a bill: unchanged text is left out, and the heading above a change stands there even when it is the same. */
function tableOf(rows: readonly ComparisonRow[]): readonly TableLine[] {
  const lines: TableLine[] = []
  let heading: ComparisonRow | undefined
  let isElided = false
  for (const row of rows) {
    if (row.fate === "lika") {
      if (row.kind === "rubrik") heading = row
      else isElided = true
      continue
    }
    if (isElided) lines.push({ ...EMPTY, streck: true })
    isElided = false
    if (row.kind === "rubrik") lines.push({ ...EMPTY, rubrik: true, old: row.old, made: row.made, notes: row.notes })
    else {
      if (heading !== undefined) lines.push({ ...EMPTY, rubrik: true, old: heading.old, made: heading.made })
      lines.push({ ...EMPTY, stycke: true, old: row.old, made: row.made })
    }
    heading = undefined
  }
  return isElided ? [...lines, { ...EMPTY, streck: true }] : lines
}

const NOTHING: RunningPart = {
  lika: false,
  antal: "",
  texter: [],
  rubrik: undefined,
  andring: false,
  nummer: "",
  delar: [],
  notes: [],
  nasta: undefined,
}

/** The text as it runs, with unchanged parts folded and each change leading to the next. */
function runningOf(rows: readonly ComparisonRow[]): readonly RunningPart[] {
  const parts: RunningPart[] = []
  const last = rows.filter(({ fate }) => fate !== "lika").length
  let folded: string[] = []
  let number = 0
  const unfold = (): void => {
    if (folded.length > 0) {
      const antal = folded.length === 1 ? "ett stycke" : `${folded.length} stycken`
      parts.push({ ...NOTHING, lika: true, antal, texter: folded })
    }
    folded = []
  }
  for (const [place, row] of rows.entries()) {
    if (row.fate === "lika" && (row.kind === "stycke" || isUnchangedSection(rows, place))) {
      folded.push(wordsIn(row.made))
      continue
    }
    unfold()
    if (row.fate === "lika") parts.push({ ...NOTHING, rubrik: wordsIn(row.made) })
    else {
      number++
      const nasta = number < last ? String(number + 1) : undefined
      const notes = row.kind === "rubrik" ? row.notes : []
      parts.push({ ...NOTHING, andring: true, nummer: String(number), delar: piecesOf(row), notes, nasta })
    }
  }
  unfold()
  return parts
}

/** True for a heading under which nothing differs, up to the next heading. */
function isUnchangedSection(rows: readonly ComparisonRow[], place: number): boolean {
  const next = rows.findIndex((row, at) => at > place && row.kind === "rubrik")
  return rows.slice(place, next === -1 ? rows.length : next).every(({ fate }) => fate === "lika")
}

function wordsIn(runs: readonly Run[] | undefined): string {
  return (runs ?? []).map(({ text }) => text).join(" ")
}

/** The old and the new words of a paragraph in one row: what was struck stands before what took its place. */
function piecesOf({ old, made }: ComparisonRow): readonly Piece[] {
  const [before, after] = [wordsWithFate(old), wordsWithFate(made)]
  const pieces: { text: string; lika: boolean; struket: boolean; tillagt: boolean }[] = []
  const add = (text: string, fate: "lika" | "struket" | "tillagt"): void => {
    const last = pieces.at(-1)
    if (last?.[fate]) last.text += ` ${text}`
    else pieces.push({ text, lika: fate === "lika", struket: fate === "struket", tillagt: fate === "tillagt" })
  }
  let [from, to] = [0, 0]
  for (let left = before[from], right = after[to]; left ?? right; left = before[from], right = after[to]) {
    if (left?.changed) add(left.text, "struket")
    else if (right?.changed) add(right.text, "tillagt")
    else add((left ?? right)?.text ?? "", "lika")
    // A shared word stands in both.
    const isShared = !left?.changed && !right?.changed
    if (left?.changed || isShared) from++
    if ((right?.changed && !left?.changed) || isShared) to++
  }
  return pieces
}

function wordsWithFate(runs: readonly Run[] | undefined): readonly Run[] {
  return (runs ?? []).flatMap(({ text, changed }) => text.split(" ").map(word => ({ text: word, changed })))
}
