import { alike, type Bag, bagOf, sharedBetween, sizeOf } from "./bags.ts"
import { type Likely, likelyAmong } from "./likely.ts"
import { longestRising } from "./longest-rising.ts"
import { type Part, readAs } from "./parts.ts"

/** How the sections of two texts belong together. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  /** Sections of the old text that are gone; `into` is the one that took up their words, where there is one. */
  readonly removed: readonly { readonly part: Part; readonly into: Part | undefined }[]
  /** Sections that are new; `from` is the old one that their words stood in, where there is one. */
  readonly added: readonly { readonly part: Part; readonly from: Part | undefined }[]
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
/** More comparisons of one section with another than this are not made: only those are compared that share rare words. */
const MOST_COMPARED = 90_000

/** Pairs sections by their names, then by number, then by their words. */
export function alignParts(before: readonly Part[], after: readonly Part[]): Alignment {
  const found = new Map<Part, Part>()
  const bagFor = remembering(wordsIn)
  const left = { old: new Set(before), made: new Set(after) }
  const pair = (old: Part, made: Part): void => {
    found.set(old, made)
    left.old.delete(old)
    left.made.delete(made)
  }
  pairByKey(left, pair)
  const likeness = (a: Part, b: Part): number => alike(bagFor(a), bagFor(b))
  const byWords = among([...left.made], left.old.size, bagFor)
  const likely = (part: Part): readonly Part[] => byWords(bagFor(part))
  pairAlike(left, likely, (a, b) => (isSameNumber(a, b) ? likeness(a, b) : 0), ALIKE_NUMBERED, pair)
  pairAlike(left, likely, likeness, ALIKE, pair)
  const inOrder = [...found].toSorted(([a], [b]) => a.index - b.index)
  const kept = longestRising(inOrder.map(([, made]) => made.index))
  const pairs = inOrder.map(([old, made], place) => ({ old, made, isMoved: !kept.has(place) && !made.isNotes }))
  return { pairs, ...unpaired(left, pairs, bagFor) }
}

/** The sections without a counterpart, each with the one that took up its words, or that they stood in. */
function unpaired(
  left: Left,
  pairs: readonly Pair[],
  bagFor: (part: Part) => Bag,
): Pick<Alignment, "removed" | "added"> {
  const byMade = new Map(pairs.map(pair => [pair.made, pair]))
  const byOld = new Map(pairs.map(pair => [pair.old, pair]))
  const takers = among([...byMade.keys()], left.old.size, bagFor)
  const givers = among([...byOld.keys()], left.made.size, bagFor)
  const pairsOf = (known: ReadonlyMap<Part, Pair>, parts: readonly Part[]) =>
    parts.flatMap(part => known.get(part) ?? [])
  return {
    removed: Array.from(left.old, part => ({
      part,
      into: containing(part, pairsOf(byMade, takers(bagFor(part))), "made", bagFor),
    })),
    added: Array.from(left.made, part => ({
      part,
      from: containing(part, pairsOf(byOld, givers(bagFor(part))), "old", bagFor),
    })),
  }
}

/** Which of `parts` are worth comparing with one of so many others: all, but of very many those that share rare words. */
function among(parts: readonly Part[], others: number, bagFor: (part: Part) => Bag): Likely<Part> {
  return parts.length * others <= MOST_COMPARED ? () => parts : likelyAmong(parts, bagFor)
}

/** What opens the text and the footnotes have names that no heading can have. */
function keyOf({ section, isNotes }: Part): string {
  return section?.anchor ?? (isNotes ? "#fotnoter" : "")
}

function isSameNumber(a: Part, b: Part): boolean {
  return a.section?.number !== undefined && a.section.number === b.section?.number
}

/** A section's own words; those of its title when it has no other. */
function wordsIn(part: Part): Bag {
  return bagOf(part.units.length === 0 ? (part.section?.title ?? "") : part.units.map(readAs).join("\n"))
}

interface Left {
  readonly old: Set<Part>
  readonly made: Set<Part>
}

function pairByKey(left: Left, pair: (old: Part, made: Part) => void): void {
  const made = new Map([...left.made].map(part => [keyOf(part), part]))
  for (const old of [...left.old]) {
    const other = made.get(keyOf(old))
    if (other !== undefined) pair(old, other)
  }
}

/** Pairs the most alike first, each once. */
function pairAlike(
  left: Left,
  likely: (a: Part) => readonly Part[],
  likeness: (a: Part, b: Part) => number,
  least: number,
  pair: (old: Part, made: Part) => void,
): void {
  const candidates = [...left.old].flatMap(old =>
    likely(old).flatMap(made => {
      const value = left.made.has(made) ? likeness(old, made) : 0
      return value >= least ? [{ old, made, value }] : []
    }),
  )
  for (const { old, made } of candidates.toSorted((a, b) => b.value - a.value || a.old.index - b.old.index)) {
    if (left.old.has(old) && left.made.has(made)) pair(old, made)
  }
}

/** `make`, but once for each part. */
function remembering(make: (part: Part) => Bag): (part: Part) => Bag {
  const known = new Map<Part, Bag>()
  return part => {
    const bag = known.get(part) ?? make(part)
    known.set(part, bag)
    return bag
  }
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
