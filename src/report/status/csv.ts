import type { StatusRow } from "../../model/status.ts"
import { COLUMNS } from "./columns.ts"

const BOM = "\uFEFF"

/**
 * The table for a spreadsheet: semicolons and a byte order mark, as Swedish Excel expects. A cell that begins as a
 * formula does is made text, since a title is written by many.
 */
export function statusCsv(rows: readonly StatusRow[]): string {
  const lines = [COLUMNS.map(column => column.heading), ...rows.map(row => COLUMNS.map(column => column.value(row)))]
  return BOM + lines.map(line => `${line.map(cell).join(";")}\r\n`).join("")
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
