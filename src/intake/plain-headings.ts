import type { ContentsEntry } from "./contents.ts"
import { bare } from "./likeness.ts"
import { isBlankAt, type Line, nextWithText, previousWithText } from "./lines.ts"

const LONGEST_GUESS = 80
const MOST_WORDS = 12
/** A heading is followed by a paragraph of at least this many characters. */
const LEAST_PARAGRAPH = 80

/**
 * Answers whether the contents list a line as an unnumbered heading that has not been seen yet, and counts it as seen.
 * A title is used as often as it is listed.
 */
export function listedTitles(entries: readonly ContentsEntry[]): (text: string) => boolean {
  const left = new Map<string, number>()
  for (const { number, title } of entries) {
    const key = bare(title)
    if (number === undefined && key !== "") left.set(key, (left.get(key) ?? 0) + 1)
  }
  return text => {
    if (left.size === 0 || text.length > 200) return false
    const key = bare(text)
    const times = left.get(key) ?? 0
    if (times > 0) left.set(key, times - 1)
    return times > 0
  }
}

/** A heading as Markdown writes it: level and title. Only when it stands alone between blank lines. */
export function markdownHeading(
  lines: readonly Line[],
  index: number,
): { readonly level: number; readonly title: string } | undefined {
  const text = lines[index]?.text ?? ""
  if (!text.startsWith("#") || text.length > 200) return undefined
  if (!isBlankAt(lines, index - 1) || !isBlankAt(lines, index + 1)) return undefined
  const match = /^(#{1,6})\s+(\S.*)$/.exec(text)
  return match?.[1] === undefined || match[2] === undefined ? undefined : { level: match[1].length, title: match[2] }
}

function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_GUESS || !/^["”“»]?\p{Lu}/u.test(text)) return false
  if (/[.,:;!…]$/.test(text) || /:\s/.test(text) || text.includes("\t")) return false
  return text.split(/\s+/).length <= MOST_WORDS && /\p{L}{2}/u.test(text)
}

function isAlone(lines: readonly Line[], index: number): boolean {
  return isBlankAt(lines, index - 1) && isBlankAt(lines, index + 1)
}

/**
 * True when a line is probably an unnumbered heading: short, alone, without final punctuation, after a finished
 * paragraph and before a long one, possibly with one more such heading between. `isText` tells whether a line is
 * running text, so that neighbours that are headings or lists are known.
 */
export function isProbableHeading(lines: readonly Line[], index: number, isText: (index: number) => boolean): boolean {
  const text = lines[index]?.text ?? ""
  if (!looksLikeHeading(text) || !isAlone(lines, index)) return false
  const before = previousWithText(lines, index)
  const preceding = lines[before]?.text ?? ""
  const wasFinished = before < 0 || !isText(before) || /[.!?:…”"»)]$/.test(preceding) || looksLikeHeading(preceding)
  if (!wasFinished) return false
  let next = nextWithText(lines, index + 1)
  if (next >= 0 && looksLikeHeading(lines[next]?.text ?? "") && isAlone(lines, next))
    next = nextWithText(lines, next + 1)
  const following = lines[next]?.text ?? ""
  return next >= 0 && isText(next) && following.length >= LEAST_PARAGRAPH && /^["”“»(]?[\p{Lu}\p{N}]/u.test(following)
}
