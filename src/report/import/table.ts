import type { Column } from "../../model/column.ts"
import { textAt } from "../../model/metadata.ts"
import { plain } from "../../model/plain-line.ts"
import { csvTable } from "../../render/csv/table.ts"
import { tablePage } from "../table-page.ts"
import type { ImportSummary } from "./text.ts"

/** What became of one file: a document, or nothing and why. */
export type ImportOutcome =
  | {
      readonly kind: "imported"
      readonly file: string
      readonly summary: ImportSummary
      /** What the lines of the summary are. */
      readonly unit: "rad" | "stycke"
    }
  | {
      readonly kind: "failed"
      readonly file: string
      readonly message: string
      readonly hint: string
      /** Code of the error. */
      readonly code: string
    }

/** Forms of the list of files, by the ending of its name. */
export const importTables: Readonly<Record<"csv" | "html", (outcomes: readonly ImportOutcome[]) => string>> = {
  csv: outcomes => csvTable(COLUMNS, linesOf(outcomes)),
  html: outcomes => importPage(linesOf(outcomes)),
}

const DEGREES = ["kom inte in", "låg", "medel", "hög"] as const
type Degree = (typeof DEGREES)[number]

interface ImportLine {
  readonly file: string
  readonly title: string
  readonly path: string
  readonly degree: Degree
  readonly facts: string
  readonly decision: string
  readonly lost: number
  readonly look: readonly string[]
}

const COLUMNS: readonly Column<ImportLine>[] = [
  { heading: "Fil", value: line => line.file },
  { heading: "Säkerhet", value: line => line.degree },
  { heading: "Att se på", value: line => line.look.join("\n") },
  { heading: "Titel", value: line => line.title },
  { heading: "Osäkra uppgifter", value: line => line.facts },
  { heading: "Beslut", value: line => line.decision },
  { heading: "Ord som saknas", value: line => (line.lost === 0 ? "" : String(line.lost)) },
  { heading: "Dokument", value: line => line.path },
]

/** Notes that only tell what was done as it should be. */
const HARMLESS = new Set(["innehall-borttaget", "sidhuvud", "sidnummer", "sidrest", "sidan-runtom", "hopfogat"])
/** Guessed headings beyond this make the whole structure doubtful. */
const MANY_GUESSES = 5

function degreeOf({ metadata, headings, warnings, lostWords, decision }: ImportSummary): Degree {
  const facts = Object.values(metadata)
  const guesses = headings.filter(({ source }) => source === "gissad").length
  const isLow = lostWords.length > 0 || guesses > MANY_GUESSES || metadata.titel?.confidence === "låg"
  if (isLow || facts.length <= 1) return "låg"
  const isSure = facts.every(({ confidence }) => confidence === "hög") && guesses === 0 && decision !== null
  return isSure && warnings.every(({ code }) => HARMLESS.has(code)) ? "hög" : "medel"
}

function lineOf(outcome: ImportOutcome): ImportLine {
  if (outcome.kind === "failed") {
    const { file, message, hint } = outcome
    const look = [plain(message), plain(hint)]
    return { file: plain(file), title: "", path: "", degree: "kom inte in", facts: "", decision: "", lost: 0, look }
  }
  const { file, summary, unit } = outcome
  const { metadata, decision, lostWords, warnings, path } = summary
  const title = metadata.titel?.value
  const doubtful = Object.entries(metadata).filter(([, { confidence }]) => confidence !== "hög")
  const number = decision && (textAt(decision, "paragraf") ?? textAt(decision, "beslutsnummer"))
  return {
    file: plain(file),
    title: typeof title === "string" ? plain(title) : "",
    path,
    degree: degreeOf(summary),
    facts: doubtful.map(([key, { confidence }]) => `${key} (${confidence})`).join(", "),
    decision:
      decision === null
        ? "saknas"
        : `${textAt(decision, "instans")} ${textAt(decision, "datum")}${number === undefined ? "" : ` § ${number}`}`,
    lost: lostWords.length,
    look: warnings
      .filter(({ code }) => !HARMLESS.has(code))
      .map(({ line, message }) =>
        plain(line === 1 ? message : `${unit === "rad" ? "Rad" : "Stycke"} ${line}: ${message}`),
      ),
  }
}

/** One line a file: those that did not come in first, then the most doubtful. */
function linesOf(outcomes: readonly ImportOutcome[]): readonly ImportLine[] {
  return outcomes
    .map(lineOf)
    .toSorted(
      (a, b) =>
        DEGREES.indexOf(a.degree) - DEGREES.indexOf(b.degree) || b.look.length - a.look.length || b.lost - a.lost,
    )
}

function importPage(lines: readonly ImportLine[]): string {
  const failed = lines.filter(({ degree }) => degree === "kom inte in").length
  const inside = lines.length - failed
  return tablePage({
    heading: "Import av dokument",
    intro: [
      `${inside} av ${lines.length} filer blev dokument.${failed === 0 ? "" : ` ${failed} kom inte in, och står först.`}`,
      "De mest osäkra står överst. Låg säkerhet: jämför hela dokumentet med originalet. Medel: se på det som står i kolumnen Att se på. Hög: allt lästes så som det står.",
    ],
    caption: "Filerna",
    rowHeading: "Fil",
    columns: COLUMNS,
    rows: lines,
  })
}
