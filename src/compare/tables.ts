import type { ShownBlock } from "../model/shown-block.ts"
import { matchItems } from "./pair-units.ts"
import { type Laid, layBlocks } from "./pair-words.ts"
import { rowText } from "./parts.ts"
import { lengthOf, stretchesBetween } from "./runs.ts"
import { oneLine } from "./words.ts"

type Row = readonly ShownBlock[]

/** A column that only one of the versions has. */
export interface OwnColumn {
  readonly side: "old" | "made"
  readonly cells: readonly ShownBlock[]
}

interface LaidRow {
  readonly old: Row
  readonly made: Row
  readonly cells: readonly Laid[]
  /** Those in columns that both tables have: what the others say is told with their column. */
  readonly shared: readonly Laid[]
}

/** Two tables side by side. */
export interface LaidTable {
  /** Cell by cell; a row that only one version has is empty on the other side. */
  readonly rows: readonly LaidRow[]
  readonly columns: readonly OwnColumn[]
  readonly isCoarse: boolean
}

interface Column {
  readonly old: number | undefined
  readonly made: number | undefined
}

/** Columns are paired by what stands in them, rows by what they say in the columns that both tables have. */
export function layTables(before: readonly Row[], after: readonly Row[]): LaidTable {
  const columns = columnsOf(before, after)
  // A table that came or went as a whole is told row by row.
  const isWhole = before.length === 0 || after.length === 0
  const shared = columns.filter(({ old, made }) => old !== undefined && made !== undefined)
  const said = (rows: readonly Row[], side: "old" | "made") =>
    rows.map(row => ({ kind: "rad", text: rowText(shared.flatMap(column => row[column[side] ?? -1] ?? [])) }))
  const { matches, isCoarse } = matchItems(said(before, "old"), said(after, "made"), { splits: false })
  const rows = matches.map(({ old: [from], made: [to] }) => {
    const [old, made] = [before[from ?? -1] ?? [], after[to ?? -1] ?? []]
    const cells = columns.map(column => ({
      isShared: isWhole || (column.old !== undefined && column.made !== undefined),
      laid: layBlocks(cellIn(old, column.old), cellIn(made, column.made)),
    }))
    const present = cells.filter(({ laid }) => laid.old.length + laid.made.length > 0)
    return {
      ...{ old, made, cells: present.map(({ laid }) => laid) },
      shared: present.filter(({ isShared }) => isShared).map(({ laid }) => laid),
    }
  })
  const own = isWhole
    ? []
    : columns.flatMap(({ old, made }): readonly OwnColumn[] => {
        if (old !== undefined && made !== undefined) return []
        const side = old === undefined ? "made" : "old"
        const cells = (side === "old" ? before : after).flatMap(row => row[old ?? made ?? -1] ?? [])
        return [{ side, cells }]
      })
  return { rows, columns: own, isCoarse }
}

function cellIn(row: Row, column: number | undefined): readonly ShownBlock[] {
  return column === undefined ? [] : row.slice(column, column + 1)
}

/** Rows enough to tell which column is which. */
const LOOKED_AT = 200

/** The columns of both tables in the order of the new one, what is gone where it stood. */
function columnsOf(before: readonly Row[], after: readonly Row[]): readonly Column[] {
  const said = (rows: readonly Row[]) => {
    const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(row => row.length))
    return Array.from({ length: width }, (_, column) => ({
      kind: "kolumn",
      text: rows
        .slice(0, LOOKED_AT)
        .map(row => oneLine(row[column]?.text ?? ""))
        .join("\n"),
      head: oneLine(rows[0]?.[column]?.text ?? ""),
    }))
  }
  const [old, made] = [said(before), said(after)]
  // A column keeps its heading more often than all of its cells. Between those that do, the same cells tell.
  const heads = stretchesBetween(
    old.map(({ head }) => head),
    made.map(({ head }) => head),
  )
  return heads.stretches.flatMap(({ isSame, old: from, made: to }) => {
    if (isSame) return Array.from({ length: lengthOf(from) }, (_, n) => ({ old: from.start + n, made: to.start + n }))
    const { matches } = matchItems(old.slice(from.start, from.end), made.slice(to.start, to.end), { splits: false })
    return matches.map(({ old: [a], made: [b] }) => ({
      old: a === undefined ? undefined : from.start + a,
      made: b === undefined ? undefined : to.start + b,
    }))
  })
}
