/** Marks of deletion and insertion that are kept as they stand, so that the rules find them. */
export const REMNANT = /~~([^~\n]+)~~(?:\s*\*\*([^*\n]+)\*\*)?|\*\*([^*\n]+)\*\*/g

/** Signs that begin something in Markdown wherever they stand. */
const ANYWHERE =
  /[`*~]|\\(?=[!-/:-@[-`{-~]|$)|<(?=[a-z/!?])|&(?=#?\w{1,32};)|\[(?=\^|[^[\]]{0,999}\][([:])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu
/** Signs that begin a heading, quotation, list or rule when they stand first in a line. */
const AT_START = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+$|-{2,}$|\|)/
const ORDERED = /^(\d{1,9})([.)])(?=\s|$)/

function escapePlain(text: string): string {
  return text.replace(ANYWHERE, "\\$&")
}

function isEmphasis(inner: string | undefined): boolean {
  return inner === undefined || !/^\s|\s$/.test(inner)
}

/** A mark of a change with its words escaped: what stands between the parts is kept. */
function escapeRemnant(whole: string, struck: string | undefined, bold: string | undefined): string {
  const old = struck === undefined ? "" : `~~${escapePlain(struck)}~~`
  if (bold === undefined) return old
  const gap = struck === undefined ? "" : whole.slice(struck.length + 4, whole.length - bold.length - 4)
  return `${old}${gap}**${escapePlain(bold)}**`
}

/** Running text as Markdown: what would change meaning is escaped, marks of a change are kept. */
export function escapeInline(text: string): string {
  let out = ""
  let from = 0
  for (const match of text.matchAll(REMNANT)) {
    const inner = [match[1], match[2], match[3]]
    if (!inner.every(isEmphasis)) continue
    out += escapePlain(text.slice(from, match.index))
    out += escapeRemnant(match[0], match[1], match[2] ?? match[3])
    from = match.index + match[0].length
  }
  return out + escapePlain(text.slice(from))
}

/** The text of a paragraph or list item as one line of Markdown. */
export function escapeLine(text: string): string {
  return escapeInline(text.replaceAll("\t", " "))
    .replace(AT_START, start => `\\${start}`)
    .replace(ORDERED, "$1\\$2")
}

/** The text of a heading: a final run of # would be taken for its end. */
export function escapeHeading(text: string): string {
  return escapeInline(text.replaceAll("\t", " ")).replace(/(^|\s)(#+)$/, "$1\\$2")
}
