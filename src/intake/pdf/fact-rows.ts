import { type LabelTable, labelKey } from "../labels.ts"

function isLabel(cell: string | undefined, labels: LabelTable): boolean {
  return cell !== undefined && cell.length <= 60 && labels.has(labelKey(cell.replace(/:$/, "")))
}

/**
 * Rows of a table as the recognition of facts reads them, label and value on a line: a row of labels is laid beside the
 * row of values below it, and a row with two labels becomes two. Other rows stay as they are.
 */
export function factRows(rows: readonly (readonly string[])[], labels: LabelTable): readonly string[] {
  const out: string[] = []
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i] ?? []
    const below = rows[i + 1]
    const known = cells.filter(cell => isLabel(cell, labels)).length
    if (known === cells.length && known > 1 && below?.length === cells.length) {
      for (const [column, cell] of cells.entries()) out.push(`${cell}\t${below[column]}`)
      i++
    } else if (cells.length === 4 && isLabel(cells[0], labels) && isLabel(cells[2], labels)) {
      out.push(`${cells[0]}\t${cells[1]}`, `${cells[2]}\t${cells[3]}`)
    } else out.push(cells.join("\t"))
  }
  return out
}
