import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
} from "yaml"
import type { Fault, FaultKind } from "../model/fault.ts"
import { isMapping, type Mapping, type Value } from "../model/metadata.ts"
import type { Span } from "../model/source.ts"

/** A YAML mapping with the place of each key and value, and what was wrong with it. */
export interface YamlMapping {
  readonly raw: Mapping
  /** JSON pointer → span of the value; "#" + pointer → span of the key. */
  readonly where: Readonly<Record<string, Span>>
  readonly faults: readonly Fault[]
}

/** What one reading gathers on its way through the nodes. */
interface Reading {
  readonly source: string
  readonly where: Record<string, Span>
  readonly faults: Fault[]
  readonly at: (start: number, end: number) => Span
}

/** Deeper than any front matter we define; more is a mistake or an attack. */
const DEEPEST = 20

const KIND_OF_ERROR: Readonly<Record<string, FaultKind>> = {
  BLOCK_AS_IMPLICIT_KEY: "yaml_colon",
  DUPLICATE_KEY: "yaml_duplicate_key",
}

/**
 * Reads a YAML mapping with the failsafe schema: every scalar is text, as it was written ("2025.10", "012", "ja").
 * `offset` is added to every span. Anchors and aliases are refused, so that nothing can expand. Never throws.
 */
export function readYaml(source: string, offset = 0): YamlMapping {
  const at = (start: number, end: number): Span => ({ start: start + offset, end: end + offset })
  const reading: Reading = { source, where: {}, faults: [], at }
  const document = parse(source)
  if (document === undefined) {
    return { raw: {}, where: {}, faults: [{ kind: "yaml_syntax", span: at(0, source.length), quoted: "" }] }
  }
  // One line can break in hundreds of ways; the first error on it is the one that a person can mend.
  const reported = new Set<number>()
  for (const error of document.errors) {
    const line = lineAt(source, error.pos[0])
    if (reported.has(line.start)) continue
    reported.add(line.start)
    add(reading, KIND_OF_ERROR[error.code] ?? "yaml_syntax", line, source.slice(line.start, line.end).trim())
  }
  const raw = document.contents === null ? {} : readValue(reading, document.contents, "", 0)
  if (!isMapping(raw)) {
    add(reading, "yaml_not_a_mapping", { start: 0, end: source.length }, "")
    return { raw: {}, where: {}, faults: reading.faults }
  }
  return { raw, where: reading.where, faults: reading.faults }
}

/** The mapping as YAML text, in the order of its keys, quoted only where YAML needs it. */
export function writeYaml(mapping: Mapping): string {
  return stringify(mapping, { schema: "failsafe", lineWidth: 0 })
}

/** The library's document, or undefined where it gives up: thousands of nested brackets overflow its stack. */
function parse(source: string): Document.Parsed | undefined {
  try {
    return parseDocument(source, { schema: "failsafe", uniqueKeys: true, prettyErrors: false })
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function add(reading: Reading, kind: FaultKind, span: Span, quoted: string): void {
  reading.faults.push({ kind, span: reading.at(span.start, span.end), quoted })
}

/** The line on which `position` stands, without its end. */
function lineAt(source: string, position: number): Span {
  const before = source.slice(0, position)
  const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1
  const length = source.slice(start).search(/[\r\n]/)
  return { start, end: length === -1 ? source.length : start + length }
}

function readValue(reading: Reading, node: Node, pointer: string, depth: number): Value {
  const [start, end] = node.range ?? [0, 0]
  reading.where[pointer] = reading.at(start, end)
  if (isAlias(node) || node.anchor !== undefined || depth > DEEPEST) {
    if (!reading.faults.some(fault => fault.kind === "yaml_alias"))
      add(reading, "yaml_alias", { start, end }, reading.source.slice(start, end).split("\n", 1)[0]?.slice(0, 80) ?? "")
    return ""
  }
  if (isScalar(node)) {
    const text = String(node.value ?? "")
    if (node.type === "PLAIN" && (text === "null" || text === "~")) add(reading, "yaml_empty", { start, end }, text)
    checkComment(reading, end, text)
    return text
  }
  if (isSeq(node)) {
    return node.items.map((item, index) =>
      isNode(item) ? readValue(reading, item, `${pointer}/${index}`, depth + 1) : "",
    )
  }
  // Object.fromEntries defines own properties, so that a key such as __proto__ is only a key.
  return isMap(node) ? Object.fromEntries(node.items.flatMap(pair => entryOf(reading, pair, pointer, depth))) : ""
}

function entryOf(reading: Reading, pair: unknown, pointer: string, depth: number): readonly [string, Value][] {
  if (!isPair(pair) || !isScalar(pair.key)) return []
  const key = String(pair.key.value ?? "")
  const path = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
  const [start, end] = pair.key.range ?? [0, 0]
  reading.where[`#${path}`] = reading.at(start, end)
  const value = isNode(pair.value) ? readValue(reading, pair.value, path, depth + 1) : ""
  if (value === "") add(reading, "yaml_empty", { start, end }, key)
  return [[key, value]]
}

/** `anm: Beslut # 37` loses "# 37" in every YAML: the text after the sign never reaches the reader. */
function checkComment(reading: Reading, end: number, text: string): void {
  if (text === "") return
  const comment = /^[ \t]+#[^\r\n]*/.exec(reading.source.slice(end, end + 500))
  if (comment) add(reading, "yaml_cut_by_comment", { start: end, end: end + comment[0].length }, comment[0].trim())
}
