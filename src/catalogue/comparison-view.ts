import type { ComparisonRow } from "../model/comparison.ts"
import type { ComparisonView, ShownText, ShownVersion, TableLine } from "../model/comparison-page.ts"
import type { CompareOutput } from "../model/generated/output/compare.ts"
import { runningText } from "./running-text.ts"
import { joinCells } from "./shown-pieces.ts"

/** What names a comparison on its page. */
export interface ComparisonNames {
  readonly id: string
  readonly titel: string
  readonly sprak: string
  readonly from: ShownVersion
  readonly to: ShownVersion
  /** True where both versions are decided. */
  readonly isDecided: boolean
  /** Number of the first change on the page. */
  readonly first?: number
}

/** What differs between two versions. */
export interface Differences {
  readonly rows: readonly ComparisonRow[]
  /** The facts that differ, in words. */
  readonly facts: ComparisonView["uppgifter"]
  /** What the reader must know of how the versions could be read and compared. */
  readonly reservations: readonly string[]
}

/** What a comparison says on its page: the summary, the facts that change, the text in two columns and as it runs. */
export function comparisonView(
  { summary }: Pick<CompareOutput, "summary">,
  { rows, facts, reservations }: Differences,
  { id, titel, sprak, from, to, isDecided, first = 1 }: ComparisonNames,
): ComparisonView {
  const upphavt = isDecided ? "Avsnittet är upphävt" : "Avsnittet upphävs"
  const differs = rows.some(({ fate }) => fate !== "lika")
  const { lopande, forsta } = differs ? runningText(rows, first, upphavt) : { lopande: [], forsta: undefined }
  return {
    ...{ titel, sprak, from, to, lopande, forsta },
    nyckel: `_${id}`,
    upphavt,
    sammanfattning: summary,
    upplysningar: reservations,
    uppgifter: facts,
    tabell: differs ? tableOf(rows) : undefined,
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
      if (row.form === "rubrik") heading = row
      else isElided = true
      continue
    }
    if (isElided) lines.push({ ...EMPTY, streck: true })
    isElided = false
    if (row.form === "rubrik") lines.push(lineOf(row))
    else lines.push(...(heading === undefined ? [] : [lineOf(heading)]), lineOf(row))
    heading = undefined
  }
  return isElided ? [...lines, { ...EMPTY, streck: true }] : lines
}

function lineOf(row: ComparisonRow): TableLine {
  const isHeading = row.form === "rubrik"
  const old = row.fate === "tillagd" ? undefined : shownText(row, "old")
  const made = row.fate === "struken" ? undefined : shownText(row, "made")
  return { ...EMPTY, rubrik: isHeading, stycke: !isHeading, old, made, notes: row.notes }
}

/** One side of a row. */
function shownText({ form, cells }: ComparisonRow, side: "old" | "made"): ShownText {
  const other = side === "old" ? "tillagt" : "struket"
  const own = cells.map(pieces => pieces.filter(({ fate }) => fate !== other)).filter(pieces => pieces.length > 0)
  return { delar: joinCells(own), punkt: form === "punkt" }
}
