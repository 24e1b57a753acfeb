import { countBefore } from "../../model/sorted.ts"

/** Items with a rank each; the longest run of them, gaps allowed, in which no rank is below the one before. */
export function ascending<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  // Patience sorting: `ends[n]` is the item that a run of n + 1 can end with at the lowest rank.
  const ends: number[] = []
  const before: number[] = []
  const ranks = items.map(rankOf)
  ranks.forEach((rank, at) => {
    const place = countBefore(ends, end => (ranks[end] ?? 0) <= rank)
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

/** The place of a chapter or section among others: 7, 7 a, 7 b, 7 aa, 8. */
export function rankOf(name: string): number {
  const [number = "", letters = ""] = name.split(" ")
  const letter = letters.split("").reduce((sum, char) => sum * 27 + char.charCodeAt(0) - 96, 0)
  return Number(number) * 1000 + letter
}
