import type { StatusRow } from "../../model/status.ts"
import { COLUMNS } from "./columns.ts"

/** The table as a page of its own, for a mail or an agenda. */
export function statusHtml(rows: readonly StatusRow[]): string {
  const columns = COLUMNS.filter(column => rows.some(row => column.value(row) !== ""))
  const head = columns.map(column => `<th scope="col">${escapeHtml(column.heading)}</th>`).join("")
  const body = rows.map(
    row => `<tr>${columns.map(column => `<td>${escapeHtml(column.value(row))}</td>`).join("")}</tr>`,
  )
  return `<!doctype html>
<html lang="sv">
<meta charset="utf-8">
<title>Styrdokument</title>
<h1>Styrdokument</h1>
<table border="1">
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}
