import { type LabelTable, labelKey } from "./labels.ts"
import type { Line } from "./lines.ts"
import { withoutMarks } from "./marks.ts"
import type { Cell } from "./source.ts"

/** A table is one of facts when it names at least so many of them. */
const LEAST_LABELS = 2

type Rows = readonly (readonly Cell[])[]

/** The label that a text is, with or without a colon after it. */
function isLabel(text: string, table: LabelTable): boolean {
  return text.length <= 60 && table.has(labelKey(withoutMarks(text).replace(/\s*:$/, "")))
}

/** True for "Etikett: värde" in one paragraph. */
function isPair(text: string, table: LabelTable): boolean {
  const label = /^([^:\t]{1,60}):\s+\S/.exec(text)?.[1]
  return label !== undefined && isLabel(label, table)
}

function labelsIn(rows: Rows, table: LabelTable): number {
  return rows.flat().filter(([first = ""]) => isLabel(first, table) || isPair(first, table)).length
}

function pair(label: string, value: string): string {
  // A label whose value is empty must not take the next one's; the dash is read as no value, and said.
  return `${label.replace(/\s*:$/, "")}:\t${value === "" ? "–" : value}`
}

/** The table read as a form: each label with the value to the right of it, or in the row below when that is how it lies. */
function pairsIn(rows: Rows, table: LabelTable): readonly string[] {
  const isCaption = (cell: Cell): boolean => cell.length === 1 && isLabel(cell[0] ?? "", table)
  const used = new Set<string>()
  const out: string[] = []
  for (const [r, row] of rows.entries()) {
    const filled = row.filter(cell => cell.length > 0)
    const below = filled.length > 1 && filled.every(isCaption)
    for (const [k, cell] of row.entries()) {
      const [first = "", ...rest] = cell
      if (cell.length === 0 || used.has(`${r} ${k}`)) continue
      if (isCaption(cell)) {
        const [vr, vk] = below ? [r + 1, k] : [r, k + 1]
        const value = rows[vr]?.[vk] ?? []
        const isFree = !used.has(`${vr} ${vk}`) && !isCaption(value) && !isPair(value[0] ?? "", table)
        if (isFree) used.add(`${vr} ${vk}`)
        out.push(pair(first, isFree ? value.join(" ") : ""))
      } else if (isLabel(first, table)) out.push(pair(first, rest.join(" ")))
      else out.push(...cell)
    }
  }
  return out
}

/**
 * Takes tables of facts apart into lines "Etikett:<tab>värde", so that they are read as any other facts. Only tables
 * before index `end` are looked at; others, and tables that name fewer than two facts, stay tables.
 */
export function withoutFactTables(lines: readonly Line[], end: number, table: LabelTable): readonly Line[] {
  return lines.flatMap((line, index): readonly Line[] => {
    if (index >= end || line.form?.kind !== "table" || line.form.isFound) return [line]
    const { rows } = line.form
    if (labelsIn(rows, table) < LEAST_LABELS) return [line]
    return pairsIn(rows, table).map(text => ({ ...line, text, form: { kind: "text" } }))
  })
}
