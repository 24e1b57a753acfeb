import { diffArrays } from "diff"
import { longestRising } from "./longest-rising.ts"

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

/** Lists of which so many pairs could be made are first taken apart at what stands once in each. */
const LARGE = 20_000
/** More steps than this from one list to the other take long to find: what then differs is told as one stretch. */
const MOST_EDITS = 1_000

/** What two lists have in common and where they differ, in order. What both begin and end with always counts as common. */
export function stretchesBetween(before: readonly string[], after: readonly string[]): Stretches {
  const start = sharedStart(before, after)
  const end = sharedEnd(before, after, start)
  const [old, made] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const { parts, isCoarse } = partsBetween(old, made)
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
  for (const { isSame, removed, added } of parts) add(isSame, removed, added)
  add(true, end, end)
  return { stretches, isCoarse }
}

interface Part {
  readonly isSame: boolean
  readonly removed: number
  readonly added: number
}

/** What to keep, strike and add, in order. */
function partsBetween(
  old: readonly string[],
  made: readonly string[],
): { readonly parts: readonly Part[]; readonly isCoarse: boolean } {
  const whole = { parts: [{ isSame: false, removed: old.length, added: made.length }], isCoarse: false }
  if (old.length === 0 || made.length === 0) return whole
  // Items that stand once in each are the surest and the cheapest to find, and lists between them are short.
  const anchors = old.length * made.length > LARGE ? anchorsOf(old, made) : []
  if (anchors.length > 0) return betweenAnchors(old, made, anchors)
  const parts = diffArrays([...old], [...made], { maxEditLength: MOST_EDITS })
  if (parts !== undefined) {
    const counted = parts.map(({ count, removed, added }) => ({
      isSame: !removed && !added,
      removed: added ? 0 : count,
      added: removed ? 0 : count,
    }))
    return { parts: counted, isCoarse: false }
  }
  return { ...whole, isCoarse: true }
}

/** Large lists are taken apart at what stands once in each, and the pieces are compared one by one. */
function betweenAnchors(
  old: readonly string[],
  made: readonly string[],
  anchors: readonly (readonly [number, number])[],
): { readonly parts: readonly Part[]; readonly isCoarse: boolean } {
  const parts: Part[] = []
  let coarse = false
  let [from, to] = [0, 0]
  for (const [a, b] of [...anchors, [old.length, made.length] as const]) {
    const between = partsBetween(old.slice(from, a), made.slice(to, b))
    if (between.isCoarse) coarse = true
    parts.push(...between.parts)
    if (a < old.length) parts.push({ isSame: true, removed: 1, added: 1 })
    ;[from, to] = [a + 1, b + 1]
  }
  return { parts, isCoarse: coarse }
}

/** Places of what stands once in each list, as many as stand in the same order in both. */
function anchorsOf(old: readonly string[], made: readonly string[]): readonly (readonly [number, number])[] {
  const places = onceIn(made)
  const shared = Array.from(onceIn(old)).flatMap(([text, a]): readonly (readonly [number, number])[] => {
    const b = places.get(text)
    return b === undefined ? [] : [[a, b]]
  })
  const kept = longestRising(shared.map(([, b]) => b))
  return shared.filter((_, place) => kept.has(place))
}

function onceIn(texts: readonly string[]): ReadonlyMap<string, number> {
  const once = new Map<string, number>()
  const seen = new Set<string>()
  for (const [place, text] of texts.entries()) {
    if (seen.has(text)) once.delete(text)
    else once.set(text, place)
    seen.add(text)
  }
  return once
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
