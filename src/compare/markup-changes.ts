import type { ShownBlock } from "../model/shown-block.ts"
import type { Change } from "./changes.ts"
import type { ComparedText } from "./compared-text.ts"
import type { Comparison, Entry, SectionPair } from "./comparison.ts"
import type { Laid, Step } from "./pair-words.ts"
import { blocksOf, type Part } from "./parts.ts"

type Blocks = readonly ShownBlock[]

/** What reads the same in a section but is written otherwise: bold, links, lists, how lines are broken. One change a block. */
export function markupChanges(
  { old, made, entries }: SectionPair,
  comparison: Comparison,
  section: string | null,
): readonly Change[] {
  const { before, after, moves } = comparison
  const isSameHeading = old?.section?.title === made?.section?.title && old?.section?.number === made?.section?.number
  const heading = isSameHeading
    ? differing(sourceOf(old?.heading, before), sourceOf(made?.heading, after), section)
    : []
  const texts = entries.flatMap(entry => {
    const move = entry.made.length > 0 ? moves.get(entry) : undefined
    return move === undefined
      ? entryMarkup(entry, comparison, section)
      : move.gone.old.flatMap((block, index) =>
          differing(sourceOf(block, before), sourceOf(entry.made[index], after), section),
        )
  })
  return [...heading, ...texts]
}

/** Links, images and references to footnotes that were lost or gained where a section was split off or taken up. */
export function carriedMarks(
  whole: Part,
  parts: readonly (Part | undefined)[],
  section: string | null,
): readonly Change[] {
  const marks = (part: Part | undefined): readonly string[] =>
    marksIn(part === undefined ? [] : blocksOf(part)).toSorted()
  return differing(marks(whole).join("\n"), parts.flatMap(marks).toSorted().join("\n"), section)
}

function entryMarkup(entry: Entry, { before, after }: Comparison, section: string | null): readonly Change[] {
  const { form, old, made, shared, columns } = entry
  if (old.length === 0 || made.length === 0) return []
  const isRow = form === "rad"
  if (!isRow && old.length !== made.length) return markDifference(old, made, section)
  return shared.flatMap((cell): readonly Change[] => {
    const [from, to] = [cell.old[0], cell.made[0]]
    if (from === undefined || to === undefined) return []
    const sources = [sourceOf(from, before), sourceOf(to, after)] as const
    if (!isRow && cell.steps === undefined) return differing(...sources, section)
    // Rows have the lines between cells, and changed blocks the changes, around what can be compared.
    const isOtherwise =
      stretches(cell).some(([a, b]) => bare(written(a, before)) !== bare(written(b, after))) ||
      (isRow
        ? columns.length === 0 && ruleIn(sources[0]) !== ruleIn(sources[1])
        : placeIn(sources[0]) !== placeIn(sources[1]))
    return isOtherwise ? differing(...sources, section) : markDifference([from], [to], section)
  })
}

function differing(from: string, to: string, section: string | null): readonly Change[] {
  return bare(from) === bare(to) ? [] : [{ kind: "uppmarkning", section, old: bare(from), new: bare(to) }]
}

function markDifference(old: Blocks, made: Blocks, section: string | null): readonly Change[] {
  return differing(marksIn(old).join("\n"), marksIn(made).join("\n"), section)
}

function marksIn(blocks: Blocks): readonly string[] {
  return blocks.flatMap(({ marks }) => marks)
}

interface Stretch {
  readonly block: ShownBlock
  readonly from: number
  readonly to: number
}

/** The stretches of a cell that read the same in both versions. */
function stretches({ old, made, steps }: Laid): readonly (readonly [Stretch, Stretch])[] {
  const [before, after] = [old[0], made[0]]
  if (before === undefined || after === undefined || before.form === "kod") return []
  if (steps === undefined) {
    const whole = (block: ShownBlock): Stretch => ({ block, from: 0, to: block.text.length })
    return [[whole(before), whole(after)]]
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
function ruleIn(source: string): string {
  return (/\n[ \t|:-]+/.exec(source)?.[0] ?? "").replace(/-+/g, "-").replace(/[ \t]/g, "").trim()
}

/** Which list, level, number or quotation a block stands in. Which sign a list has says nothing. */
function placeIn(source: string): string {
  const lead = /^(?:[ \t>]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t])*/.exec(bare(source))?.[0] ?? ""
  return lead.replace(/[*+]/g, "-").trimEnd()
}

/** Blank lines between blocks and at the ends of lines say nothing. */
function bare(source: string): string {
  return source
    .replace(/^(?:[ \t]*[\r\n]+)+/, "")
    .trimEnd()
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{2,}/g, "\n\n")
}
