import { alike, type Bag, bagOf, sharedBetween, sizeOf } from "./bags.ts"
import { lengthOf, type Range, stretchesBetween } from "./runs.ts"

/** Items of two lists that belong together, by their places: none on one side for what is only on the other. */
interface Match {
  readonly old: readonly number[]
  readonly made: readonly number[]
}

export interface Matches {
  readonly matches: readonly Match[]
  /** True when there was too much to look for what is alike: items were paired by their order. */
  readonly isCoarse: boolean
}

/** So much of their words two paragraphs must share to be the same, changed. */
const ALIKE = 0.35
/** So much of a paragraph's words must stand in another for it to have been split off or taken up. */
const CONTAINED = 0.5
/** More comparisons than this of what lies between two unchanged items are not made. */
const MOST_COMPARED = 40_000

/**
 * Which items of two lists belong together, in the order of both: first those that read the same, then those most alike,
 * then what was split or joined; what is left between them took each other's place. Items of different
 * kinds never belong together.
 */
export function matchItems(
  before: readonly Item[],
  after: readonly Item[],
  { splits = true }: { readonly splits?: boolean } = {},
): Matches {
  const { stretches, isCoarse } = stretchesBetween(
    before.map(({ kind, text }) => `${kind} ${text}`),
    after.map(({ kind, text }) => `${kind} ${text}`),
  )
  let coarse = isCoarse
  const matches = stretches.flatMap(({ isSame, old, made }): readonly Match[] => {
    if (isSame) {
      return Array.from({ length: lengthOf(old) }, (_, n) => ({ old: [old.start + n], made: [made.start + n] }))
    }
    const isTooMuch = lengthOf(old) * lengthOf(made) > MOST_COMPARED
    if (isTooMuch) coarse = true
    return withinGap(weighed(before, old), weighed(after, made), { isTooMuch, splits })
  })
  return { matches, isCoarse: coarse }
}

/** The kind of a whole table, which is never split. */
export const TABLE = "tabell"

export interface Item {
  readonly kind: string
  /** The item as it is read. */
  readonly text: string
}

interface Weighed extends Item {
  readonly place: number
  readonly bag: Bag
}

function weighed(items: readonly Item[], { start, end }: Range): readonly Weighed[] {
  return items.slice(start, end).map((item, n) => ({ ...item, place: start + n, bag: bagOf(item.text) }))
}

interface Group {
  readonly isPair: boolean
  readonly old: readonly Weighed[]
  readonly made: readonly Weighed[]
}

function withinGap(
  old: readonly Weighed[],
  made: readonly Weighed[],
  { isTooMuch, splits }: { readonly isTooMuch: boolean; readonly splits: boolean },
): readonly Match[] {
  const groups = [...groupsOf(old, made, isTooMuch ? [] : mostAlike(old, made))]
  for (const [index, free] of groups.entries()) {
    if (free.isPair || !splits) continue
    const beside = [index - 1, index + 1].find(place => isPartOf(free, groups[place]))
    const home = groups[beside ?? -1]
    if (beside === undefined || home === undefined) continue
    const [first, second] = beside < index ? [home, free] : [free, home]
    groups[beside] = { ...home, old: [...first.old, ...second.old], made: [...first.made, ...second.made] }
    groups[index] = { isPair: false, old: [], made: [] }
  }
  return groups.flatMap(group =>
    group.isPair
      ? [{ old: group.old.map(({ place }) => place), made: group.made.map(({ place }) => place) }]
      : inTurn(group.old, group.made),
  )
}

/** The pairs, with what stands before, between and after them. */
function groupsOf(
  old: readonly Weighed[],
  made: readonly Weighed[],
  pairs: readonly (readonly [number, number])[],
): readonly Group[] {
  let [from, to] = [0, 0]
  const groups = pairs.flatMap(([a, b]): readonly Group[] => {
    const free = { isPair: false, old: old.slice(from, a), made: made.slice(to, b) }
    ;[from, to] = [a + 1, b + 1]
    return [free, { isPair: true, old: old.slice(a, a + 1), made: made.slice(b, b + 1) }]
  })
  return [...groups, { isPair: false, old: old.slice(from), made: made.slice(to) }]
}

/** True when what is free stands on one side only, and its words stood in, or now stand in, the one beside it. */
function isPartOf(free: Group, beside: Group | undefined): boolean {
  const [one, other] = [beside?.old[0], beside?.made[0]]
  if (beside?.isPair !== true || one === undefined || other === undefined) return false
  if (one.kind === TABLE || (free.old.length > 0 && free.made.length > 0)) return false
  const [home, away] = free.old.length === 0 ? [one, other] : [other, one]
  const items = [...free.old, ...free.made]
  return (
    items.length > 0 &&
    items.every(({ kind, bag }) => {
      const share = (sharedBetween(bag, home.bag) - sharedBetween(bag, away.bag)) / sizeOf(bag)
      return kind === home.kind && share >= CONTAINED
    })
  )
}

/** What is left on both sides took each other's place, one by one; the rest was struck or added. */
function inTurn(old: readonly Weighed[], made: readonly Weighed[]): readonly Match[] {
  const matches: Match[] = []
  const left = new Map<string, number>()
  for (const { kind } of made) left.set(kind, (left.get(kind) ?? 0) + 1)
  let next = 0
  for (const item of old) {
    if ((left.get(item.kind) ?? 0) === 0) {
      matches.push({ old: [item.place], made: [] })
      continue
    }
    for (let other = made[next]; other !== undefined; other = made[next]) {
      next++
      left.set(other.kind, (left.get(other.kind) ?? 0) - 1)
      matches.push({ old: other.kind === item.kind ? [item.place] : [], made: [other.place] })
      if (other.kind === item.kind) break
    }
  }
  return [...matches, ...made.slice(next).map(({ place }) => ({ old: [], made: [place] }))]
}

/** Pairs in the order of both lists whose likeness is greatest in sum; by places in the lists given. */
function mostAlike(old: readonly Weighed[], made: readonly Weighed[]): readonly (readonly [number, number])[] {
  if (old.length === 0 || made.length === 0) return []
  const likeness = old.map(a =>
    made.map(b => {
      const value = a.kind === b.kind ? alike(a.bag, b.bag) : 0
      return value >= ALIKE ? value : 0
    }),
  )
  const width = made.length + 1
  const best = new Float64Array((old.length + 1) * width)
  const at = (a: number, b: number): number => best[a * width + b] ?? 0
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = made.length - 1; b >= 0; b--) {
      const value = likeness[a]?.[b] ?? 0
      const paired = value > 0 ? value + at(a + 1, b + 1) : 0
      best[a * width + b] = Math.max(paired, at(a + 1, b), at(a, b + 1))
    }
  }
  const pairs: [number, number][] = []
  let [a, b] = [0, 0]
  while (a < old.length && b < made.length) {
    const value = likeness[a]?.[b] ?? 0
    if (value > 0 && at(a, b) === value + at(a + 1, b + 1)) pairs.push([a++, b++])
    else if (at(a, b) === at(a + 1, b)) a++
    else b++
  }
  return pairs
}
