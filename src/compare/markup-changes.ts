import type { ShownBlock } from "../model/shown-block.ts"
import type { Change } from "./changes.ts"
import type { ComparedText } from "./compared-text.ts"
import type { Comparison, Entry, SectionPair } from "./comparison.ts"
import type { Laid, Step } from "./pair-words.ts"

/** What reads the same in a section but is written otherwise: bold, links, how lines are broken. One change a block. */
export function markupChanges(
  { old, made, entries }: SectionPair,
  { before, after }: Pick<Comparison, "before" | "after">,
  section: string | null,
): readonly Change[] {
  const differs = (from: string, to: string): readonly Change[] =>
    bare(from) === bare(to) ? [] : [{ kind: "uppmarkning", section, old: from.trim(), new: to.trim() }]
  const isSameHeading = old?.section?.title === made?.section?.title && old?.section?.number === made?.section?.number
  const heading = isSameHeading ? differs(sourceOf(old?.heading, before), sourceOf(made?.heading, after)) : []
  return [...heading, ...entries.flatMap(entry => entryMarkup(entry, before, after, differs))]
}

function entryMarkup(
  { form, old, made, shared, columns }: Entry,
  before: ComparedText,
  after: ComparedText,
  differs: (from: string, to: string) => readonly Change[],
): readonly Change[] {
  if (old.length !== made.length && form !== "rad") return []
  return shared.flatMap((cell): readonly Change[] => {
    const [from, to] = [cell.old[0], cell.made[0]]
    if (from === undefined || to === undefined) return []
    if (form === "rad" || cell.steps !== undefined) {
      // Rows have the lines between cells, and changed blocks the changes, around what can be compared.
      const isOtherwise = stretches(cell).some(([a, b]) => bare(written(a, before)) !== bare(written(b, after)))
      return isOtherwise || (form === "rad" && columns.length === 0 && isRuledOtherwise(from, to, before, after))
        ? differs(sourceOf(from, before), sourceOf(to, after))
        : differs(from.targets.join("\n"), to.targets.join("\n"))
    }
    return differs(sourceOf(from, before), sourceOf(to, after))
  })
}

interface Stretch {
  readonly block: ShownBlock
  readonly from: number
  readonly to: number
}

/** The stretches of a cell that read the same in both versions. */
function stretches({ old, made, steps }: Laid): readonly (readonly [Stretch, Stretch])[] {
  const [before, after] = [old[0], made[0]]
  if (before === undefined || after === undefined) return []
  if (steps === undefined) {
    return [
      [
        { block: before, from: 0, to: before.text.length },
        { block: after, from: 0, to: after.text.length },
      ],
    ]
  }
  return steps.flatMap(step => {
    const [a, b] = [stretchOf(step, "old"), stretchOf(step, "made")]
    return step.isSame && a !== undefined && b !== undefined ? [[a, b] as const] : []
  })
}

function stretchOf(step: Step, side: "old" | "made"): Stretch | undefined {
  const [first, last] = [step[side][0], step[side].at(-1)]
  return first === undefined || last === undefined ? undefined : { block: first.block, from: first.from, to: last.to }
}

function written({ block, from, to }: Stretch, { source }: ComparedText): string {
  const span = block.toSource(from, to)
  return source.slice(span.start, span.end)
}

function sourceOf(block: ShownBlock | undefined, { source }: ComparedText): string {
  return block === undefined ? "" : source.slice(block.span.start, block.span.end)
}

/** The line below a table's heading says how its columns stand; how many strokes it has says nothing. */
function isRuledOtherwise(
  old: ShownBlock | undefined,
  made: ShownBlock | undefined,
  before: ComparedText,
  after: ComparedText,
): boolean {
  const rule = (block: ShownBlock | undefined, text: ComparedText): string =>
    (/\n[ \t|:-]+/.exec(sourceOf(block, text))?.[0] ?? "").replace(/-+/g, "-").replace(/[ \t]/g, "")
  return rule(old, before).trim() !== rule(made, after).trim()
}

/** Blank lines between blocks and at the ends of lines say nothing. */
function bare(source: string): string {
  return source
    .trim()
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
}
