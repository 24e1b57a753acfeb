/** The places of a longest rising row among `values`, in n log n steps: what stands outside it has been moved. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, value] of values.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[place] = low === 0 ? undefined : ends[low - 1]
    ends[low] = place
  }
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) kept.add(place)
  return kept
}
