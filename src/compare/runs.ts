import { diffArrays } from "diff"

/** Places in a list, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Places in two lists that belong together: what is the same in both, or what took each other's place. */
export interface Stretch {
  readonly isSame: boolean
  readonly old: Range
  readonly made: Range
}

/** Two lists from end to end, and whether what differs was looked for to the end. */
export interface Stretches {
  readonly stretches: readonly Stretch[]
  /** True when the lists differ so much that what lies between their common ends was taken as one stretch. */
  readonly isCoarse: boolean
}

/** More steps than this from one list to the other take seconds to find: what then differs is told as one stretch. */
const MOST_EDITS = 1_500

/** What two lists have in common and where they differ, in order. What both begin and end with always counts as common. */
export function stretchesBetween(before: readonly string[], after: readonly string[]): Stretches {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const [old, made] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const isEasy = old.length === 0 || made.length === 0
  const parts = isEasy ? undefined : diffArrays([...old], [...made], { maxEditLength: MOST_EDITS })
  const stretches: Stretch[] = []
  let [from, to] = [0, 0]
  const add = (isSame: boolean, removed: number, added: number): void => {
    if (removed + added === 0) return
    const stretch = { isSame, old: { start: from, end: from + removed }, made: { start: to, end: to + added } }
    ;[from, to] = [stretch.old.end, stretch.made.end]
    const last = stretches.at(-1)
    // What was removed and what was added in one place are one stretch.
    if (last?.isSame !== isSame) stretches.push(stretch)
    else stretches[stretches.length - 1] = joined(last, stretch)
  }
  add(true, start, start)
  if (parts === undefined) add(false, old.length, made.length)
  for (const { count, removed, added } of parts ?? []) {
    add(!removed && !added, added ? 0 : count, removed ? 0 : count)
  }
  add(true, end, end)
  return { stretches, isCoarse: !isEasy && parts === undefined }
}

/** Two stretches that stand next to each other, as one. */
export function joined(first: Stretch, last: Stretch): Stretch {
  return {
    isSame: first.isSame,
    old: { start: first.old.start, end: last.old.end },
    made: { start: first.made.start, end: last.made.end },
  }
}

export function lengthOf({ start, end }: Range): number {
  return end - start
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
