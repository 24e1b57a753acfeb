import { diffArrays } from "diff"

/** Places in two lists that differ, run by run. */
export interface Run {
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** The runs in which two lists differ, and whether they were looked for to the end. */
export interface Runs {
  readonly runs: readonly Run[]
  /** True when the lists differ so much that what lies between their common ends was taken as one run. */
  readonly isCoarse: boolean
}

/** More steps than this from one list to the other take seconds to find: what then differs is told as one run. */
const MOST_EDITS = 1_500

/** The runs in which two lists differ; in order. What both begin and end with is never part of a run. */
export function runsBetween(before: readonly string[], after: readonly string[]): Runs {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const [old, made] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (old.length === 0 && made.length === 0) return { runs: [], isCoarse: false }
  const whole = { removed: range(start, old.length), added: range(start, made.length) }
  if (old.length === 0 || made.length === 0) return { runs: [whole], isCoarse: false }
  const parts = diffArrays([...old], [...made], { maxEditLength: MOST_EDITS })
  if (parts === undefined) return { runs: [whole], isCoarse: true }
  const runs: { removed: number[]; added: number[] }[] = []
  let [from, to, isOpen] = [start, start, false]
  for (const { count, removed, added } of parts) {
    if (!removed && !added) {
      from += count
      to += count
      isOpen = false
      continue
    }
    if (!isOpen) runs.push({ removed: [], added: [] })
    isOpen = true
    const run = runs.at(-1)
    for (let n = 0; n < count; n++) {
      if (removed) run?.removed.push(from++)
      else run?.added.push(to++)
    }
  }
  return { runs, isCoarse: false }
}

/** What two lists have in common and where they differ, in order: runs and the places between them. */
export interface Stretch {
  readonly isSame: boolean
  readonly old: readonly number[]
  readonly made: readonly number[]
}

export function stretchesOf(runs: readonly Run[], old: number, made: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  const keep = (count: number): void => {
    if (count > 0) stretches.push({ isSame: true, old: range(from, count), made: range(to, count) })
    from += count
    to += count
  }
  for (const { removed, added } of runs) {
    // What stands between two runs is the same in both.
    keep(added[0] === undefined ? (removed[0] ?? from) - from : added[0] - to)
    stretches.push({ isSame: false, old: removed, made: added })
    from += removed.length
    to += added.length
  }
  keep(Math.max(old - from, made - to))
  return stretches
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => start + index)
}

function sharedStart(before: readonly string[], after: readonly string[]): number {
  const differing = before.findIndex((text, index) => text !== after[index])
  return differing === -1 ? Math.min(before.length, after.length) : differing
}

function sharedEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start
  let shared = 0
  while (shared < most && before.at(-1 - shared) === after.at(-1 - shared)) shared++
  return shared
}
