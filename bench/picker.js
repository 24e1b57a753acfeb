/** Chooses from a list by a small generator of its own (mulberry32): the same `seed`, the same choices everywhere. */
export function picker(seed) {
  let state = seed * 2_654_435_769
  return list => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return list[((t ^ (t >>> 14)) >>> 0) % list.length]
  }
}
