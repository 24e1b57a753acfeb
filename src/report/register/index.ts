import type { Column } from "../../model/column.ts"
import type { Register, RegisterLine } from "../../model/register.ts"
import { registerCsv } from "../../render/csv/register.ts"
import { tablePage } from "../table-page.ts"
import { registerText } from "./text.ts"
import { decisionOf, headingOf, introOf } from "./words.ts"

/** Name of a form of the register, as `--format` takes it. */
export type RegisterFormat = "text" | "json" | "csv" | "html"

/** Every form that the register can take. */
export const registerFormats: Readonly<Record<RegisterFormat, (register: Register) => string>> = {
  text: registerText,
  json: ({ items }) =>
    `${JSON.stringify(
      items.map(({ row }) => row),
      null,
      2,
    )}\n`,
  csv: register => registerCsv(linesOf(register), register.kind === "internkontroll" ? [LACKS] : []),
  html: register =>
    tablePage({
      heading: headingOf(register),
      intro: introOf(register),
      caption: register.kind === "foreskrifter" ? "Föreskrifter" : "Styrdokument",
      rowHeading: DOCUMENT,
      columns:
        register.kind === "internkontroll" ? [NAME, LACKS, ...WHOSE, ...CASE] : [NAME, ...WHOSE, ...DAYS, ...CASE],
      rows: linesOf(register),
    }),
}

interface Line extends RegisterLine {
  readonly brister: readonly string[]
}

function linesOf({ items }: Register): readonly Line[] {
  return items.map(({ line, row }) => ({ ...line, brister: row.brister ?? [] }))
}

const DOCUMENT = "Dokument"

const LACKS: Column<Line> = { heading: "Brister", value: line => line.brister.join("\n") }

const NAME: Column<Line> = { heading: DOCUMENT, value: line => line.titel }

const WHOSE: readonly Column<Line>[] = [
  { heading: "Typ", value: line => line.typ },
  { heading: "Instans", value: line => line.instans },
  { heading: "Beslut", value: decisionOf },
]

const DAYS: readonly Column<Line>[] = [
  { heading: "Gäller från", value: line => line.gallerFran },
  { heading: "Ändrad", value: line => line.andrad },
]

const CASE: readonly Column<Line>[] = [
  { heading: "Diarienummer", value: line => line.diarienummer },
  { heading: "Tillstånd", value: line => line.tillstand },
]
