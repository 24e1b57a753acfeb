import { existsSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import type { ImportResult } from "../../src/intake/index.ts"
import { productSchemas } from "../../src/outside/package-files.ts"
import { SOUND } from "../../src/rules/index.ts"
import { loadSettings } from "../../src/tasks/gather-facts.ts"
import { importFile } from "../../src/tasks/import/import-file.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect } from "../collection.ts"

const SHARED = join(import.meta.dirname, "../../../shared")

/** False where the sources do not lie beside the project, as in a clone of it. */
export const hasSources = existsSync(join(SHARED, "facts/anomalies-trollhattan.jsonl"))

/** A fault that a person found in a source. */
export interface Anomaly {
  readonly id: string
  readonly kind: string
  readonly message: string
  /** Lines of the source, from 1, on which it stands. */
  readonly lines: readonly number[]
  readonly related: readonly number[]
  readonly detectable: "rule" | "fuzzy" | "dict" | "human"
}

/** The anomalies of these kinds that a rule can find. */
export function anomaliesOf(kinds: Iterable<string>): readonly Anomaly[] {
  const wanted = new Set(kinds)
  return readFileSync(join(SHARED, "facts/anomalies-trollhattan.jsonl"), "utf8")
    .split("\n")
    .filter(line => line !== "")
    .map((line): Anomaly => JSON.parse(line))
    .filter(({ kind, detectable }) => wanted.has(kind) && detectable === "rule")
}

/** Something that the product says of a source: a finding of a rule, or a warning of the import. */
export interface Said {
  readonly by: "validate" | "import"
  /** The rule's id or the warning's code. */
  readonly id: string
  readonly message: string
  /** Line of the source, from 1; undefined where the document has no such line. */
  readonly line: number | undefined
}

/** Imports a source and validates the document: all that is said of it, by lines of the source. */
export async function saidOf(source: string): Promise<readonly Said[]> {
  const bytes = readFileSync(join(SHARED, source))
  const settings = loadSettings(new TextEncoder().encode(SOUND["styrdok.yaml"]), await productSchemas())
  const { result, files, warnings } = await importFile({ name: basename(source), bytes, settings })
  const [document] = files
  if (document === undefined) throw new Error(`no document of ${source}`)
  const path = `documents/${document.path}`
  const { findings } = validate(await collect({ ...SOUND, [path]: String(document.content) }), { paths: [path] })
  const lineOf = sourceLines(bytes.toString("utf8"), String(document.content), result)
  return [
    ...warnings.map(({ line, code, message }): Said => ({ by: "import", id: code, line, message })),
    ...findings.map(
      ({ rule, line, column, message }): Said => ({ by: "validate", id: rule, line: lineOf(line, column), message }),
    ),
  ]
}

/** So great a part of an anomaly's lines must be told of, where each of many is a fault of its own. */
const MOST_LINES = 0.9

/**
 * The anomalies that nothing with one of these ids is said of, on one of their lines or the line beside; where `everyLine`,
 * on nearly all of the lines of those that name more than two.
 */
export function missedOf(
  anomalies: readonly Anomaly[],
  ids: readonly string[],
  said: readonly Said[],
  everyLine = false,
): readonly Anomaly[] {
  const lines = said.flatMap(({ id, line }) => (line !== undefined && ids.includes(id) ? [line] : []))
  return anomalies.filter(({ lines: own }) => {
    const told = own.filter(at => lines.some(line => Math.abs(line - at) <= 1)).length
    return everyLine && own.length > 2 ? told / own.length < MOST_LINES : told === 0
  })
}

interface Letters {
  readonly text: string
  /** Line, from 1, of each letter. */
  readonly lines: readonly number[]
}

/** Letters and figures alone: what the import does not touch. */
function lettersOf(text: string, firstLine: number): Letters {
  const lines: number[] = []
  let letters = ""
  for (const [index, line] of text.split("\n").entries()) {
    if (index + 1 < firstLine) continue
    const own = line.replace(/[^\p{L}\p{N}]/gu, "")
    letters += own
    for (let unit = 0; unit < own.length; unit++) lines.push(index + 1)
  }
  return { text: letters, lines }
}

/** Finds the line of the source for a place in the document: the body by its letters, which keep their order. */
function sourceLines(source: string, document: string, { report }: ImportResult) {
  const { text, lines } = lettersOf(source.normalize("NFC"), report.headings[0]?.line ?? 1)
  const written = document.split("\n")
  const bodyStart = written.indexOf("---", 1) + 1
  let from = 0
  const starts = written.map((line, index) => {
    const own = line.replace(/[^\p{L}\p{N}]/gu, "")
    const at = index < bodyStart || own === "" ? -1 : text.indexOf(own, from)
    if (at >= 0) from = at + own.length
    return at
  })
  return (line: number, column: number): number | undefined => {
    const own = written[line - 1] ?? ""
    if (line <= bodyStart) return report.metadata[own.replace(/:.*/, "")]?.line ?? undefined
    const start = starts[line - 1] ?? -1
    const before = own.slice(0, column - 1).replace(/[^\p{L}\p{N}]/gu, "").length
    return start < 0 ? undefined : lines[start + before]
  }
}
