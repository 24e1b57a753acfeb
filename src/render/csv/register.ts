import type { Column } from "../../model/column.ts"
import type { RegisterLine } from "../../model/register.ts"
import { csvTable } from "./table.ts"

/** Days stand in cells of their own, in the form that Swedish Excel reads as dates. */
const COLUMNS: readonly Column<RegisterLine>[] = [
  { heading: "Dokument", value: line => line.titel },
  { heading: "Typ", value: line => line.typ },
  { heading: "Instans", value: line => line.instans },
  { heading: "Beslutsdatum", value: line => line.beslutsdatum },
  { heading: "Paragraf eller beslutsfattare", value: line => line.beslutsnummer },
  { heading: "Gäller från", value: line => line.gallerFran },
  { heading: "Ändrad", value: line => line.andrad },
  { heading: "Diarienummer", value: line => line.diarienummer },
  { heading: "Tillstånd", value: line => line.tillstand },
  { heading: "Beteckning", value: line => line.id },
]

/** A register as a file for a spreadsheet; `more` is what a row says besides, in the last columns. */
export function registerCsv<Line extends RegisterLine>(
  lines: readonly Line[],
  more: readonly Column<Line>[] = [],
): string {
  return csvTable([...COLUMNS, ...more], lines)
}
