import type { Column } from "../model/column.ts"

/** A table as a page of its own. */
export interface TablePage<Row> {
  readonly heading: string
  /** One paragraph each, above the table. */
  readonly intro: readonly string[]
  /** What the table is called by who hears it and does not see it. */
  readonly caption: string
  /** The first column that stands for its row: what the row is about. */
  readonly rowHeading: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

const STYLE = `
body { font-family: system-ui, sans-serif; line-height: 1.45; color: #1a1a1a; background: #fff; margin: 1.5rem; }
p { max-width: 45rem; }
.ram { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
th, td { border: 1px solid #767676; padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: #eee; }
tbody th { min-width: 10rem; }
.bred { min-width: 18rem; }
.dag { white-space: nowrap; }
@media print { body { margin: 0; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`

/** A text of more characters needs a wide column. */
const LONG = 80

/** A complete page with one table, for a mail, an agenda or a website. Columns in which nothing stands are left out. */
export function tablePage<Row>({ heading, intro, caption, rowHeading, columns, rows }: TablePage<Row>): string {
  const isLong = (column: Column<Row>): boolean => rows.some(row => column.value(row).length > LONG)
  const used = columns.filter(column => rows.some(row => column.value(row) !== ""))
  const head = used
    .map(column => `<th scope="col"${isLong(column) ? ' class="bred"' : ""}>${escapeHtml(column.heading)}</th>`)
    .join("")
  const cells = (row: Row): string =>
    used
      .map(column => {
        const text = inHtml(column.value(row))
        return column.heading === rowHeading ? `<th scope="row">${text}</th>` : `<td>${text}</td>`
      })
      .join("")
  const table = `<div class="ram" role="region" aria-labelledby="tabell" tabindex="0">
<table>
<caption id="tabell">${escapeHtml(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map(row => `<tr>${cells(row)}</tr>`).join("\n")}
</tbody>
</table>
</div>`
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(heading)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
${intro.map(text => `<p>${escapeHtml(text)}</p>\n`).join("")}${rows.length === 0 ? "<p>Listan är tom.</p>" : table}
</main>
</body>
</html>
`
}

/** A text in a cell: its lines are kept, and a day is not broken. */
function inHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="dag">$&</span>')
    .replaceAll("\n", "<br>")
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}
