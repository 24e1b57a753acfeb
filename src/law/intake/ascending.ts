/** Items with a rank each; the longest run of them, gaps allowed, in which no rank is below the one before. */
export function ascending<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  // Patience sorting: `ends[n]` is the item that a run of n + 1 can end with at the lowest rank.
  const ends: number[] = []
  const before: number[] = []
  const ranks = items.map(rankOf)
  ranks.forEach((rank, at) => {
    const place = firstAbove(ends, ranks, rank)
    before[at] = place > 0 ? (ends[place - 1] ?? -1) : -1
    ends[place] = at
  })
  const chain: T[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = items[at]
    if (item !== undefined) chain.push(item)
  }
  return chain.toReversed()
}

function firstAbove(ends: readonly number[], ranks: readonly number[], rank: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[ends[middle] ?? 0] ?? 0) > rank) high = middle
    else low = middle + 1
  }
  return low
}

/** The place of a chapter or section among others: 7, 7 a, 7 b, 7 aa, 8. */
export function rankOf(name: string): number {
  const [number = "", letters = ""] = name.split(" ")
  const letter = letters.split("").reduce((sum, char) => sum * 27 + char.charCodeAt(0) - 96, 0)
  return Number(number) * 1000 + letter
}
