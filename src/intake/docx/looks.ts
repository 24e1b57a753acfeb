import type { SourceLine } from "../source.ts"
import type { ReadLine } from "./body.ts"

const LONGEST = 90
const MOST_WORDS = 12
/** Text that is at least so much larger than the rest stands out, in half points. */
const LARGER = 3

function couldBeHeading({ text, form, look }: ReadLine): boolean {
  if (form !== undefined || look === undefined || text.length > LONGEST) return false
  if (/[.,:;!?…]$/.test(text) || /:\s|\t/.test(text) || !/\p{L}{2}/u.test(text)) return false
  return /^["”“»(]?[\p{Lu}\p{N}]/u.test(text) && text.split(/\s+/).length <= MOST_WORDS
}

/** The size that most of the text has. */
function ordinarySize(lines: readonly ReadLine[]): number {
  const weights = new Map<number, number>()
  for (const { text, look } of lines) if (look) weights.set(look.size, (weights.get(look.size) ?? 0) + text.length)
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function standsOut({ look }: ReadLine, ordinary: number): boolean {
  if (!look) return false
  return look.isBold || (look.size > 0 && ordinary > 0 && look.size >= ordinary + LARGER)
}

/** True when text comes below, possibly after other headings: a last line in bold is a signature, not a heading. */
function leadsOn(lines: readonly ReadLine[], index: number, isCandidate: (index: number) => boolean): boolean {
  let next = index + 1
  while (next < lines.length && next < index + 4 && isCandidate(next)) next++
  const form = lines[next]?.form
  return next < lines.length && form?.kind !== "contents" && form?.kind !== "title"
}

/**
 * Tells headings by their looks where no style tells them: bold or larger, short, without a final sign, with text below.
 * The larger the letters, the higher the level; below a heading by style they stand one level under it. Where the
 * document has headings by style, other paragraphs are known to be text.
 */
export function headingsByLooks(lines: readonly ReadLine[]): readonly SourceLine[] {
  const ordinary = ordinarySize(lines)
  const hasStyles = lines.some(({ form }) => form?.kind === "heading")
  const isCandidate = (index: number): boolean => {
    const line = lines[index]
    return line !== undefined && couldBeHeading(line) && standsOut(line, ordinary)
  }
  const found = new Set([...lines.keys()].filter(index => isCandidate(index) && leadsOn(lines, index, isCandidate)))
  const sizes = [...new Set([...found].map(index => lines[index]?.look?.size ?? 0))].toSorted((a, b) => b - a)
  let styled = 0
  return lines.map(({ text, form, look }, index): SourceLine => {
    if (form?.kind === "heading") styled = form.level
    if (form) return { text, form }
    if (found.has(index)) {
      const level = hasStyles ? styled + 1 : sizes.indexOf(look?.size ?? 0) + 1
      return { text, form: { kind: "heading", level: Math.min(Math.max(level, 1), 6), sure: false } }
    }
    return hasStyles ? { text, form: { kind: "text" } } : { text }
  })
}
