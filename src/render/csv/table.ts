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
 * What a spreadsheet may read as a formula: its sign (also the wide ones, which some read alike), with white space or
 * quotation marks before it that a program may take away; and any tab or line break, which a program may split at.
 */
const FORMULA = /^(?:[\s"']*[=+\-@＝＋－＠]|[\t\r\n])/

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
