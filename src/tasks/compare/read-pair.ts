import type { ComparedPair } from "./compare.ts"
import { defaultFrom, lastVersion, NOTHING_BEFORE } from "./default-versions.ts"
import { readVersion, type VersionSources } from "./read-version.ts"
import type { VersionName } from "./version.ts"
import { workingDocument } from "./working-file.ts"

/**
 * The two versions of a document that are to be compared. STYR_OKANT_DOKUMENT for an id that no document has, STYR_VERSION
 * for a version that is not there. In an ärende a document that is new is compared with nothing.
 */
export async function readPair(
  id: string,
  named: { readonly from: VersionName | undefined; readonly to: VersionName },
  sources: VersionSources,
  isInArende: boolean,
): Promise<ComparedPair> {
  const { facts } = sources
  workingDocument(id, facts.collection)
  const from = named.from ?? (isInArende ? lastVersion(id, facts) : defaultFrom(id, facts))
  return {
    id,
    from: from === undefined ? NOTHING_BEFORE : await readVersion(from, id, sources),
    to: await readVersion(named.to, id, sources),
  }
}
