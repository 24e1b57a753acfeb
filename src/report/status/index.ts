import type { StatusRow } from "../../model/status.ts"
import { csvTable } from "../../render/csv/table.ts"
import { tablePage } from "../table-page.ts"
import { COLUMNS, DOCUMENT } from "./columns.ts"
import { type Endings, statusText } from "./text.ts"

/** Name of a form of the list of documents, as `--format` takes it. */
export type StatusFormat = "text" | "json" | "csv" | "html"

/** Every form that the list of documents can take. */
export const statusFormats: Readonly<Record<StatusFormat, (rows: readonly StatusRow[], endings?: Endings) => string>> =
  {
    text: statusText,
    json: rows => `${JSON.stringify(rows, null, 2)}\n`,
    csv: rows => csvTable(COLUMNS, rows),
    html: rows =>
      tablePage({
        heading: "Styrdokument",
        intro: [],
        caption: "Var dokumenten står",
        rowHeading: DOCUMENT,
        columns: COLUMNS,
        rows,
      }),
  }
