import type { Mapping, Value } from "../model/metadata.ts"
import type { Span } from "../model/source.ts"

/** What was read of a mapping in which nothing is wrong. */
interface PlainMapping {
  readonly raw: Mapping
  readonly where: Readonly<Record<string, Span>>
}

/** A line of the source with its place; `text` is without its indentation. */
interface Line {
  readonly start: number
  readonly indent: number
  readonly text: string
}

/** What one reading holds: the lines, the next of them to read, and the places found so far. */
interface Reading {
  readonly lines: Line[]
  next: number
  readonly where: Record<string, Span>
  readonly offset: number
}

/** Words that no YAML reads as anything else. A comma or a colon inside is harmless only outside of brackets. */
const WORDS = String.raw`(?!(?:null|Null|NULL)\b)[\p{L}\p{N}](?:[\p{L}\p{N}()./§–_+-]| (?=[\p{L}\p{N}(§–]))*`
const QUOTED = String.raw`"[^"\\\p{C}]+"`
const SCALAR = new RegExp(`^(?:${WORDS}(?:(?:, ?|:)${WORDS})*|${QUOTED})$`, "u")
const ITEM = new RegExp(`(?:${WORDS}|${QUOTED})`, "uy")
const KEY = /^([a-z_]{1,100}):(?: (\S.*))?$/
const ITEM_KEY = /([a-z_]{1,100}): /y
/** More is a mistake, which the library tells. */
const DEEPEST = 12

/**
 * Reads a mapping that is written as nearly all front matter and records are: keys of small letters, words, lists and
 * mappings, none of which any YAML could take for something else. Undefined for everything else, which is left to the
 * library: it is right about all of YAML, and takes ten times as long.
 */
export function readPlainYaml(source: string, offset = 0): PlainMapping | undefined {
  if (!source.endsWith("\n") || /[\r\t\uFEFF]/.test(source)) return undefined
  const reading: Reading = { lines: linesOf(source), next: 0, where: {}, offset }
  const raw = readMap(reading, 0, "")
  return raw === undefined || reading.next < reading.lines.length - 1 ? undefined : { raw, where: reading.where }
}

/** The lines, and where the text after the last of them would begin. */
function linesOf(source: string): Line[] {
  let start = 0
  return source.split("\n").map(written => {
    const text = written.replace(/^ +/, "")
    const line = { start, indent: written.length - text.length, text }
    start += written.length + 1
    return line
  })
}

/** Notes where a value stands. */
function mark(reading: Reading, pointer: string, start: number, end: number): void {
  reading.where[pointer] = { start: start + reading.offset, end: end + reading.offset }
}

/** The entries of a mapping whose keys stand `indent` steps in; undefined for none, or for what is not plain. */
function readMap(reading: Reading, indent: number, pointer: string): Mapping | undefined {
  const entries: [string, Value][] = []
  const begin = lineAt(reading).start + indent
  for (let line = lineAt(reading); line.indent === indent; line = lineAt(reading)) {
    const [, key = "", rest] = KEY.exec(line.text) ?? []
    const path = `${pointer}/${key}`
    if (key === "") break
    if (`#${path}` in reading.where) return undefined
    const start = line.start + indent
    mark(reading, `#${path}`, start, start + key.length)
    reading.next++
    const value =
      rest === undefined ? readBlock(reading, indent, path) : readInline(reading, rest, start + key.length + 2, path)
    if (value === undefined) return undefined
    entries.push([key, value])
  }
  mark(reading, pointer, begin, lineAt(reading).start)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

/** The value on the lines below a key that stands `indent` steps in. */
function readBlock(reading: Reading, indent: number, pointer: string): Value | undefined {
  const below = lineAt(reading)
  if (below.indent > DEEPEST) return undefined
  if (below.indent >= indent && below.text.startsWith("- ")) return readList(reading, below.indent, pointer)
  return below.indent > indent ? readMap(reading, below.indent, pointer) : undefined
}

/** The items of a list whose dashes stand `indent` steps in. */
function readList(reading: Reading, indent: number, pointer: string): Value | undefined {
  const items: Value[] = []
  const begin = lineAt(reading).start + indent
  for (let line = lineAt(reading); line.indent === indent && line.text.startsWith("- "); line = lineAt(reading)) {
    const text = line.text.slice(2)
    const path = `${pointer}/${items.length}`
    const isMap = KEY.test(text)
    // The mapping begins on the line of its dash: it is read as if the dash were white space.
    if (isMap) reading.lines[reading.next] = { start: line.start, indent: indent + 2, text }
    else reading.next++
    const item = isMap ? readMap(reading, indent + 2, path) : readInline(reading, text, line.start + indent + 2, path)
    if (item === undefined) return undefined
    items.push(item)
  }
  mark(reading, pointer, begin, lineAt(reading).start)
  return items
}

/** A value on one line: words, a text in quotation marks, or a list or mapping of such in brackets. */
function readInline(reading: Reading, text: string, start: number, pointer: string): Value | undefined {
  mark(reading, pointer, start, start + text.length)
  if (SCALAR.test(text)) return unquoted(text)
  const close = text.startsWith("[") ? "]" : "}"
  if (!/^[[{]/.test(text) || !text.endsWith(close)) return undefined
  const entries: [string, Value][] = []
  for (let position = 1; ; position += 2) {
    const key = close === "}" ? stickyAt(ITEM_KEY, text, position)?.slice(0, -2) : String(entries.length)
    if (key === undefined) return undefined
    const path = `${pointer}/${key}`
    if (close === "}") {
      if (`#${path}` in reading.where) return undefined
      mark(reading, `#${path}`, start + position, start + position + key.length)
      position += key.length + 2
    }
    const item = stickyAt(ITEM, text, position)
    if (item === undefined) return undefined
    mark(reading, path, start + position, start + position + item.length)
    entries.push([key, unquoted(item)])
    position += item.length
    if (position === text.length - 1) break
    if (!text.startsWith(", ", position)) return undefined
  }
  return close === "]" ? entries.map(([, value]) => value) : Object.fromEntries(entries)
}

function stickyAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position
  return pattern.exec(text)?.[0]
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1) : text
}

const NO_LINE: Line = { start: 0, indent: -1, text: "" }

function lineAt(reading: Reading): Line {
  return reading.lines[reading.next] ?? NO_LINE
}
