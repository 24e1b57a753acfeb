import { documentIdFor } from "../model/document-id.ts"
import type { KnownBody } from "./bodies.ts"
import { findChanges } from "./changes.ts"
import { draftDecision } from "./decision-draft.ts"
import type { ReadFact } from "./fact-store.ts"
import { type ReadFacts, readFacts } from "./facts.ts"
import { frontMatterEntries } from "./front-matter.ts"
import { guessType } from "./guess-type.ts"
import { type LabelVariant, labelTable } from "./labels.ts"
import { linesOf, rawLines, readLines } from "./lines.ts"
import { printBlocks } from "./markdown.ts"
import { withMarks, withoutMarks } from "./marks.ts"
import { withoutProvenance } from "./provenance.ts"
import { type ReadBody, readBody } from "./read-body.ts"
import type { Entries, Fact, ImportResult, ImportWarning } from "./result.ts"
import { withoutRunTogether } from "./run-together.ts"
import type { Source } from "./source.ts"
import { withTabTables } from "./tab-tables.ts"
import type { FoundTitle } from "./title.ts"
import type { KnownType } from "./types.ts"
import { missingWords } from "./words.ts"

/** What an import needs to know besides the text. */
export interface ImportOptions {
  /** The file's name: gives the title when the text has none. */
  readonly name: string
  readonly bodies: readonly KnownBody[]
  readonly types: readonly KnownType[]
  /** Labels besides those that are known. */
  readonly labels?: readonly LabelVariant[] | undefined
  /** Code of the body that the document belongs to, when the text names none that is known. */
  readonly instans?: string | undefined
  /** Name of the file as it came in, when it is kept in the document's folder: "original.docx". */
  readonly original?: string | undefined
}

/** Writes a document: front matter in the given order, then the body. */
export type PrintDocument = (entries: Entries, body: string) => string

function withTitleAndBody(facts: ReadonlyMap<string, ReadFact>, title: FoundTitle, instans: string | undefined) {
  const all = new Map(facts)
  if (!facts.has("titel")) {
    const confidence = title.isMarked ? "hög" : title.line === null ? "låg" : "medel"
    all.set("titel", { value: title.title, line: title.line, confidence, usable: true })
  }
  if (instans !== undefined && !facts.get("beslutsinstans")?.usable) {
    const line = facts.get("beslutsinstans")?.line ?? null
    all.set("beslutsinstans", { value: instans, line, confidence: "medel", usable: true })
  }
  return all
}

function reported(facts: ReadonlyMap<string, ReadFact>): { readonly [key: string]: Fact } {
  return Object.fromEntries([...facts].map(([key, { value, line, confidence }]) => [key, { value, line, confidence }]))
}

function lostWarning(lost: readonly string[]): readonly ImportWarning[] {
  if (lost.length === 0) return []
  const shown = lost.slice(0, 20).join(", ")
  const message = `${lost.length} ord i texten kom inte med: ${shown}${lost.length > 20 ? " …" : ""}.`
  return [{ line: 1, code: "ord-borta", message }]
}

/** A file that knows its paragraphs has no lines that a person could count. */
function inParagraphs(warning: ImportWarning): ImportWarning {
  return { ...warning, message: warning.message.replace(/\bpå rad (\d+)/g, "i stycke $1") }
}

/** What a reader of files tells besides the lines. */
type Beside = Pick<Source, "marks" | "warnings" | "words" | "leftOut">

const NOTHING: Beside = { marks: [], warnings: [], words: [], leftOut: [] }

/** Marks of strikes and bold stand between words, and may stand in the midst of one: compared without them. */
function bareOfEmphasis(texts: readonly string[]): readonly string[] {
  return texts.map(text =>
    withoutMarks(text)
      .normalize("NFC")
      .replace(/~~|\*\*/g, ""),
  )
}

/** The words that are gone: those that the reader of the file did not put into a line, and those that the body lacks. */
function lostIn(read: ReadBody, printed: readonly string[], { words, leftOut }: Beside): readonly string[] {
  const lines = [...read.lines.map(line => line.text), ...leftOut]
  return [
    ...missingWords(bareOfEmphasis(words), bareOfEmphasis(lines)),
    ...missingWords(read.bodyTexts.map(withoutMarks), printed.map(withoutMarks)),
  ]
}

function importLines(read: ReadBody, beside: Beside, options: ImportOptions, print: PrintDocument): ImportResult {
  const stated = readFacts(read.written, options)
  const { title } = read.title
  const type = guessType(stated.facts.get("typ"), title, read.fields, options.types)
  const facts = withTitleAndBody(new Map([...stated.facts, ...type.facts]), read.title, options.instans)
  const known: ReadFacts = { ...stated, facts }
  const id = documentIdFor(title)
  const printed = printBlocks(read.blocks)
  const body = withMarks(printed, beside.marks, id)
  const entries = frontMatterEntries(id, facts, options.original)
  const { changes, warnings: changeWarnings } = findChanges(read.lines, read.skip, read.headings)
  const { record, warnings: decisionWarnings } = draftDecision(id, known, options.instans)
  const lostWords = lostIn(read, [title, printed], beside)
  const warnings = [
    ...beside.warnings,
    ...read.warnings,
    ...stated.warnings,
    ...type.warnings,
    ...changeWarnings,
    ...decisionWarnings,
    ...lostWarning(lostWords),
  ].sort((a, b) => a.line - b.line)
  return {
    id,
    entries,
    body,
    document: print(entries, body),
    report: {
      metadata: reported(facts),
      headings: read.headings.map(heading => ({ ...heading, title: withoutMarks(heading.title) })),
      fields: read.fields.map(field => ({ ...field, text: withoutMarks(field.text) })),
      changes: changes.map(change => ({
        ...change,
        section: change.section === null ? null : withoutMarks(change.section),
        old: change.old === null ? null : withoutMarks(change.old),
        new: change.new === null ? null : withoutMarks(change.new),
      })),
      warnings: warnings.map(warning => ({ ...warning, message: withoutMarks(warning.message) })),
      lostWords,
      decision: record,
    },
  }
}

/**
 * Turns the text of a governing document into a document in our form, with a report of what was understood, guessed and
 * left out. Never throws for what the text holds. `text` is without a byte order mark; `print` writes the file.
 */
export function importText(text: string, options: ImportOptions, print: PrintDocument): ImportResult {
  const raw = rawLines(text)
  const given = withTabTables(readLines(raw), raw)
  const own = withoutProvenance(given.lines)
  const read = readBody(withoutRunTogether(own.lines, labelTable(options.labels)), options.name, options.labels ?? [])
  return importLines(read, { ...NOTHING, warnings: [...own.warnings, ...given.warnings] }, options, print)
}

/**
 * Does the same with a file that knows its structure: what it says of headings, lists and tables is taken as it is, and
 * only the rest is guessed. Lines are counted in paragraphs. Images stand in `source`, and are written by the caller.
 */
export function importSource(source: Source, options: ImportOptions, print: PrintDocument): ImportResult {
  const read = readBody(linesOf(source.lines), options.name, options.labels ?? [])
  const { report, ...result } = importLines(read, source, options, print)
  return { ...result, report: { ...report, warnings: report.warnings.map(inParagraphs) } }
}
