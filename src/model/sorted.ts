/**
 * How many items at the start of `sorted` satisfy `isBefore`, which no item does after the first that does not. Looks at
 * as many items as the count has binary digits.
 */
export function countBefore<T>(sorted: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item !== undefined && isBefore(item)) low = middle + 1
    else high = middle
  }
  return low
}
