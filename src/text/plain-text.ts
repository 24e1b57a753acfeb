import type { Nodes, Text } from "mdast"
import { countBefore } from "../model/sorted.ts"
import type { Span } from "../model/source.ts"

/** Everything a reader sees of a node, alternative texts included, in one string. */
export function plainText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? ""
  if (node.type === "break") return " "
  return "children" in node ? node.children.map(plainText).join("") : ""
}

/** Where `node` stands in the file; an empty span at the start for a node without position. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** A text as a reader sees it, with the way back to the file. */
export interface MappedText {
  readonly text: string
  /** Span in the file of text.slice(start, end). */
  readonly toSource: (start: number, end: number) => Span
}

/**
 * The text of a block with an exact map back to the source: escapes (`\*`), entities (`&amp;`), line ends with
 * their indentation and markers inside a quote all take more room in the file than on the page.
 * Struck text and code are replaced by spaces of the same length: what is struck or code says nothing.
 */
export function mappedText(block: Nodes, source: string): MappedText {
  return mapped(piecesOf(block, false), spanOf(block).start, source)
}

/**
 * As {@link mappedText}, but with code, the alternative texts of images and, between double tildes, what is struck: all
 * that a reader meets.
 */
export function shownText(block: Nodes, source: string): MappedText {
  return mapped(piecesOf(block, true), spanOf(block).start, source)
}

function mapped(pieces: readonly Piece[], first: number, source: string): MappedText {
  const end = pieces.at(-1)?.span.end ?? first
  let starts: readonly number[] | undefined
  // The map of a piece is made once, when it is first asked about; most are written as they read, and need none.
  const maps: PieceMaps = new Map()
  const placeOf = (index: number): Span => {
    starts ??= startsOf(pieces)
    const at = countBefore(starts, start => start <= index) - 1
    const piece = pieces[at]
    const inside = index - (starts[at] ?? 0)
    return piece === undefined || inside >= piece.text.length
      ? { start: end, end }
      : placeIn(piece, inside, source, maps)
  }
  const texts = pieces.map(({ text, said }) => (said ? text : " ".repeat(text.length)))
  return {
    text: texts.length === 1 ? (texts[0] ?? "") : texts.join(""),
    toSource: (from, to) => {
      const { start } = placeOf(from)
      return { start, end: to > from ? placeOf(to - 1).end : start }
    },
  }
}

function startsOf(pieces: readonly Piece[]): readonly number[] {
  let start = 0
  return pieces.map(({ text }) => {
    start += text.length
    return start - text.length
  })
}

/** A run of text within a block. */
interface Piece {
  readonly kind: "text" | "code" | "break"
  readonly text: string
  readonly span: Span
  /** False for what is struck or code. */
  readonly said: boolean
}

function piecesOf(block: Nodes, shown: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  const visit = (node: Nodes, silent: boolean): void => {
    const span = spanOf(node)
    if (node.type === "text") pieces.push({ kind: "text", text: node.value, span, said: shown || !silent })
    else if (node.type === "inlineCode" || node.type === "code") {
      pieces.push({ kind: "code", text: node.value, span, said: shown })
    } else if (shown && (node.type === "image" || node.type === "imageReference")) {
      pieces.push({ kind: "code", text: node.alt || "[bild]", span, said: true })
    } else if (node.type === "break") pieces.push({ kind: "break", text: "\n", span, said: true })
    else if ("children" in node) {
      const isMarked = shown && node.type === "delete"
      if (isMarked)
        pieces.push({ kind: "code", text: "~~", span: { start: span.start, end: span.start + 2 }, said: true })
      for (const child of node.children) visit(child, silent || node.type === "delete")
      if (isMarked) pieces.push({ kind: "code", text: "~~", span: { start: span.end - 2, end: span.end }, said: true })
    }
  }
  visit(block, false)
  return pieces
}

/** For each UTF-16 unit of a text node, where in the file it is written. */
export function placesOfText(node: Text, source: string): readonly Span[] {
  return alignment(node.value, source, spanOf(node))
}

type PieceMaps = Map<Piece, readonly Span[] | "as it reads">

/** Where the unit at `index` of a piece is written. */
function placeIn(piece: Piece, index: number, source: string, maps: PieceMaps): Span {
  const { kind, text, span } = piece
  if (kind !== "text") return span
  const isAsItReads = (): boolean => span.end - span.start === text.length && source.startsWith(text, span.start)
  const places = maps.get(piece) ?? (isAsItReads() ? "as it reads" : alignment(text, source, span))
  maps.set(piece, places)
  if (places === "as it reads") return { start: span.start + index, end: span.start + index + 1 }
  return places[index] ?? { start: span.end, end: span.end }
}

/** For each UTF-16 unit of `value`, where in `span` of `source` it is written; an entity is one place. */
function alignment(value: string, source: string, span: Span): readonly Span[] {
  if (source.slice(span.start, span.end) === value) {
    return Array.from(value.split(""), (_, at) => ({ start: span.start + at, end: span.start + at + 1 }))
  }
  const places: Span[] = []
  let at = span.start
  let entity: Span | undefined
  for (const character of value) {
    const found = findWritten(character, source, at, span)
    // A few entities stand for two characters; the second is written nowhere else.
    const place = found ?? entity ?? { start: at, end: Math.min(at + character.length, span.end) }
    if (found !== undefined) entity = source[found.start] === "&" && found.end > found.start + 1 ? found : undefined
    at = place.end
    for (let unit = 0; unit < character.length; unit++) places.push(place)
  }
  return places
}

/** Where `character` is written at `at`, or after what the page leaves out there: a line's indentation and quote signs. */
function findWritten(character: string, source: string, at: number, span: Span): Span | undefined {
  const isLineStart = at === span.start || /[\r\n]/.test(source[at - 1] ?? "")
  const skipped = /[\r\n]/.test(character) ? /[ \t\r]/ : isLineStart ? /[ \t>]/ : undefined
  for (let i = at; i < span.end; i++) {
    const place = writtenAt(character, source, i)
    if (place !== undefined) return place
    if (skipped?.test(source[i] ?? "") !== true) return undefined
  }
  return undefined
}

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/y
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/

/** Where `character` is written if it begins at `at`: as itself, escaped, or as an entity. */
function writtenAt(character: string, source: string, at: number): Span | undefined {
  ENTITY.lastIndex = at
  const entity = source[at] === "&" ? ENTITY.exec(source)?.[0] : undefined
  if (entity !== undefined && (character !== "&" || AMPERSAND.test(entity))) {
    return { start: at, end: at + entity.length }
  }
  if (source[at] === "\\" && source.startsWith(character, at + 1)) {
    return { start: at + 1, end: at + 1 + character.length }
  }
  if (source.startsWith(character, at)) return { start: at, end: at + character.length }
  return source[at] === "\0" && character === "\uFFFD" ? { start: at, end: at + 1 } : undefined
}
