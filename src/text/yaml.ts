import {
  Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml"
import type { Fault, FaultKind } from "../model/fault.ts"
import { isMapping, type Mapping, type Value } from "../model/metadata.ts"
import type { Span } from "../model/source.ts"
import { readPlainYaml } from "./plain-yaml.ts"

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
  /** Where the lines begin that have been reported: the first fault on a line is the one that a person can mend. */
  readonly reported: Set<number>
  readonly at: (start: number, end: number) => Span
}

/** Deeper than any front matter we define; more is a mistake or an attack. */
const DEEPEST = 20

/** The mistake that a person made on `line`, when the library's error at it means one that we have words for. */
function kindOf(code: string, line: string): FaultKind {
  if (code === "TAB_AS_INDENT" || /^ *\t/.test(line)) return "yaml_tab"
  if (/^[\p{L}_]+:[^\s/]/u.test(line)) return "yaml_space"
  const nested = code === "BLOCK_AS_IMPLICIT_KEY"
  if ((nested || code === "BAD_INDENT") && /^ /.test(line)) return "yaml_indent"
  return nested ? "yaml_colon" : "yaml_syntax"
}

/** Where a quotation mark opens that is never closed: the library only notices at the end of the text. */
function openQuote(source: string): number | undefined {
  const found = /^[^\r\n]*:[ \t]+(["'])(?:(?!\1)[^\r\n])*$/m.exec(source)
  return found === null ? undefined : found.index
}

/** A row that is pushed in goes on the one above, where the library then finds a colon too many. */
function indentedBelow(source: string, position: number): number | undefined {
  const line = lineAt(source, position)
  const below = lineAt(source, Math.min(line.end + 1, source.length))
  const twoColons = /:\s.*:\s/.test(source.slice(line.start, line.end))
  return !twoColons && /^ +\S/.test(source.slice(below.start, below.end)) ? below.start : undefined
}

/**
 * Reads a YAML mapping with the failsafe schema: every scalar is text, as it was written ("2025.10", "012", "ja").
 * `offset` is added to every span. Anchors and aliases are refused, so that nothing can expand. Never throws.
 */
export function readYaml(text: string, offset = 0): YamlMapping {
  // The library does not take a lone CR for the end of a line.
  const source = text.replace(/\r(?!\n)/g, "\n")
  const plain = readPlainYaml(source, offset)
  if (plain !== undefined) return { ...plain, faults: [] }
  return readAnyYaml(source, offset)
}

/** As {@link readYaml}, by the library, of a text without lone CR. */
export function readAnyYaml(source: string, offset: number): YamlMapping {
  const at = (start: number, end: number): Span => ({ start: start + offset, end: end + offset })
  const reading: Reading = { source, where: {}, faults: [], reported: new Set(), at }
  const document = parse(source)
  if (document === undefined) {
    return { raw: {}, where: {}, faults: [{ kind: "yaml_syntax", span: at(0, source.length), quoted: "" }] }
  }
  for (const error of document.errors) {
    const [at] = error.pos
    const quote = error.code === "MISSING_CHAR" ? openQuote(source) : undefined
    const indented = /IMPLICIT_KEY/.test(error.code) ? indentedBelow(source, at) : undefined
    if (quote !== undefined) addLine(reading, () => "yaml_quote", quote)
    else if (indented !== undefined) addLine(reading, () => "yaml_indent", indented)
    else addLine(reading, line => kindOf(error.code, line), at)
  }
  const raw = document.contents === null ? {} : readValue(reading, document.contents, "", 0)
  if (!isMapping(raw)) {
    add(reading, "yaml_not_a_mapping", { start: 0, end: source.length }, "")
    return { raw: {}, where: {}, faults: reading.faults }
  }
  return { raw, where: reading.where, faults: reading.faults }
}

const NULL = /^(null|Null|NULL|~)$/
/** Texts that the library writes plainly, but that {@link readYaml} or YAML itself would take for something else. */
const MUST_BE_QUOTED = /^(null|Null|NULL|~)$|\uFEFF|^[ \t]*[\r\n]/
/** What readers with other schemas would take for a number or a truth value: "037" must stay a text for them too. */
const TEMPTING = /^[-+.]?\d[\d_.]*(e[-+]?\d+)?$|^0[xo][\da-f]+$|^(true|false|yes|no|on|off)$/i

/** True for a text that some reader of YAML would take for something else when it is written plainly. */
export function mustBeQuoted(text: string): boolean {
  return MUST_BE_QUOTED.test(text) || TEMPTING.test(text)
}

/** The mapping as YAML text, in the order of its keys, quoted only where YAML needs it. */
export function writeYaml(mapping: Mapping): string {
  const document = new Document(mapping, { schema: "failsafe", aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      const { value } = node
      if (typeof value === "string" && mustBeQuoted(value)) node.type = "QUOTE_DOUBLE"
    },
  })
  return document.toString({ lineWidth: 0 })
}

/**
 * The library's document, or undefined where it gives up: thousands of nested brackets overflow its stack.
 * Its own search for keys that stand twice compares every key with every other; {@link readMap} does it faster.
 */
function parse(source: string): Document.Parsed | undefined {
  try {
    return parseDocument(source, { schema: "failsafe", uniqueKeys: false, prettyErrors: false })
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

function add(reading: Reading, kind: FaultKind, span: Span, quoted: string): void {
  reading.faults.push({ kind, span: reading.at(span.start, span.end), quoted })
}

/** Reports the line on which `position` stands, unless it has been. */
function addLine(reading: Reading, kind: (line: string) => FaultKind, position: number): void {
  const line = writtenLineAt(reading.source, position)
  if (reading.reported.has(line.start)) return
  reading.reported.add(line.start)
  const text = reading.source.slice(line.start, line.end)
  add(reading, kind(text), line, text.trim())
}

/** As {@link lineAt}; for an empty line the one above it, since what is wrong at the end began there. */
function writtenLineAt(source: string, position: number): Span {
  const line = lineAt(source, position)
  const above = source.slice(0, line.start).trimEnd().length
  return source.slice(line.start, line.end).trim() === "" && above > 0 ? lineAt(source, above) : line
}

/** The line on which `position` stands, without its end. */
function lineAt(source: string, position: number): Span {
  const start = position === 0 ? 0 : source.lastIndexOf("\n", position - 1) + 1
  const next = source.indexOf("\n", start)
  const end = next === -1 ? source.length : next
  return { start, end: source[end - 1] === "\r" && end > start ? end - 1 : end }
}

function readValue(reading: Reading, node: Node, pointer: string, depth: number): Value {
  const [start, end] = node.range ?? [0, 0]
  reading.where[pointer] = reading.at(start, end)
  if (isAlias(node) || node.anchor !== undefined || depth > DEEPEST) {
    addLine(reading, () => "yaml_alias", start)
    return ""
  }
  if (isScalar(node)) return readScalar(reading, node, start, end)
  if (isSeq(node)) return node.items.map((item, index) => readItem(reading, item, pointer, index, depth))
  return isMap(node) ? readMap(reading, node, pointer, depth) : ""
}

function readScalar(reading: Reading, node: Scalar, start: number, end: number): string {
  const text = String(node.value ?? "")
  if (node.type !== "PLAIN" || text === "") return text
  if (NULL.test(text)) add(reading, "yaml_empty", { start, end }, text.toLowerCase())
  // `anm: Beslut # 37` loses "# 37" in every YAML: the text after the sign never reaches the reader.
  const comment = commentAt(reading.source, end)
  if (comment !== undefined) add(reading, "yaml_cut_by_comment", comment, quote(reading, comment))
  return text
}

function readItem(reading: Reading, item: unknown, pointer: string, index: number, depth: number): Value {
  const value = isNode(item) ? readValue(reading, item, `${pointer}/${index}`, depth + 1) : ""
  if (isScalar(item) && value === "" && item.anchor === undefined) {
    const [start, end] = item.range ?? [0, 0]
    addEmpty(reading, { start, end }, end, pointer.split("/").findLast(part => !/^\d*$/.test(part)) ?? "")
  }
  return value
}

/** The entries of a mapping. Object.fromEntries makes own properties, so that a key such as __proto__ is only a key. */
function readMap(reading: Reading, map: YAMLMap, pointer: string, depth: number): Mapping {
  const seen = new Set<string>()
  return Object.fromEntries(
    map.items.flatMap((pair: unknown) => {
      const entry = entryOf(reading, pair, pointer, depth)
      if (entry === undefined) return []
      const [key, , start] = entry
      if (seen.has(key)) addLine(reading, () => "yaml_duplicate_key", start)
      seen.add(key)
      return [[key, entry[1]]]
    }),
  )
}

/** Key, value and where the key begins; undefined for a key that is no text, which is reported. */
function entryOf(
  reading: Reading,
  pair: unknown,
  pointer: string,
  depth: number,
): readonly [string, Value, number] | undefined {
  if (!isPair(pair)) return undefined
  if (!isScalar(pair.key)) {
    addLine(reading, () => "yaml_syntax", isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0)
    return undefined
  }
  const key = String(pair.key.value ?? "")
  const path = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
  const [start, end] = pair.key.range ?? [0, 0]
  reading.where[`#${path}`] = reading.at(start, end)
  const value = isNode(pair.value) ? readValue(reading, pair.value, path, depth + 1) : ""
  if (value === "" && (pair.value === null || (isScalar(pair.value) && pair.value.anchor === undefined))) {
    addEmpty(reading, { start, end }, isNode(pair.value) ? (pair.value.range?.[1] ?? end) : end, key)
  }
  return [key, value, start]
}

/** A value that is empty; `nr: #37` is so because its text is taken for a comment, and is told as that. */
function addEmpty(reading: Reading, span: Span, end: number, key: string): void {
  const comment = commentAt(reading.source, end)
  if (comment === undefined) add(reading, "yaml_empty", span, key)
  else add(reading, "yaml_cut_by_comment", comment, quote(reading, comment))
}

/** The comment on the rest of the line, if there is one. */
function commentAt(source: string, position: number): Span | undefined {
  const comment = /^[ \t]*#[^\r\n]*/.exec(source.slice(position, position + 500))?.[0]
  return comment === undefined ? undefined : { start: position, end: position + comment.length }
}

function quote(reading: Reading, span: Span): string {
  return reading.source.slice(span.start, span.end).trim()
}
