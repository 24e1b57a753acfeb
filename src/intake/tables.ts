import { escapeInline } from "./escape.ts"
import type { Cell } from "./source.ts"

function cellText(cell: Cell | undefined): string {
  return escapeInline((cell ?? []).join(" ").replace(/\s+/g, " ").trim()).replaceAll("|", "\\|")
}

/**
 * A table as Markdown. A table must have a row of headings there; where the file has none, the row is empty, so that the
 * check of tables finds it and a person can say what the columns hold.
 */
export function printTable(rows: readonly (readonly Cell[])[], hasHeader: boolean): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const columns = Array.from({ length: width }, (_, index) => index).filter(
    // A column in which nothing stands is left over from merged cells.
    index => rows.some(row => cellText(row[index]) !== ""),
  )
  const print = (row: readonly Cell[]): string => `| ${columns.map(index => cellText(row[index])).join(" | ")} |`
  const [first = [], ...others] = hasHeader ? rows : [[], ...rows]
  return [print(first), `|${columns.map(() => " --- |").join("")}`, ...others.map(print)].join("\n")
}
