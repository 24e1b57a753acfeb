import { diffArrays } from "diff"

/** Places in two lists that differ, run by run. */
export interface Run {
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** More steps than this from one list to the other, and what lies between their common ends is one run: never a hang. */
const MOST_EDITS = 4_000

/** The runs in which two lists differ; in order. What both begin and end with is never part of a run. */
export function runsBetween(before: readonly string[], after: readonly string[]): readonly Run[] {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const [old, made] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const parts = diffArrays([...old], [...made], { maxEditLength: MOST_EDITS })
  if (parts === undefined) return [{ removed: range(start, old.length), added: range(start, made.length) }]
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
  return runs
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
