import type { Entry, Move, SectionPair } from "./comparison.ts"
import type { Part } from "./parts.ts"
import { rowText } from "./parts.ts"
import { wordsOf } from "./words.ts"

/** Fewer words than this may stand in two places by chance. */
const LEAST_WORDS = 4

interface Found {
  readonly entry: Entry
  readonly part: Part
}

/**
 * Paragraphs and rows that are gone from one place and stand, word for word, in another. Only what is gone once and has
 * come once is told as moved. Sections that are new or gone are told whole, and nothing in them has moved.
 */
export function findMoves(sections: readonly SectionPair[]): ReadonlyMap<Entry, Move> {
  const [gone, come] = [new Map<string, Found | "several">(), new Map<string, Found | "several">()]
  for (const { old, made, entries } of sections) {
    if (old === undefined || made === undefined) continue
    for (const entry of entries) {
      if (entry.made.length === 0) note(gone, rowText(entry.old), { entry, part: old })
      else if (entry.old.length === 0) note(come, rowText(entry.made), { entry, part: made })
    }
  }
  const moves = new Map<Entry, Move>()
  for (const [text, from] of gone) {
    const to = come.get(text)
    if (from === "several" || to === undefined || to === "several") continue
    const move = { gone: from.entry, come: to.entry, from: from.part, to: to.part }
    moves.set(from.entry, move).set(to.entry, move)
  }
  return moves
}

function note(found: Map<string, Found | "several">, text: string, one: Found): void {
  if (wordsOf(text).length >= LEAST_WORDS) found.set(text, found.has(text) ? "several" : one)
}
