/** A text reduced to its letters and digits in lower case, for comparison. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
}

/**
 * Number of letters to insert, remove or change to make `a` into `b`.
 * Answers `limit + 1` as soon as it is clear that more than `limit` are needed.
 */
export function distance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const cost = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    row = next
  }
  return Math.min(row[b.length] ?? limit + 1, limit + 1)
}

/** True when two titles are the same but for a slip of the pen: at most three letters, fewer in short titles. */
export function isSameTitle(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)]
  const limit = Math.min(3, Math.floor(Math.min(left.length, right.length) / 3))
  return distance(left, right, limit) <= limit
}
