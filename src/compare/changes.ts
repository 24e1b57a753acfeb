import { canonical } from "../model/canonical.ts"
import type { CompareOutput } from "../model/generated/output/compare.ts"
import { isMapping, type Mapping, type Value, valueAt } from "../model/metadata.ts"
import { alignParts, type Pair, type Part, partsOf } from "./align.ts"
import { type ComparedBlock, wordsOf } from "./blocks.ts"
import { headingOf, placeOfGone } from "./parts.ts"
import { type Run, runsBetween } from "./runs.ts"

/** One change between two versions, before it is weighed. */
export interface Change extends Omit<CompareOutput["changes"][number], "weights"> {
  /** The words that changed with those next to them: "18" alone is no age, "18 år" is. */
  readonly context?: { readonly old: string; readonly made: string }
}

/** A version of a document as it is compared. */
export interface ComparedText {
  readonly blocks: readonly ComparedBlock[]
  /** The front matter as written. */
  readonly facts: Mapping
  /** The Markdown of each section, by its anchor; "" is what stands above all headings. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * What differs between two versions: facts first, then section by section in the order of the new text, with what is gone
 * where it stood. Sections are paired before blocks, and blocks before words.
 */
export function changesBetween(before: ComparedText, after: ComparedText): readonly Change[] {
  const { pairs, removed, added } = alignParts(partsOf(before.blocks), partsOf(after.blocks))
  const placed = [
    ...pairs.map(pair => ({ place: pair.made.index, changes: pairChanges(pair, before, after) })),
    ...added.map(({ part, from }) => ({ place: part.index, changes: [addedSection(part, from)] })),
    ...removed.map(({ part, into }) => ({ place: placeOfGone(part, pairs), changes: [removedSection(part, into)] })),
  ]
  const inOrder = placed.toSorted((a, b) => a.place - b.place).flatMap(({ changes }) => changes)
  return [...factChanges(before.facts, after.facts), ...inOrder]
}

/** How a section is named in the list of changes: its number, else its title. */
function nameOf({ section }: Part): string | null {
  return section?.number ?? section?.title ?? null
}

function textOf(part: Part): string {
  return [headingOf(part), ...part.blocks.map(oneLine)].filter(text => text !== "").join("\n\n")
}

function oneLine(text: string): string {
  return wordsOf(text).join(" ")
}

function addedSection(part: Part, from: Part | undefined): Change {
  const section = nameOf(part)
  return from === undefined
    ? { kind: "tillagd", section, old: null, new: textOf(part) }
    : { kind: "delad", section, old: headingOf(from), new: textOf(part) }
}

function removedSection(part: Part, into: Part | undefined): Change {
  const section = nameOf(part)
  return into === undefined
    ? { kind: "struken", section, old: textOf(part), new: null }
    : { kind: "sammanslagen", section, old: textOf(part), new: headingOf(into) }
}

function pairChanges({ old, made, isMoved }: Pair, before: ComparedText, after: ComparedText): readonly Change[] {
  const section = nameOf(made)
  const [from, to] = [old.section, made.section]
  const numbered = from?.number === to?.number
  const own: readonly Change[] = [
    ...(isMoved ? [{ kind: "flyttad" as const, section, old: headingOf(old), new: headingOf(made) }] : []),
    ...(numbered ? [] : [{ kind: "omnumrerad" as const, section, old: from?.number ?? null, new: to?.number ?? null }]),
    ...(from?.title === to?.title
      ? []
      : [{ kind: "omrubricerad" as const, section, old: from?.title ?? null, new: to?.title ?? null }]),
  ]
  const words = blockChanges(old.blocks, made.blocks, section)
  // Blank lines between sections belong to neither.
  const source = (text: ComparedText, part: Part): string => (text.sources.get(part.section?.anchor ?? "") ?? "").trim()
  const isMarkup = own.length === 0 && words.length === 0 && source(before, old) !== source(after, made)
  return isMarkup ? [markupChange(source(before, old), source(after, made), section)] : [...own, ...words]
}

function blockChanges(before: readonly string[], after: readonly string[], section: string | null): readonly Change[] {
  const [old, made] = [before.map(wordsOf), after.map(wordsOf)]
  const runs = runsBetween(
    old.map(words => words.join(" ")),
    made.map(words => words.join(" ")),
  )
  return runs.flatMap(({ removed, added }) =>
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
      const [from, to] = [old[removed[index] ?? -1], made[added[index] ?? -1]]
      if (from === undefined) return [{ kind: "tillagd" as const, section, old: null, new: (to ?? []).join(" ") }]
      if (to === undefined) return [{ kind: "struken" as const, section, old: from.join(" "), new: null }]
      return wordChanges(from, to, section)
    }).flat(),
  )
}

/** Words that took each other's place. Where hardly a word is left the whole block was replaced. */
function wordChanges(before: readonly string[], after: readonly string[], section: string | null): readonly Change[] {
  const runs = joined(runsBetween(before, after), before)
  const changed = runs.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0)
  if (changed > 0.8 * (before.length + after.length)) {
    return [{ kind: "ersatt", section, old: before.join(" "), new: after.join(" ") }]
  }
  const [struck, put] = [placesIn(runs, "removed"), placesIn(runs, "added")]
  return runs.map(({ removed, added }) => {
    const [old, made] = [phrase(before, removed), phrase(after, added)]
    const context = { old: around(before, removed, struck), made: around(after, added, put) }
    if (removed.length === 0) return { kind: "tillagd", section, old: null, new: made, context }
    if (added.length === 0) return { kind: "struken", section, old, new: null, context }
    return { kind: "ersatt", section, old, new: made, context }
  })
}

/** Words that hold a reference or a range together. */
const JOINING = /^(?:kap\.?|§§?|st\.?|stycket|p\.?|–)$/

/** Two replacements within one reference or range are one: "11 kap. 5" by "14 kap. 3". */
function joined(runs: readonly Run[], before: readonly string[]): readonly Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    const gap = gapBetween(last, run)
    if (last === undefined || gap === undefined || !JOINING.test(before[gap.old] ?? "")) made.push(run)
    else {
      made[made.length - 1] = {
        removed: [...last.removed, gap.old, ...run.removed],
        added: [...last.added, gap.made, ...run.added],
      }
    }
  }
  return made
}

/** The only word that stands between two replacements, by its place in each text. */
function gapBetween(last: Run | undefined, next: Run): { readonly old: number; readonly made: number } | undefined {
  const [old, made] = [last?.removed.at(-1), last?.added.at(-1)]
  if (old === undefined || made === undefined) return undefined
  return next.removed[0] === old + 2 && next.added[0] === made + 2 ? { old: old + 1, made: made + 1 } : undefined
}

function placesIn(runs: readonly Run[], side: keyof Run): ReadonlySet<number> {
  return new Set(runs.flatMap(run => run[side]))
}

function phrase(words: readonly string[], places: readonly number[]): string {
  return places.map(place => words[place] ?? "").join(" ")
}

/** So many words on each side tell what a number is of. */
const NEXT_TO = 3

/** Words with the unchanged ones next to them; "" for none. */
function around(words: readonly string[], places: readonly number[], changed: ReadonlySet<number>): string {
  let [first, end] = [places[0] ?? 0, (places.at(-1) ?? -1) + 1]
  if (places.length === 0) return ""
  for (let n = 0; n < NEXT_TO && first > 0 && !changed.has(first - 1); n++) first--
  for (let n = 0; n < NEXT_TO && end < words.length && !changed.has(end); n++) end++
  return words.slice(first, end).join(" ")
}

/** The first lines that are written otherwise while they read the same. */
function markupChange(before: string, after: string, section: string | null): Change {
  const [old, made] = [before.split("\n"), after.split("\n")]
  const first = runsBetween(old, made)[0]
  const lines = (all: readonly string[], places: readonly number[] = []): string | null =>
    places.length === 0 ? null : places.map(place => all[place] ?? "").join("\n")
  return { kind: "uppmarkning", section, old: lines(old, first?.removed), new: lines(made, first?.added) }
}

function factChanges(before: Mapping, after: Mapping): readonly Change[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return keys
    .filter(key => canonical(valueAt(before, key)) !== canonical(valueAt(after, key)))
    .map(key => ({ kind: "metadata", section: null, old: fact(before, key), new: fact(after, key) }))
}

function fact(facts: Mapping, key: string): string | null {
  const value = valueAt(facts, key)
  return value === undefined ? null : `${key}: ${written(value)}`
}

function written(value: Value): string {
  if (typeof value === "string") return value
  if (!isMapping(value)) return `[${value.map(written).join(", ")}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(", ")}}`
}
