import { exampleDocument, OTHER_LYDELSE, OTHER_WORDING, SOUND_LYDELSE } from "../../../src/rules/example-collection.ts"
import { readVersion, type VersionReaders } from "../../../src/tasks/compare/read-version.ts"
import { parseVersion } from "../../../src/tasks/compare/version.ts"
import type { Files } from "../../collection.ts"
import { act, type DecisionSample, decision, gathered } from "../../lifecycle/sample.ts"

/** What the records of the two decided wordings say of them. */
export const FIRST = { lydelse: SOUND_LYDELSE, galler_from: "2026-03-01" }
export const SECOND = { lydelse: OTHER_LYDELSE, galler_from: "2026-07-01" }
export const ADOPTED = decision("sn-2026-02-03-4", [act("antagen", FIRST)])
export const REVISED = decision("sn-2026-05-05-9", [act("reviderad", SECOND, OTHER_WORDING)])
export const PROPOSED = decision("ks-2026-09-01-7", [act("foreslar", { lydelse: OTHER_LYDELSE }, OTHER_WORDING)])
export const REPEALED = decision("sn-2026-08-03-8", [act("upphavd", { galler_from: "2026-09-01" })])
export const ANNULLED = [
  "slag: dom, datum: 2026-08-01, utfall: upphavt",
  "slag: laga_kraft, datum: 2026-08-22, galler: dom",
]

/** The working text: another one than both decided. */
export const WORKING = exampleDocument({}, "# 1 Inledning\n\nKommunen ska ge gott stöd.\n")

/** For versions that stand in the collection: nothing else may be read. */
export const NOTHING_ELSE: VersionReaders = {
  file: async path => {
    throw new Error(`read ${path}`)
  },
  revision: revision => {
    throw new Error(`read ${revision}`)
  },
}

export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The version as it is read, with its text in place of its bytes. The collection's today is 2026-11-23. */
export async function read(
  name: string,
  decisions: readonly DecisionSample[],
  { id = "exempel", files = {}, readers = NOTHING_ELSE }: { id?: string; files?: Files; readers?: VersionReaders } = {},
) {
  const facts = await gathered(decisions, { "documents/sn/exempel.md": WORKING, ...files })
  const { bytes, files: _, day: __, ...rest } = await readVersion(parseVersion(name), id, { facts, readers })
  return { ...rest, text: text(bytes) }
}
