/** A sentence within a block, as the reader sees it. */
interface Sentence {
  readonly start: number
  readonly text: string
}

const END = /[.!?…]["”»)]*\s+(?=["”»(]?[A-ZÅÄÖÉ])/g

/** The sentences of a block. An abbreviation before a capital ends one too early: sentences are never told as too long. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    sentences.push({ start, text: text.slice(start, end).trimEnd() })
    start = end
  }
  if (start < text.length) sentences.push({ start, text: text.slice(start).trimEnd() })
  return sentences
}
