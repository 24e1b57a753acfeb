import type { ComparisonRow, Fate, Run } from "../model/comparison.ts"
import { alignParts, type Pair, type Part, partsOf } from "./align.ts"
import { type ComparedBlock, wordsOf } from "./blocks.ts"
import { headingOf, placeOfGone } from "./parts.ts"
import { runsBetween } from "./runs.ts"

/** Two versions side by side, section by section in the order of the new one, with what is gone where it stood. */
export function rowsBetween(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
): readonly ComparisonRow[] {
  const { pairs, removed, added } = alignParts(partsOf(before), partsOf(after))
  const placed = [
    ...pairs.map(pair => ({ place: pair.made.index, rows: pairRows(pair) })),
    ...added.map(({ part, from }) => ({
      place: part.index,
      rows: wholeRows(part, "tillagd", noteOf("Avskilt ur", from)),
    })),
    ...removed.map(({ part, into }) => ({
      place: placeOfGone(part, pairs),
      rows: wholeRows(part, "struken", noteOf("Sammanfört med", into)),
    })),
  ]
  return placed.toSorted((a, b) => a.place - b.place).flatMap(({ rows }) => rows)
}

function noteOf(words: string, other: Part | undefined): readonly string[] {
  return other === undefined ? [] : [`${words} ${headingOf(other)}.`]
}

/** A section that only one of the versions has. */
function wholeRows(part: Part, fate: "tillagd" | "struken", notes: readonly string[]): readonly ComparisonRow[] {
  const side = (
    text: string,
  ): { readonly old: readonly Run[] | undefined; readonly made: readonly Run[] | undefined } => {
    const runs = [{ text, changed: true }]
    return fate === "tillagd" ? { old: undefined, made: runs } : { old: runs, made: undefined }
  }
  const heading = headingOf(part)
  return [
    ...(heading === "" ? [] : [{ kind: "rubrik" as const, fate, notes, ...side(heading) }]),
    ...part.blocks.map(text => ({ kind: "stycke" as const, fate, ...side(wordsOf(text).join(" ")) })),
  ]
}

function pairRows({ old, made, isMoved }: Pair): readonly ComparisonRow[] {
  const [from, to] = [headingOf(old), headingOf(made)]
  const notes = isMoved ? ["Flyttat hit."] : []
  const heading = compared(from, to)
  const fate: Fate = from === to && !isMoved ? "lika" : "ersatt"
  const head = from === "" && to === "" ? [] : [{ kind: "rubrik" as const, ...heading, fate, notes }]
  return [...head, ...blockRows(old.blocks, made.blocks)]
}

function blockRows(before: readonly string[], after: readonly string[]): readonly ComparisonRow[] {
  const [old, made] = [before.map(oneLine), after.map(oneLine)]
  const rows: ComparisonRow[] = []
  let [from, to] = [0, 0]
  for (const { removed, added } of runsBetween(old, made)) {
    // What stands between two runs is the same in both.
    const between = added[0] === undefined ? (removed[0] ?? from) - from : added[0] - to
    rows.push(...same(made, to, to + between))
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push({ kind: "stycke", ...compared(old[removed[index] ?? -1], made[added[index] ?? -1]) })
    }
    from += between + removed.length
    to += between + added.length
  }
  return [...rows, ...same(made, to, made.length)]
}

function same(texts: readonly string[], from: number, to: number): readonly ComparisonRow[] {
  return texts.slice(from, to).map(text => {
    const runs = [{ text, changed: false }]
    return { kind: "stycke", fate: "lika", old: runs, made: runs }
  })
}

function oneLine(text: string): string {
  return wordsOf(text).join(" ")
}

/** Two texts that took each other's place, with the words that only one of them has marked. */
function compared(
  old: string | undefined,
  made: string | undefined,
): { readonly fate: Fate; readonly old: readonly Run[] | undefined; readonly made: readonly Run[] | undefined } {
  if (old === undefined) return { fate: "tillagd", old, made: [{ text: made ?? "", changed: true }] }
  if (made === undefined) return { fate: "struken", old: [{ text: old, changed: true }], made }
  const [before, after] = [wordsOf(old), wordsOf(made)]
  const runs = runsBetween(before, after)
  return {
    fate: runs.length === 0 ? "lika" : "ersatt",
    old: marked(before, new Set(runs.flatMap(({ removed }) => removed))),
    made: marked(after, new Set(runs.flatMap(({ added }) => added))),
  }
}

function marked(words: readonly string[], changed: ReadonlySet<number>): readonly Run[] {
  const runs: { text: string; changed: boolean }[] = []
  for (const [place, word] of words.entries()) {
    const last = runs.at(-1)
    if (last !== undefined && last.changed === changed.has(place)) last.text += ` ${word}`
    else runs.push({ text: word, changed: changed.has(place) })
  }
  return runs
}
