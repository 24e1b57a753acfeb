import { readSettings } from "../config/index.ts"
import { type LawFacts, unpackCitations } from "../law/index.ts"
import { adopts, createLedger, firstDayOf, type Ledger, stateOf, versionOf } from "../lifecycle/index.ts"
import type { Collection } from "../model/collection.ts"
import type { DecisionFolder } from "../model/decision.ts"
import type { Document } from "../model/document.ts"
import type { SourceFile } from "../model/source.ts"
import type { Analyst, LawBooks } from "../outside/ports.ts"
import type { Entry, TextProblem } from "../rules/index.ts"
import type { Schema } from "../schema/check.ts"
import type { Analysis, Assignment, CheckedYamlFile } from "./analyse.ts"
import { type Facts, type FactsInput, settingsBytes } from "./gather-facts.ts"
import { actTexts, booksIn, type CitedText, judgeTexts, readRegister } from "./law-facts.ts"
import { typesOf, withLocalTypes } from "./local-types.ts"
import { roleOf, SETTINGS_FILE } from "./roles.ts"
import { attachmentsOf, decisionFolders } from "./stored-files.ts"
import { assertUsable } from "./usable-types.ts"
import { readYamlFile } from "./yaml-file.ts"

/** What every task starts from that needs the texts. */
export interface GatherInput extends FactsInput {
  readonly analyst: Analyst<Assignment, Analysis>
  /** The product's own register of acts of law. */
  readonly books: LawBooks
}

/** A collection with what was derived from it. */
export interface Gathered extends Facts {
  readonly collection: Collection
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  readonly settingsFile: CheckedYamlFile
  readonly schemas: ReadonlyMap<string, Schema>
  /** The references to law in every document and decided wording. */
  readonly law: LawFacts
  /** What the rules about one text said. */
  readonly problems: readonly TextProblem[]
}

/** Files in, collection out. Throws STYR_INGEN_SAMLING when there is no styrdok.yaml. */
export async function gather({ files, schemas, today, analyst, books }: GatherInput): Promise<Gathered> {
  const byPath = new Map(files.map(file => [file.path, file]))
  const settings = readYamlFile(SETTINGS_FILE, settingsBytes(byPath)).raw
  const known = withLocalTypes(schemas, files)
  assertUsable(known, schemas)
  const lawBooks = [books, booksIn(byPath)]
  const laws = await actTexts(lawBooks)
  const analyses = await analyst.analyse({ schemas: known, settings, laws }, assignments(files))
  const documents = analyses.flatMap(analysis => (analysis.role === "document" ? [analysis.document] : []))
  const collection: Collection = {
    documents,
    attachments: attachmentsOf(documents, files),
    decisions: decisionsOf(files, analyses),
    settings: readSettings(settings, typesOf(known)),
    today,
    files: byPath,
  }
  const ledger = createLedger(collection)
  const entries = documents.map(document => ({ document, state: stateOf(document, ledger, today) }))
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const id = entry.document.metadata.id
    if (id !== undefined && !byId.has(id)) byId.set(id, entry)
  }
  const settingsFile = analyses.flatMap(analysis => (analysis.role === "settings" ? [analysis.file] : []))[0]
  if (settingsFile === undefined) throw new Error("styrdok.yaml was not analysed")
  const problems = analyses.flatMap(analysis => (analysis.role === "document" ? analysis.problems : []))
  const law = await judgeTexts(citedTexts(analyses, entries, ledger), today, readRegister(laws), lawBooks)
  return { collection, ledger, entries, byId, settingsFile, schemas: known, law, problems }
}

/** Every text with the days for which its references are read: a working text by its state, a wording by its decision. */
function citedTexts(analyses: readonly Analysis[], entries: readonly Entry[], ledger: Ledger): readonly CitedText[] {
  const { today } = ledger.collection
  const states = new Map(entries.map(({ document, state }) => [document.path, state]))
  const versions = entries.flatMap(({ document, state }) => {
    // Those of the lower bodies, and those that a court has set aside, are in no state but still have pages.
    const acts = ledger.actsOn.get(document.metadata.id ?? "") ?? []
    const known = acts.filter(decided => adopts(decided) && decided.record.datum <= today)
    return [...known.map(versionOf), ...state.versions]
  })
  const wordings = new Map(
    versions.map(
      ({ wording, gallerFrom, record }) => [wording?.path ?? "", { date: gallerFrom, decided: record.datum }] as const,
    ),
  )
  return analyses.flatMap((analysis): readonly CitedText[] => {
    if (analysis.role !== "document" && analysis.role !== "wording") return []
    const { document, citations } = analysis
    const state = states.get(document.path)
    const days = state === undefined ? wordings.get(document.path) : firstDayOf(document, state, today)
    // A wording that no document in the collection has, or that was only proposed, is not shown anywhere.
    return days === undefined ? [] : [{ path: document.path, citations: unpackCitations(citations), ...days }]
  })
}

function assignments(files: readonly SourceFile[]): readonly Assignment[] {
  return files.flatMap(file => {
    const role = roleOf(file.path)
    return role === undefined || file.kind !== "file" ? [] : [{ path: file.path, role, bytes: file.bytes }]
  })
}

const NO_RECORD = { raw: {}, where: {}, faults: [], departures: [] }

function decisionsOf(files: readonly SourceFile[], analyses: readonly Analysis[]): readonly DecisionFolder[] {
  const records = new Map<string, CheckedYamlFile>()
  const wordings = new Map<string, Document>()
  for (const analysis of analyses) {
    if (analysis.role === "record") records.set(analysis.file.path, analysis.file)
    else if (analysis.role === "wording") wordings.set(analysis.document.path, analysis.document)
  }
  return decisionFolders(files, { records, noRecord: NO_RECORD, wordings })
}
