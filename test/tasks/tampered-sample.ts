import { join } from "node:path"
import { lydelseOf } from "../../src/lifecycle/index.ts"
import type { Finding } from "../../src/model/finding.ts"
import { createDiskStore } from "../../src/outside/disk/store.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { validate } from "../../src/tasks/validate.ts"
import { fileDigest } from "../../src/text/index.ts"
import { act, decision, decisionFiles } from "../lifecycle/sample.ts"

/** Path → content of the files of a collection. */
export type Bytes = Readonly<Record<string, Uint8Array>>

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const toText = (bytes: Uint8Array | undefined): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

/** The folder of the decision that is added to the sample. */
export const ADDED = "documents/beslut/2026/sn-2026-02-03-4"
export const PICTURE = "exempel/kärra.png"
/** A line end of Windows, one of Unix, and a byte order mark in the middle: what a careless program would mend. */
const PICTURE_BYTES = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  13,
  10,
  26,
  10,
  0,
  0xef,
  0xbb,
  0xbf,
  255,
  13,
  10,
  10,
  13,
  128,
)

const BODY = "# 1 Inledning\n\nSe [bilagan](exempel/kärra.png). På åkern växer ärter.\n"

/**
 * A decision with what the sample lacks: a picture in bytes, a table, a name with letters of our own. With another text
 * it is as one who forges both the wording and its record would leave it.
 */
export function addedDecision(text = BODY): Bytes {
  const wording = {
    "exempel.md": toBytes(exampleDocument({}, text)),
    [PICTURE]: PICTURE_BYTES,
    "exempel/tabell.csv": toBytes("Åtgärd;Antal\nBesök;3\n"),
  }
  const lydelse = lydelseOf(Object.entries(wording).map(([name, bytes]) => ({ name, digest: fileDigest(name, bytes) })))
  const events = ["slag: justerat, datum: 2026-02-06"]
  const record = decisionFiles(decision("sn-2026-02-03-4", [act("antagen", { lydelse })], events))
  const files = { "beslut.yaml": toBytes(record[`${ADDED}/beslut.yaml`]?.toString() ?? ""), ...wording }
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${ADDED}/${name}`, bytes]))
}

/** The sample municipality, with one decision more. */
export async function sampleFiles(): Promise<Bytes> {
  const files = await createDiskStore(join(import.meta.dirname, "../..")).list()
  const own = files.flatMap(file =>
    file.kind === "file" && /^(?:documents\/|styrdok\.yaml$)/.test(file.path) ? [[file.path, file.bytes] as const] : [],
  )
  const decided = addedDecision()
  const working = Object.entries(decided)
    .filter(([path]) => isStored(path))
    .map(([path, bytes]) => [path.replace(ADDED, "documents/sn"), bytes])
  return { ...Object.fromEntries(own), ...decided, ...Object.fromEntries(working) }
}

/** True for a file that a decision stores, which is not its record. */
export function isStored(path: string): boolean {
  return path.startsWith("documents/beslut/") && !path.endsWith("/beslut.yaml")
}

/** True for a file whose line ends and byte order mark mean nothing. */
export function isText(path: string): boolean {
  return /\.(?:md|txt|csv|svg|yaml)$/.test(path)
}

/** Folder of the decision and id of the document that a stored file belongs to. */
export function ownerOf(path: string): readonly [folder: string, id: string] {
  const parts = path.split("/")
  return [parts.slice(0, 4).join("/"), (parts[4] ?? "").replace(/\.md$/, "")]
}

/** The faults that `validate` finds; with a collection before it, those that are new. */
export function faultsOf(gathered: Gathered, base?: Gathered): readonly Finding[] {
  return validate(gathered, { paths: [], ...(base === undefined ? {} : { base }) }).findings.filter(
    ({ severity }) => severity === "fel",
  )
}

/** Which rules speak of what, without repetition: their words are their own tests' affair. */
export function told(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule, path }) => `${rule} ${path}`))].toSorted()
}
