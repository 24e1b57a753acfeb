import { byText } from "../model/by-text.ts"

/** Letters and digits that belong together, and the signs that carry meaning of their own. */
const WORD = /[\p{L}\p{M}\p{N}]+|[§%&@]/gu

/** How often each word stands in the texts. Case counts; punctuation does not. */
export function countWords(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** The words that stand more often in `before` than in `after`, repeated as often as they are missing, sorted. */
export function missingWords(before: Iterable<string>, after: Iterable<string>): readonly string[] {
  const left = countWords(after)
  const missing: string[] = []
  for (const [word, count] of countWords(before)) {
    const lost = count - (left.get(word) ?? 0)
    for (let i = 0; i < lost; i++) missing.push(word)
  }
  return missing.sort(byText)
}
