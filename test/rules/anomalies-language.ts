/** How the faults that people have marked in a text by its lines are looked for among the findings of its import. */

import { SOUND } from "../../src/rules/index.ts"
import { importFile } from "../../src/tasks/import/import-file.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect } from "../collection.ts"

/** One fault that a person has marked. */
export interface Anomaly {
  readonly id: string
  readonly lines: readonly number[]
  readonly kind: string
  readonly detectable: string
}

/** What is told of a line of the source: by a rule, or by the report of the import ("import:" and its code). */
export interface Told {
  readonly line: number
  readonly by: string
}

/** Which rules, and which lines of the import's report, tell of a kind of fault. */
export const TELLERS: Readonly<Record<string, readonly string[]>> = {
  typography: ["sprak/tankstreck", "sprak/dubbelt-mellanslag", "sprak/mellanslag-fore-skiljetecken", "sprak/intervall"],
  style: ["sprak/punkt-saknas", "sprak/forkortning-odefinierad"],
  language: ["sprak/dubbla-ord"],
  "legal-ref": ["lagrum/kap-utan-punkt", "lagrum/odefinierad-forkortning"],
  "legal-term": ["sprak/aldersgrans"],
  terminology: ["sprak/rubrikens-ord"],
  extraktion: ["import:sidrest", "import:baksida"],
}

/** Records that nothing tells of, and why that is right. */
export const UNTOLD: Readonly<Record<string, string>> = {
  "003-323": "Blanks at the ends of lines are dropped by the import: they never reach the document.",
  "003-324":
    "The en dashes of these lines are right; sprak/intervall tells of the hyphens, which stand on other lines.",
}

/** Part of a record's lines that must be told of, where it names more than two: each is a place of its own. */
const MOST = 0.9

/** What is told of a text that is imported by itself, by lines of the text. */
export async function toldOf(name: string, text: string): Promise<readonly Told[]> {
  const { settings } = (await collect(SOUND)).collection
  const imported = await importFile({ name, bytes: new TextEncoder().encode(text), settings })
  const [document] = imported.files
  if (document === undefined) throw new Error("nothing was imported")
  const path = `documents/${document.path.includes("/") ? document.path : `sn/${document.path}`}`
  const { findings } = validate(await collect({ ...SOUND, [path]: String(document.content) }), { paths: [] })
  const lineOf = sourceLines(String(document.content), text)
  return [
    ...findings.flatMap(({ rule, line }) => ({ by: rule, line: lineOf[line - 1] ?? 0 })),
    ...imported.warnings.map(({ code, line }) => ({ by: `import:${code}`, line })),
  ]
}

/** True when the record's fault is told of on its line, or on the one beside it. */
export function isTold({ kind, lines }: Anomaly, told: readonly Told[]): boolean {
  const tellers = TELLERS[kind] ?? []
  const isAt = (line: number): boolean =>
    told.some(({ by, line: at }) => tellers.includes(by) && Math.abs(at - line) <= 1)
  const [first = 0] = lines
  // Of two lines the second is what the first is compared with; what the import drops it tells of where it begins.
  if (lines.length <= 2 || kind === "extraktion" || kind === "legal-ref") return isAt(first)
  return lines.filter(isAt).length / lines.length >= MOST
}

/** For each line of a document the line of the source that it came from: both are gone through in their order. */
function sourceLines(document: string, source: string): readonly number[] {
  const from = source.split("\n").map(plain)
  let at = 0
  return document.split("\n").map(line => {
    const words = plain(line)
    if (words === "") return at + 1
    const found = from.findIndex((other, index) => index >= at && other !== "" && isPart(words, other))
    if (found >= 0 && line.match(/^[a-z_]+:/) === null) at = found
    return found + 1
  })
}

/** A field in the midst of a line gets a line of its own, so that each is a part of the source's. */
function isPart(words: string, other: string): boolean {
  return other.includes(words) || (other.length > 20 && words.includes(other))
}

/** A line without mark-up and signs, as they differ between a source and its document. */
function plain(line: string): string {
  return line.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
}
