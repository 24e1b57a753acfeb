import { isMap, isPair, isScalar, parseDocument } from "yaml"
import { divide } from "./front-matter.ts"

/**
 * A document in the house's form: UTF-8 without byte order mark, LF ends, composed accents (NFC), keys in the order of
 * `keys`, one final line end. What the text says is never touched; a front matter that cannot be read is left as it is.
 */
export function formatDocument(text: string, keys: readonly string[]): string {
  const plain = text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
  const ended = plain === "" ? "" : `${plain.replace(/\n+$/, "")}\n`
  const { yaml, faults } = divide(ended)
  if (yaml === undefined || faults.length > 0) return ended
  return ended.slice(0, yaml.start) + inOrder(ended.slice(yaml.start, yaml.end), keys) + ended.slice(yaml.end)
}

/** Moves whole entries, with their comments; a file already in order comes back to the letter. */
function inOrder(source: string, keys: readonly string[]): string {
  const document = parseDocument(source, { schema: "failsafe", keepSourceTokens: true })
  const map = document.contents
  if (document.errors.length > 0 || !isMap(map) || map.flow === true) return source
  const rank = (name: string): number => (keys.includes(name) ? keys.indexOf(name) : keys.length)
  const starts = map.items.map(pair =>
    isPair(pair) && isScalar(pair.key)
      ? { name: String(pair.key.value), start: pair.key.range?.[0] ?? 0 }
      : { name: "", start: 0 },
  )
  const ordered = starts.toSorted((a, b) => rank(a.name) - rank(b.name))
  if (ordered.every((entry, index) => entry === starts[index])) return source
  const first = starts[0]?.start ?? 0
  const blocks = new Map(
    starts.map((entry, index) => [entry, source.slice(entry.start, starts[index + 1]?.start ?? source.length)]),
  )
  return source.slice(0, first) + ordered.map(entry => (blocks.get(entry) ?? "").replace(/\n?$/, "\n")).join("")
}
