import type { Citation } from "../model/citation.ts"
import type { Span } from "../model/source.ts"
import type { Dictionary } from "./dictionary.ts"
import { readReference } from "./grammar.ts"
import { createMemory, type Memory } from "./memory.ts"
import { type Sequence, sequenceOf } from "./sequence.ts"
import { readerOf, readParagraph } from "./tokens.ts"

/**
 * The references to law in `text`, in order, with offsets into it. Finding only: which act is meant, and whether the
 * provision exists, is not asked here. Takes time in proportion to the length of the text.
 */
export function findCitations(
  text: string,
  dictionary: Dictionary,
  memory: Memory = createMemory(),
): readonly Citation[] {
  const citations: Citation[] = []
  const reader = readerOf(text, dictionary)
  let at = 0
  while (at < text.length) {
    const { tokens, end } = readParagraph(text, at, reader)
    if (tokens.length > 0) findInParagraph(sequenceOf(text, tokens, dictionary), memory, citations)
    memory.paragraph++
    memory.sentence++
    at = end
  }
  return citations
}

/** A block of a document's text, with the way back to the file. */
export interface Block {
  readonly text: string
  readonly toSource: (start: number, end: number) => Span
  /** True when it is one with the block before, as the item of a list after a colon. */
  readonly continues: boolean
  /** True within a quotation. */
  readonly quoted: boolean
  /** Number of the section that it stands in. */
  readonly section: number
  readonly heading: boolean
  readonly cell: boolean
}

/** The references in a document's blocks, with offsets into the file. */
export function findInBlocks(blocks: readonly Block[], dictionary: Dictionary): readonly Citation[] {
  const memory = createMemory()
  return blocks.flatMap(({ text, toSource, continues, quoted, section, heading, cell }) => {
    memory.cell = cell
    if (continues) memory.paragraph--
    return findCitations(text, dictionary, memory).map(citation => ({
      ...citation,
      span: toSource(citation.span.start, citation.span.end),
      group: toSource(citation.group.start, citation.group.end),
      section,
      ...(quoted ? { quoted } : {}),
      ...(heading ? { heading } : {}),
      ...(cell ? { cell } : {}),
    }))
  })
}

function findInParagraph(sequence: Sequence, memory: Memory, citations: Citation[]): void {
  const { tokens } = sequence
  let at = 0
  while (at < tokens.length) {
    if (tokens[at]?.kind === "stop") {
      memory.sentence++
      at++
      continue
    }
    const found = readReference(sequence, at, memory)
    if (found === undefined) {
      at++
      continue
    }
    const place = { paragraph: memory.paragraph, sentence: memory.sentence }
    for (const citation of found.citations) {
      const text = sequence.text.slice(citation.span.start, citation.span.end)
      const { group, span } = citation
      const isPart = group.start !== span.start || group.end !== span.end
      const whole = isPart ? { whole: sequence.text.slice(group.start, group.end) } : {}
      citations.push({ ...citation, text, ...whole, ...place })
    }
    at = Math.max(found.next, at + 1)
  }
}
