import type { Citation } from "../../model/citation.ts"
import type { Problem } from "../../model/finding.ts"
import type { Reading } from "../../text/index.ts"
import type { TextContext } from "../rule.ts"

/** A slip of form within a reference, and what it should be. */
export interface Slip {
  /** Where in the reference's text, and what to write there. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** What one rule of form says of a reference; undefined when its form is right. */
export type SlipFinder = (citation: Citation, before: string) => Slip | undefined

/**
 * A check of form: it runs where `lagrum: {stil: …}` names it, leaves quotations alone, and mends what stands in the file as
 * a reader sees it.
 */
export function styleCheck(
  name: string,
  find: SlipFinder,
  words: (written: string, better: string) => { readonly message: string; readonly advice: string },
) {
  return function* check({ document, text }: Reading, { citations, settings }: TextContext): Iterable<Problem> {
    if (!settings.lagrum.stil.includes(name)) return
    for (const citation of citations) {
      if (citation.quoted === true) continue
      const { span } = citation
      const slip = find(citation, text.slice(Math.max(0, span.start - 3), span.start))
      if (slip === undefined) continue
      const better = citation.text.slice(0, slip.start) + slip.replacement + citation.text.slice(slip.end)
      // With emphasis or an entity within, places in the text are not places in the file.
      const isPlain = text.slice(span.start, span.end) === citation.text
      const edit = { start: span.start + slip.start, end: span.start + slip.end }
      yield {
        place: { path: document.path, span },
        ...words(citation.text.replace(/\s+/g, " "), better.replace(/\s+/g, " ")),
        ...(isPlain ? { fixable: true, edit: { span: edit, replacement: slip.replacement } } : {}),
      }
    }
  }
}

/** The first place where `pattern` matches in the reference, and `replacement` with the pattern's group for "$1". */
export function slipAt(citation: Citation, pattern: RegExp, replacement: string): Slip | undefined {
  const match = pattern.exec(citation.text)
  if (match === null) return undefined
  const written = replacement.replace("$1", match[1] ?? "")
  return { start: match.index, end: match.index + match[0].length, replacement: written }
}
