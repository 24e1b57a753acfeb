import { StyrdokError } from "../model/errors.ts"
import type { ShownBlock } from "../model/shown-block.ts"
import type { Span } from "../model/source.ts"
import type { Comparison } from "./comparison.ts"
import { longestRising } from "./longest-rising.ts"
import { type Laid, layBlocks, type Step, type Word, wordsOf } from "./pair-words.ts"
import type { Part } from "./parts.ts"

/** A place where the two files differ: `removed` stood there in the old one, `added` stands there in the new one. */
export interface Edit {
  readonly old: Span
  readonly new: Span
  readonly removed: string
  readonly added: string
}

/** Text that is the same in both files. */
interface Shared {
  readonly old: Span
  readonly made: Span
}

/**
 * How the new file is made from the old one, character by character in order: what the changes come to. What was moved is
 * removed in one place and added in the other.
 */
export function editsOf(comparison: Comparison): readonly Edit[] {
  const { source: before } = comparison.before
  const { source: after } = comparison.after
  const shared = sharedIn(comparison)
    .filter(pair => isSame(pair, before, after))
    .toSorted((a, b) => a.old.start - b.old.start)
  const kept = longestRising(shared.map(({ made }) => made.start))
  const end = { old: { start: before.length, end: before.length }, made: { start: after.length, end: after.length } }
  let [from, to] = [0, 0]
  return [...shared.filter((_, place) => kept.has(place)), end].flatMap(({ old, made }) => {
    // The words of a piece of code all have its place.
    if (old.start < from || made.start < to) return []
    const gap = { old: { start: from, end: old.start }, new: { start: to, end: made.start } }
    ;[from, to] = [old.end, made.end]
    const edit = trimmed(gap, before, after)
    return edit.removed === "" && edit.added === "" ? [] : [edit]
  })
}

/** The same edit without what both sides begin and end with; never between the halves of a character. */
function trimmed({ old, new: made }: Pick<Edit, "old" | "new">, before: string, after: string): Edit {
  let [from, to] = [old.start, made.start]
  while (from < old.end && to < made.end && before[from] === after[to]) {
    from++
    to++
  }
  let [end, last] = [old.end, made.end]
  while (end > from && last > to && before[end - 1] === after[last - 1]) {
    end--
    last--
  }
  if (isSecondHalf(before, from) || isSecondHalf(after, to)) [from, to] = [from - 1, to - 1]
  if (isSecondHalf(before, end) || isSecondHalf(after, last)) [end, last] = [end + 1, last + 1]
  const [removed, added] = [before.slice(from, end), after.slice(to, last)]
  return { old: { start: from, end }, new: { start: to, end: last }, removed, added }
}

/** True where a character of two UTF-16 units would be cut. */
function isSecondHalf(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /[\uD800-\uDBFF]$/.test(text.slice(Math.max(0, at - 1), at))
}

function sharedIn({ sections, moves, before, after }: Comparison): readonly Shared[] {
  const cells = sections.flatMap(({ old, made, entries }) => [
    layBlocks(headingIn(old), headingIn(made)),
    ...entries.flatMap(entry => entry.cells),
  ])
  const moved = Array.from(new Set(moves.values())).flatMap(({ gone, come }) =>
    gone.old.map((block, index) => layBlocks([block], come.made.slice(index, index + 1))),
  )
  return [...cells, ...moved].flatMap(laid => sharedInBlocks(laid, before.source, after.source))
}

function headingIn(part: Part | undefined): readonly ShownBlock[] {
  return part?.heading === undefined ? [] : [part.heading]
}

/** Blocks that are written the same are the same as a whole, else word by word. */
function sharedInBlocks({ old, made, steps }: Laid, before: string, after: string): readonly Shared[] {
  const [one, other] = [old[0], made[0]]
  if (steps !== undefined || one === undefined || other === undefined) {
    return (steps ?? []).flatMap(step => sharedInStep(step, before, after))
  }
  const whole = { old: one.span, made: other.span }
  return isSame(whole, before, after)
    ? [whole]
    : sharedInStep({ isSame: true, old: wordsOf(old), made: wordsOf(made) }, before, after)
}

function sharedInStep(step: Step, before: string, after: string): readonly Shared[] {
  if (!step.isSame) return []
  const whole = { old: spanOf(step.old), made: spanOf(step.made) }
  if (isSame(whole, before, after)) return [whole]
  return step.old.flatMap((word, index) => {
    const other = step.made[index]
    return other === undefined ? [] : [{ old: spanOf([word]), made: spanOf([other]) }]
  })
}

/** Where words that follow each other stand in the file. */
function spanOf(words: readonly Word[]): Span {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  const [from, to] = [first.block.toSource(first.from, first.to), last.block.toSource(last.from, last.to)]
  return { start: from.start, end: to.end }
}

function isSame({ old, made }: Shared, before: string, after: string): boolean {
  return before.slice(old.start, old.end) === after.slice(made.start, made.end)
}

/** The new file, made from the old one. STYR_VERSION when `text` is not the file that the edits were made for. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0
  const parts = edits.flatMap(({ old, removed, added }) => {
    if (old.start < end || text.slice(old.start, old.end) !== removed) {
      throw new StyrdokError(
        "STYR_VERSION",
        `Ändringarna passar inte till texten: på plats ${old.start} skulle det stå "${removed}".`,
        "Jämför på nytt med den text som du vill ändra.",
      )
    }
    const before = text.slice(end, old.start)
    end = old.end
    return [before, added]
  })
  return [...parts, text.slice(end)].join("")
}

/** The edits that make the old file from the new one. */
export function reverseEdits(edits: readonly Edit[]): readonly Edit[] {
  return edits.map(edit => ({ old: edit.new, new: edit.old, removed: edit.added, added: edit.removed }))
}
