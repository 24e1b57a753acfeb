import { readSettings } from "../config/index.ts"
import { createLedger, type Ledger } from "../lifecycle/index.ts"
import type { CollectionFacts } from "../model/collection.ts"
import type { CivilDate } from "../model/date.ts"
import type { DocumentFacts } from "../model/document.ts"
import { StyrdokError } from "../model/errors.ts"
import type { Settings } from "../model/settings.ts"
import type { SourceFile } from "../model/source.ts"
import type { Schema } from "../schema/check.ts"
import { sha256 } from "../text/digest.ts"
import { readFacts } from "../text/read-facts.ts"
import { typesOf, withLocalTypes } from "./local-types.ts"
import { roleOf, SETTINGS_FILE } from "./roles.ts"
import { attachmentsOf, decisionFolders } from "./stored-files.ts"
import { readYamlFile, type YamlFile } from "./yaml-file.ts"

/** What the facts of a collection are read from. */
export interface FactsInput {
  readonly files: readonly SourceFile[]
  /** The product's own schemas, by file name. */
  readonly schemas: ReadonlyMap<string, Schema>
  readonly today: CivilDate
}

/** What states are derived from. */
export interface Facts {
  readonly collection: CollectionFacts
  readonly ledger: Ledger
}

/**
 * Files in, the facts of a collection out: what records and front matter say, and which texts they stand over. No text
 * is read below its front matter and nothing is checked, so that thousands of files take a second. Throws
 * STYR_INGEN_SAMLING when there is no styrdok.yaml.
 */
export function gatherFacts({ files, schemas, today }: FactsInput): Facts {
  const byPath = new Map(files.map(file => [file.path, file]))
  const settings = readYamlFile(SETTINGS_FILE, settingsBytes(byPath)).raw
  const records = new Map<string, YamlFile>()
  const wordings = new Map<string, DocumentFacts>()
  const documents: DocumentFacts[] = []
  const read = createFactsReader()
  for (const file of files) {
    const role = file.kind === "file" ? roleOf(file.path) : undefined
    if (file.kind !== "file" || role === undefined) continue
    if (role === "record") records.set(file.path, readYamlFile(file.path, file.bytes))
    else if (role === "wording") wordings.set(file.path, read(file.path, file.bytes))
    else if (role === "document") documents.push(read(file.path, file.bytes))
  }
  const collection: CollectionFacts = {
    documents,
    attachments: attachmentsOf(documents, files),
    decisions: decisionFolders(files, { records, noRecord: { raw: {}, where: {}, faults: [] }, wordings }),
    settings: readSettings(settings, typesOf(withLocalTypes(schemas, files))),
    today,
    files: byPath,
  }
  return { collection, ledger: createLedger(collection) }
}

/** The bytes of styrdok.yaml. Throws STYR_INGEN_SAMLING when there is none. */
export function settingsBytes(files: ReadonlyMap<string, SourceFile>): Uint8Array {
  const file = files.get(SETTINGS_FILE)
  if (file?.kind === "file") return file.bytes
  throw new StyrdokError(
    "STYR_INGEN_SAMLING",
    "Här finns ingen fil som heter styrdok.yaml.",
    "Gå till mappen med din samling, ange den med --root, eller börja en ny med styrdok init.",
  )
}

/** The settings alone, for a command that needs no documents. */
export function loadSettings(bytes: Uint8Array, schemas: ReadonlyMap<string, Schema>): Settings {
  return readSettings(readYamlFile(SETTINGS_FILE, bytes).raw, typesOf(schemas))
}

/** Reads facts; of files with the same bytes, mostly a text and its decided wording, only the first is read. */
function createFactsReader(): (path: string, bytes: Uint8Array) => DocumentFacts {
  const known = new Map<string, DocumentFacts>()
  return (path, bytes) => {
    const content = sha256(bytes)
    const facts = known.get(content) ?? readFacts(path, bytes).facts
    known.set(content, facts)
    return { ...facts, path }
  }
}
