/** How often each word and number stands in a text; marks between them do not count. */
export type Bag = ReadonlyMap<string, number>

export function bagOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

export function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

/** How many words two bags have in common. */
export function sharedBetween(a: Bag, b: Bag): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0)
  return shared
}

/** Twice the words that two bags share, of all their words: 1 for the same words, 0 for none in common. */
export function alike(a: Bag, b: Bag): number {
  const all = sizeOf(a) + sizeOf(b)
  return all === 0 ? 0 : (2 * sharedBetween(a, b)) / all
}
