import { readSettings } from "../config/index.ts"
import { type LawFacts, unpackCitations } from "../law/index.ts"
import { adopts, createLedger, firstDayOf, type Ledger, readRecord, stateOf, versionOf } from "../lifecycle/index.ts"
import type { Collection } from "../model/collection.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionFolder, StoredFile } from "../model/decision.ts"
import type { Document } from "../model/document.ts"
import { StyrdokError } from "../model/errors.ts"
import type { Settings } from "../model/settings.ts"
import type { SourceFile } from "../model/source.ts"
import type { Analyst, LawBooks } from "../outside/ports.ts"
import type { Entry, TextProblem } from "../rules/index.ts"
import type { Schema } from "../schema/check.ts"
import { fileDigest } from "../text/index.ts"
import { type Analysis, type Assignment, type CheckedYamlFile, type Role, readYamlFile, typesOf } from "./analyse.ts"
import { actTexts, booksIn, type CitedText, judgeTexts, readRegister } from "./law-facts.ts"
import { withLocalTypes } from "./local-types.ts"

export const SETTINGS_FILE = "styrdok.yaml"

/** What every task starts from. */
export interface GatherInput {
  readonly files: readonly SourceFile[]
  /** The product's own schemas, by file name. */
  readonly schemas: ReadonlyMap<string, Schema>
  readonly today: CivilDate
  readonly analyst: Analyst<Assignment, Analysis>
  /** The product's own register of acts of law. */
  readonly books: LawBooks
}

/** A collection with what was derived from it. */
export interface Gathered {
  readonly collection: Collection
  readonly ledger: Ledger
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
  const settingsSource = byPath.get(SETTINGS_FILE)
  if (settingsSource?.kind !== "file") {
    throw new StyrdokError(
      "STYR_INGEN_SAMLING",
      "Här finns ingen fil som heter styrdok.yaml.",
      "Gå till mappen med din samling, ange den med --root, eller börja en ny med styrdok init.",
    )
  }
  const settings = readYamlFile(SETTINGS_FILE, settingsSource.bytes).raw
  const known = withLocalTypes(schemas, files)
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

/** The settings alone, for a command that needs no documents. */
export function loadSettings(bytes: Uint8Array, schemas: ReadonlyMap<string, Schema>): Settings {
  return readSettings(readYamlFile(SETTINGS_FILE, bytes).raw, typesOf(schemas))
}

/** The role of a file by its path, or undefined for what is read as bytes only. */
function roleOf(path: string): Role | undefined {
  const parts = path.split("/")
  if (path === SETTINGS_FILE) return "settings"
  if (parts[0] !== "documents") return undefined
  if (parts[1] === "beslut") {
    if (parts.length !== 5) return undefined
    return parts[4] === "beslut.yaml" ? "record" : path.endsWith(".md") ? "wording" : undefined
  }
  return path.endsWith(".md") && parts.length <= 3 ? "document" : undefined
}

function assignments(files: readonly SourceFile[]): readonly Assignment[] {
  return files.flatMap(file => {
    const role = roleOf(file.path)
    return role === undefined || file.kind !== "file" ? [] : [{ path: file.path, role, bytes: file.bytes }]
  })
}

function stored(name: string, file: SourceFile): readonly StoredFile[] {
  return file.kind === "file"
    ? [{ name: name.normalize("NFC"), path: file.path, digest: fileDigest(file.path, file.bytes) }]
    : []
}

/** The files under <id>/ beside each document. */
function attachmentsOf(
  documents: readonly Document[],
  files: readonly SourceFile[],
): ReadonlyMap<string, readonly StoredFile[]> {
  const folders = new Map<string, string>()
  for (const { path, metadata } of documents) {
    if (metadata.id !== undefined) folders.set(`${path.slice(0, path.lastIndexOf("/") + 1)}${metadata.id}`, path)
  }
  const attachments = new Map<string, StoredFile[]>()
  for (const file of files) {
    const parts = file.path.split("/")
    const owner = [3, 2].map(length => folders.get(parts.slice(0, length).join("/"))).find(path => path !== undefined)
    if (owner === undefined || roleOf(file.path) !== undefined) continue
    const base = owner.split("/").length - 1
    attachments.set(owner, [...(attachments.get(owner) ?? []), ...stored(parts.slice(base).join("/"), file)])
  }
  return attachments
}

const NO_RECORD = { raw: {}, where: {}, faults: [], departures: [] }

function decisionsOf(files: readonly SourceFile[], analyses: readonly Analysis[]): readonly DecisionFolder[] {
  const records = new Map<string, CheckedYamlFile>()
  const wordings = new Map<string, Document>()
  for (const analysis of analyses) {
    if (analysis.role === "record") records.set(analysis.file.path, analysis.file)
    else if (analysis.role === "wording") wordings.set(analysis.document.path, analysis.document)
  }
  const folders = new Map<string, SourceFile[]>()
  for (const file of files) {
    if (!/^documents\/beslut\/[^/]+\/[^/]+\//.test(file.path)) continue
    const path = file.path.split("/").slice(0, 4).join("/")
    folders.set(path, [...(folders.get(path) ?? []), file])
  }
  return [...folders].map(([path, contents]) => {
    const { raw, where, faults, departures } = records.get(`${path}/beslut.yaml`) ?? NO_RECORD
    const record = readRecord(raw)
    const inside = contents.flatMap(file => stored(file.path.slice(path.length + 1), file))
    const texts = inside.flatMap((file): readonly (readonly [string, Document])[] => {
      const wording = wordings.get(file.path)
      return wording === undefined ? [] : [[file.name.slice(0, -".md".length), wording]]
    })
    return {
      mapp: path.slice(path.lastIndexOf("/") + 1),
      path,
      raw,
      where,
      faults,
      departures,
      ...(record === undefined ? {} : { record }),
      files: inside.filter(file => file.name !== "beslut.yaml"),
      wordings: new Map(texts),
    }
  })
}
