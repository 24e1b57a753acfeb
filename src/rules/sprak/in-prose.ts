import type { Problem } from "../../model/finding.ts"
import { countBefore } from "../../model/sorted.ts"
import type { Span } from "../../model/source.ts"
import type { ProseBlock, Reading } from "../../text/index.ts"
import type { TextContext } from "../rule.ts"

/** A place in the running text where a pattern matches. */
export interface ProseMatch {
  readonly block: ProseBlock
  readonly match: RegExpExecArray
  readonly span: Span
  /** True when the file says the same as the reader sees: no code, emphasis or entity within. */
  readonly plain: boolean
}

/**
 * Where `pattern` (global) matches in Swedish prose. Quotations are left alone, since the words are another's, and so are
 * links and addresses. `hint` is a cheap pattern without which there is nothing to look for: most texts are done with it.
 */
export function* matchesIn(
  { document, text }: Reading,
  { prose }: TextContext,
  pattern: RegExp,
  hint?: RegExp,
): Iterable<ProseMatch> {
  if (!isSwedish(document)) return
  if (hint !== undefined && !hint.test(text)) return
  const links = document.links.map(link => link.span)
  for (const block of prose) {
    if (block.quoted) continue
    for (const match of block.text.matchAll(pattern)) {
      if (isInAddress(block.text, match.index, match.index + match[0].length)) continue
      const span = block.toSource(match.index, match.index + match[0].length)
      const link = links[countBefore(links, ({ start }) => start <= span.start) - 1]
      if (link !== undefined && span.start < link.end) continue
      yield { block, match, span, plain: text.slice(span.start, span.end) === match[0] }
    }
  }
}

/** The rules of language know Swedish alone. */
export function isSwedish({ metadata, faults }: Reading["document"]): boolean {
  // What is too tangled to be read has no sentences.
  return /^sv\b/i.test(metadata.sprak) && !faults.some(({ kind }) => kind === "markdown_too_deep")
}

/** True when the word around a place is an address or a path. */
function isInAddress(text: string, from: number, to: number): boolean {
  let start = from
  while (start > 0 && !/\s/.test(text[start - 1] ?? "")) start--
  let end = to
  while (end < text.length && !/\s/.test(text[end] ?? "")) end++
  return /:\/\/|@|^www\.|^\W*\/|\w\/\w+\/|\\/i.test(text.slice(start, end))
}

/** What a rule of typography looks for, and what to write there. */
interface Slip {
  readonly pattern: RegExp
  readonly hint?: RegExp
  /** The right form of what matched; undefined when the match is none after all. */
  readonly mend: (found: ProseMatch) => string | undefined
  readonly words: (written: string, better: string) => Pick<Problem, "message" | "advice">
  /** False for a match that a person must see before it is changed. */
  readonly isSafe?: (found: ProseMatch, reading: Reading) => boolean
}

/** A check of typography that `--fix` mends: in running text alone, and only where the file says what the reader sees. */
export function typographyCheck(slip: Slip) {
  return function* check(reading: Reading, context: TextContext): Iterable<Problem> {
    for (const found of matchesIn(reading, context, slip.pattern, slip.hint)) {
      const replacement = slip.mend(found)
      // Spaces that stand for code, or emphasis within, are not what the file says.
      if (replacement === undefined || !found.plain) continue
      const { span, match, block } = found
      const around = (middle: string): string => excerpt(block.text, match.index, match[0].length, middle)
      const isSafe = slip.isSafe?.(found, reading) ?? true
      yield {
        place: { path: reading.document.path, span },
        ...slip.words(around(match[0]), around(replacement)),
        ...(isSafe ? { fixable: true, edit: { span, replacement } } : {}),
      }
    }
  }
}

/** The words around a match, with `middle` in its place. */
function excerpt(text: string, start: number, length: number, middle: string): string {
  const before = /\S*\s?\S*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ""
  const after = /^\S*/.exec(text.slice(start + length, start + length + 20))?.[0] ?? ""
  return `${before}${middle}${after}`.replace(/[\r\n]+/g, " ").trim()
}
