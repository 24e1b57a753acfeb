import { StyrdokError } from "../../model/errors.ts"
import type { Store } from "../../outside/ports.ts"
import { readFacts } from "../../text/read-facts.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Facts } from "../gather-facts.ts"
import { attachmentsOf } from "../stored-files.ts"
import { actWithWording, storedVersion } from "./stored-wording.ts"
import { type ComparedVersion, type VersionName, versionName } from "./version.ts"
import { versionOnDay } from "./wording-on-day.ts"
import { workingDocument, workingFileIn } from "./working-file.ts"

/** What reads the versions that are not in the collection. */
export interface VersionReaders {
  /** The content of a file, by a path as a person wrote it. */
  file(path: string): Promise<Uint8Array>
  /** The collection at a Git revision. */
  revision(revision: string): Store
}

/** Where versions are read from. */
export interface VersionSources {
  readonly facts: Facts
  readonly readers: VersionReaders
}

/**
 * The text of a version of a document. STYR_VERSION for a version that is not there, STYR_OKANT_DOKUMENT for an id that
 * no document has.
 */
export async function readVersion(
  version: VersionName,
  id: string,
  { facts, readers }: VersionSources,
): Promise<ComparedVersion> {
  const name = versionName(version)
  switch (version.kind) {
    case "beslut":
      return storedVersion(actWithWording(version.mapp, id, facts), facts)
    case "datum":
      return versionOnDay(version.datum, id, facts)
    case "rev":
      return versionAt(version.revision, id, { facts, readers })
    case "fil":
      return {
        ...{ name, title: `filen ${version.path}`, path: version.path },
        ...{ bytes: await readers.file(version.path), files: undefined, day: undefined },
      }
    case "nu": {
      const { path } = workingDocument(id, facts.collection)
      const files = facts.collection.attachments.get(path) ?? []
      return { name, title: "arbetstexten", path, bytes: bytesOf(facts, path), files, day: undefined }
    }
  }
}

/** The working file at a revision. It is found by its id, since it may have lain elsewhere then. */
async function versionAt(revision: string, id: string, { facts, readers }: VersionSources): Promise<ComparedVersion> {
  const all = await readers.revision(revision).list()
  const file = workingFileIn(all, id)
  if (file !== undefined) {
    const { path, bytes } = file
    const files = attachmentsOf([readFacts(path, bytes).facts], all).get(path) ?? []
    const title = `arbetstexten i versionen ${revision}`
    return { name: versionName({ kind: "rev", revision }), title, path, bytes, files, day: undefined }
  }
  // An id that no document has today either is rather a slip of the pen.
  workingDocument(id, facts.collection)
  throw new StyrdokError(
    "STYR_VERSION",
    `Dokumentet ${id} finns inte i versionen ${revision}.`,
    "Välj en senare version. Hade dokumentet en annan beteckning då, så spara den filen och ange den med fil:.",
  )
}
