import { readRecord } from "../lifecycle/index.ts"
import type { DecisionFacts, StoredFile } from "../model/decision.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { SourceFile } from "../model/source.ts"
import { fileDigest } from "../text/digest.ts"
import { roleOf } from "./roles.ts"
import type { YamlFile } from "./yaml-file.ts"

/** The file under a name of its own; `known` is its digest, when somebody has reckoned it. */
function stored(name: string, file: SourceFile, known?: string): readonly StoredFile[] {
  if (file.kind !== "file") return []
  return [{ name: name.normalize("NFC"), path: file.path, digest: known ?? fileDigest(file.path, file.bytes) }]
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, values: readonly Value[]): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [...values])
  else list.push(...values)
}

/** The files under <id>/ beside each document, by the document's path. */
export function attachmentsOf(
  documents: readonly DocumentFacts[],
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
    addTo(attachments, owner, stored(parts.slice(base).join("/"), file))
  }
  return attachments
}

/** What was read of the files in the decisions' folders, by path. */
interface ReadFiles<Record, Wording> {
  readonly records: ReadonlyMap<string, Record>
  /** Stands for a record that is not there. */
  readonly noRecord: Omit<Record, "path">
  readonly wordings: ReadonlyMap<string, Wording>
}

/** A decision's folder with as much as was read of its record and its texts. */
type Folder<Record, Wording> = Omit<Record, "path"> &
  Pick<DecisionFacts, "mapp" | "path" | "record" | "files"> & { readonly wordings: ReadonlyMap<string, Wording> }

/** Every folder under documents/beslut/, with what was read in it. */
export function decisionFolders<Record extends YamlFile, Wording extends DocumentFacts>(
  files: readonly SourceFile[],
  { records, noRecord, wordings }: ReadFiles<Record, Wording>,
): readonly Folder<Record, Wording>[] {
  const folders = new Map<string, SourceFile[]>()
  for (const file of files) {
    if (!/^documents\/beslut\/[^/]+\/[^/]+\//.test(file.path)) continue
    addTo(folders, file.path.split("/").slice(0, 4).join("/"), [file])
  }
  return Array.from(folders, ([path, contents]) => {
    const recordPath = `${path}/beslut.yaml`
    const read = records.get(recordPath)
    const record = read && readRecord(read.raw)
    const inside = contents
      .filter(file => file.path !== recordPath)
      .flatMap(file => stored(file.path.slice(path.length + 1), file, wordings.get(file.path)?.digest))
    const texts = inside.flatMap((file): readonly (readonly [string, Wording])[] => {
      const wording = wordings.get(file.path)
      return wording === undefined ? [] : [[file.name.slice(0, -".md".length), wording]]
    })
    return {
      ...(read ?? noRecord),
      mapp: path.slice(path.lastIndexOf("/") + 1),
      path,
      ...(record === undefined ? {} : { record }),
      files: inside,
      wordings: new Map(texts),
    }
  })
}
