import { documentIdFor } from "../model/document-id.ts"
import type { KnownBody } from "./bodies.ts"
import { findChanges } from "./changes.ts"
import { draftDecision } from "./decision-draft.ts"
import type { ReadFact } from "./fact-store.ts"
import { type ReadFacts, readFacts } from "./facts.ts"
import { frontMatterEntries } from "./front-matter.ts"
import { guessType } from "./guess-type.ts"
import type { LabelVariant } from "./labels.ts"
import { printBlocks } from "./markdown.ts"
import { readBody } from "./read-body.ts"
import type { Entries, Fact, ImportResult, ImportWarning } from "./result.ts"
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
}

/** Writes a document: front matter in the given order, then the body. */
export type PrintDocument = (entries: Entries, body: string) => string

function withTitleAndBody(facts: ReadonlyMap<string, ReadFact>, title: FoundTitle, instans: string | undefined) {
  const all = new Map(facts)
  if (!facts.has("titel")) {
    const confidence = title.line === null ? "låg" : "medel"
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

/**
 * Turns the text of a governing document into a document in our form, with a report of what was understood, guessed and
 * left out. Never throws for what the text holds. `text` is without a byte order mark; `print` writes the file.
 */
export function importText(text: string, options: ImportOptions, print: PrintDocument): ImportResult {
  const read = readBody(text, options.name, options.labels ?? [])
  const stated = readFacts(read.written, options)
  const { title } = read.title
  const type = guessType(stated.facts.get("typ"), title, read.fields, options.types)
  const facts = withTitleAndBody(new Map([...stated.facts, ...type.facts]), read.title, options.instans)
  const known: ReadFacts = { ...stated, facts }
  const id = documentIdFor(title)
  const body = printBlocks(read.blocks)
  const entries = frontMatterEntries(id, facts)
  const { changes, warnings: changeWarnings } = findChanges(read.lines, read.skip, read.headings)
  const { record, warnings: decisionWarnings } = draftDecision(id, known, options.instans)
  const lostWords = missingWords(read.bodyTexts, [title, body])
  const warnings = [
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
      headings: read.headings,
      fields: read.fields,
      changes,
      warnings,
      lostWords,
      decision: record,
    },
  }
}
