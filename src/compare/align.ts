import { type ComparedBlock, wordsOf } from "./blocks.ts"

/** A section with its own text, up to the next heading. */
export interface Part {
  readonly section: ComparedBlock["section"]
  /** Place among the parts of its text. */
  readonly index: number
  /** The blocks below the heading. */
  readonly blocks: readonly string[]
}

/** How the sections of two texts belong together. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Sections of the old text that are gone; `into` is the one that took up their words, where there is one. */
  readonly removed: readonly { readonly part: Part; readonly into?: Part }[]
  /** Sections that are new; `from` is the old one that their words stood in, where there is one. */
  readonly added: readonly { readonly part: Part; readonly from?: Part }[]
}

export interface Pair {
  readonly old: Part
  readonly made: Part
  /** True when the section stands in another order among those that both texts have. */
  readonly isMoved: boolean
}

/** So much of their words two sections must share to be the same under another title. */
const ALIKE = 0.5
/** With the same number less is enough. */
const ALIKE_NUMBERED = 0.25
/** So much of a section's words must stand in another for it to have been split off or taken up. */
const CONTAINED = 0.7
/** More leftover sections than this on each side are not compared with each other: only names and numbers pair them. */
const MOST_LEFT = 300

/** The sections of a text, the first being what stands above all headings. */
export function partsOf(blocks: readonly ComparedBlock[]): readonly Part[] {
  const parts: { section: ComparedBlock["section"]; index: number; blocks: string[] }[] = [
    { section: undefined, index: 0, blocks: [] },
  ]
  for (const { section, opens, text } of blocks) {
    if (opens) parts.push({ section, index: parts.length, blocks: [] })
    else parts.at(-1)?.blocks.push(text)
  }
  return parts
}

/** Pairs sections by their names, then by number, then by their words. */
export function alignParts(before: readonly Part[], after: readonly Part[]): Alignment {
  const found = new Map<Part, Part>()
  const bagFor = remembering(bagOf)
  const left = { old: new Set(before), made: new Set(after) }
  const pair = (old: Part, made: Part): void => {
    found.set(old, made)
    left.old.delete(old)
    left.made.delete(made)
  }
  pairByKey(left, part => part.section?.anchor ?? "", pair)
  if (Math.max(left.old.size, left.made.size) <= MOST_LEFT) {
    const likeness = (a: Part, b: Part): number => alike(bagFor(a), bagFor(b))
    pairAlike(left, (a, b) => (a.section?.number === b.section?.number ? likeness(a, b) : 0), ALIKE_NUMBERED, pair)
    pairAlike(left, likeness, ALIKE, pair)
  }
  const inOrder = [...found].toSorted(([a], [b]) => a.index - b.index)
  const kept = longestRising(inOrder.map(([, made]) => made.index))
  const pairs = inOrder.map(([old, made], place) => ({ old, made, isMoved: !kept.has(place) }))
  return {
    pairs,
    removed: [...left.old].map(part => {
      const into = containing(part, pairs, "made", bagFor)
      return into === undefined ? { part } : { part, into }
    }),
    added: [...left.made].map(part => {
      const from = containing(part, pairs, "old", bagFor)
      return from === undefined ? { part } : { part, from }
    }),
  }
}

interface Left {
  readonly old: Set<Part>
  readonly made: Set<Part>
}

function pairByKey(left: Left, keyOf: (part: Part) => string, pair: (old: Part, made: Part) => void): void {
  const made = new Map([...left.made].map(part => [keyOf(part), part]))
  for (const old of [...left.old]) {
    const other = made.get(keyOf(old))
    if (other !== undefined) pair(old, other)
  }
}

/** Pairs the most alike first, each once. */
function pairAlike(
  left: Left,
  likeness: (a: Part, b: Part) => number,
  least: number,
  pair: (old: Part, made: Part) => void,
): void {
  const candidates = [...left.old].flatMap(old =>
    [...left.made].flatMap(made => {
      const value = likeness(old, made)
      return value >= least ? [{ old, made, value }] : []
    }),
  )
  for (const { old, made } of candidates.toSorted((a, b) => b.value - a.value || a.old.index - b.old.index)) {
    if (left.old.has(old) && left.made.has(made)) pair(old, made)
  }
}

type Bag = ReadonlyMap<string, number>

/** `make`, but once for each part. */
function remembering(make: (part: Part) => Bag): (part: Part) => Bag {
  const known = new Map<Part, Bag>()
  return part => {
    const bag = known.get(part) ?? make(part)
    known.set(part, bag)
    return bag
  }
}

function bagOf({ section, blocks }: Part): Bag {
  const bag = new Map<string, number>()
  const texts = blocks.length === 0 ? [section?.title ?? ""] : blocks
  for (const word of texts.flatMap(wordsOf)) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function sizeOf(bag: Bag): number {
  let size = 0
  for (const count of bag.values()) size += count
  return size
}

function sharedBetween(a: Bag, b: Bag): number {
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  return shared
}

/** Twice the words that two bags share, of all their words: 1 for the same words. */
function alike(a: Bag, b: Bag): number {
  const all = sizeOf(a) + sizeOf(b)
  return all === 0 ? 0 : (2 * sharedBetween(a, b)) / all
}

/** Of the paired sections the one whose text has nearly all the words of `part`, which stand nowhere in its counterpart. */
function containing(
  part: Part,
  pairs: readonly Pair[],
  side: "old" | "made",
  bagFor: (part: Part) => Bag,
): Part | undefined {
  const bag = bagFor(part)
  const size = sizeOf(bag)
  if (size < 4) return undefined
  const other = side === "old" ? "made" : "old"
  const found = pairs
    .map(pair => {
      const [here, there] = [bagFor(pair[side]), bagFor(pair[other])]
      return { part: pair[side], share: (sharedBetween(bag, here) - sharedBetween(bag, there)) / size }
    })
    .toSorted((a, b) => b.share - a.share || a.part.index - b.part.index)[0]
  return found !== undefined && found.share >= CONTAINED ? found.part : undefined
}

/** The places of a longest rising row among `values`: what stands outside it has been moved. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [place, value] of values.entries()) {
    const at = ends.findIndex(end => (values[end] ?? 0) >= value)
    const length = at === -1 ? ends.length : at
    before[place] = length === 0 ? undefined : ends[length - 1]
    ends[length] = place
  }
  const kept = new Set<number>()
  for (let place = ends.at(-1); place !== undefined; place = before[place]) kept.add(place)
  return kept
}
