import type { Column } from "../../model/column.ts"

const BOM = "\uFEFF"

/**
 * A table for a spreadsheet: semicolons, a byte order mark and CRLF, as Swedish Excel expects. A cell that begins as a
 * formula does is made text, since a title is written by many.
 */
export function csvTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map(column => column.heading), ...rows.map(row => columns.map(column => column.value(row)))]
  return BOM + lines.map(line => `${line.map(cell).join(";")}\r\n`).join("")
}

/**
 * A beginning that a spreadsheet may read as a formula's: its sign (also the wide ones, which some read alike), with white
 * space or quotation marks before it that a program may take away; and a tab or line break, which it may drop. Only the
 * beginning of a cell is read so: further lines stand within quotation marks, and a mark before each would be seen as text.
 */
const FORMULA = /^(?:[\s"']*[=+\-@＝＋－＠]|[\t\r\n])/

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
