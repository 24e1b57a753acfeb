import type { ComparedText } from "../../compare/index.ts"
import { readDocument, sectionedProse } from "../../text/index.ts"

/** A version's text as comparisons take it: blocks as read, facts as written, and the Markdown of each section. */
export function comparedText(path: string, bytes: Uint8Array): ComparedText {
  const reading = readDocument(path, bytes)
  const { document, text } = reading
  const { sections, bodyStart, raw } = document
  const opening = text.slice(bodyStart, sections[0]?.span.start ?? text.length)
  const sources = sections.map(
    ({ anchor, span }, index) =>
      [anchor, text.slice(span.start, sections[index + 1]?.span.start ?? text.length)] as const,
  )
  return { blocks: sectionedProse(reading), facts: raw, sources: new Map([["", opening], ...sources]) }
}
