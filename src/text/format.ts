import { isMap, isPair, isScalar, parseDocument } from "yaml"
import { byText } from "../model/by-text.ts"
import { divide } from "./front-matter.ts"
import { readYaml } from "./yaml.ts"

/**
 * A document in the house's form: UTF-8 without byte order mark, LF ends, composed accents (NFC), keys in the order of
 * `keys`, one final line end. What the text says is never touched; a front matter that cannot be read is left as it is.
 */
export function formatDocument(text: string, keys: readonly string[]): string {
  const plain = text
    .replace(/^\uFEFF+/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
  const ended = plain === "" ? "" : `${withoutFinalLineEnds(plain)}\n`
  const { yaml, faults } = divide(ended)
  if (yaml === undefined || faults.length > 0) return ended
  return ended.slice(0, yaml.start) + inOrder(ended.slice(yaml.start, yaml.end), keys) + ended.slice(yaml.end)
}

/** A loop, since /\n+$/ takes a time that grows with the square of the empty lines inside the text. */
function withoutFinalLineEnds(text: string): string {
  let end = text.length
  while (text[end - 1] === "\n") end--
  return text.slice(0, end)
}

/** A key with its value and the comments above it. */
interface Entry {
  readonly name: string
  readonly text: string
}

/** Moves whole entries, with their comments; a file already in order comes back to the letter. */
function inOrder(source: string, keys: readonly string[]): string {
  const { head, entries } = entriesOf(source)
  const rank = ({ name }: Entry): number => (keys.includes(name) ? keys.indexOf(name) : keys.length)
  const ordered = entries.toSorted((a, b) => rank(a) - rank(b))
  if (ordered.every((entry, index) => entry === entries[index])) return source
  const moved = head + ordered.map(entry => entry.text).join("")
  return saysTheSame(source, moved) ? moved : source
}

/** What stands above the first key, and the entries; none when the front matter cannot be taken apart. */
function entriesOf(source: string): { readonly head: string; readonly entries: readonly Entry[] } {
  if (readYaml(source).faults.some(fault => fault.kind !== "yaml_empty" && fault.kind !== "yaml_cut_by_comment")) {
    return { head: source, entries: [] }
  }
  const map = parseDocument(source, { schema: "failsafe", uniqueKeys: false }).contents
  if (!isMap(map) || map.flow === true) return { head: source, entries: [] }
  const keys = map.items.flatMap(pair =>
    isPair(pair) && isScalar(pair.key) ? [{ name: String(pair.key.value), start: pair.key.range?.[0] ?? 0 }] : [],
  )
  const starts = keys.map(({ start }, index) => (index === 0 ? lineStart(source, start) : entryStart(source, start)))
  return {
    head: source.slice(0, starts[0] ?? 0),
    entries: keys.map(({ name }, index) => ({
      name,
      text: `${source.slice(starts[index], starts[index + 1] ?? source.length).replace(/\n$/, "")}\n`,
    })),
  }
}

function lineStart(source: string, position: number): number {
  return source.lastIndexOf("\n", position - 1) + 1
}

/** The beginning of the comments that stand right above a key, else of the key's own line. */
function entryStart(source: string, position: number): number {
  let start = lineStart(source, position)
  while (start > 0) {
    const above = lineStart(source, start - 1)
    if (!/^[ \t]*#/.test(source.slice(above, start))) break
    start = above
  }
  return start
}

/** True when two front matters have the same keys with the same values, in whatever order. */
function saysTheSame(before: string, after: string): boolean {
  const said = (source: string): string => {
    const { raw, faults } = readYaml(source)
    const entries = Object.entries(raw).toSorted(([a], [b]) => byText(a, b))
    return JSON.stringify([entries, faults.length])
  }
  return said(before) === said(after)
}
