import type { CompareOutput } from "../model/generated/output/compare.ts"
import type { ComparedText } from "./compared-text.ts"
import type { Comparison, Entry, SectionPair } from "./comparison.ts"
import { factChanges } from "./fact-changes.ts"
import { fileChanges } from "./file-changes.ts"
import { carriedMarks, markupChanges } from "./markup-changes.ts"
import type { Step, Word } from "./pair-words.ts"
import { headingOf, type Part, partText, readAs, rowText } from "./parts.ts"
import { phrase, wordsOf } from "./words.ts"

/** One change between two versions, before it is weighed. */
export interface Change extends Omit<CompareOutput["changes"][number], "weights"> {
  /** What is weighed when it is not `old` and `new`: the words that changed with those next to them, since "18" alone is no age. */
  readonly context?: { readonly old: string; readonly made: string }
}

/** What is only moved, split or joined weighs nothing of its own. */
const NOTHING = { old: "", made: "" }

/**
 * What differs between two versions: facts first, then section by section in the order of the new text, with what is gone
 * where it stood. Two versions that are written differently in any way have at least one change, if their facts can be read.
 */
export function changesBetween(comparison: Comparison): readonly Change[] {
  const { before, after, sections } = comparison
  const carried = carriedBetween(comparison)
  const changes = [
    ...factChanges(before.facts, after.facts),
    ...sections.flatMap(section => sectionChanges(section, comparison, carried)),
    ...fileChanges(before, after),
  ]
  // What cannot be read may be what differs: nothing is said of it.
  const isKnown = before.facts !== undefined && after.facts !== undefined
  const isTextTold = changes.some(({ kind }) => kind !== "metadata")
  const isWrittenOtherwise =
    changes.length === 0 ? before.source !== after.source : !isTextTold && bodyOf(before) !== bodyOf(after)
  return isKnown && isWrittenOtherwise
    ? [...changes, { kind: "uppmarkning", section: null, old: null, new: null }]
    : changes
}

/** What stands below the front matter, without white space. */
function bodyOf({ source, blocks }: ComparedText): string {
  return source.slice(blocks[0]?.span.start ?? source.length).replace(/\s/g, "")
}

/** How a section is named in the list of changes: its number, else its title. */
function nameOf({ section }: Part): string | null {
  return section?.number ?? section?.title ?? null
}

function nameIn(part: Part, { old, made }: Pick<Entry, "old" | "made">): string | null {
  const note = (made[0] ?? old[0])?.note
  return note === undefined ? nameOf(part) : `fotnot ${note}`
}

/** Paragraphs that stand in a section split off from the part, or stood in one taken up in it. */
type Carried = ReadonlyMap<Part, readonly string[]>

/** Fewer words than this are never taken for what was carried over: a struck "inte" is told, wherever else it stands. */
const LEAST_CARRIED = 4

function carriedBetween({ sections }: Comparison): Carried {
  const carried = new Map<Part, readonly string[]>()
  for (const { old, made, other } of sections) {
    const part = made === undefined ? old : old === undefined ? made : undefined
    if (part === undefined || other === undefined) continue
    carried.set(other, [...(carried.get(other) ?? []), ...part.units.map(readAs)])
  }
  return carried
}

function withoutNumber(part: Part): string {
  return [part.section?.title ?? "", ownText(part)].join("\n\n")
}

function ownText(part: Part): string {
  return partText({ ...part, section: undefined })
}

function sectionChanges(pair: SectionPair, comparison: Comparison, carried: Carried): readonly Change[] {
  const { old, made, other, entries } = pair
  const home = other && comparison.sections.find(({ old: from, made: to }) => from === other || to === other)
  if (old === undefined && made !== undefined) {
    const marks = other === undefined ? [] : carriedMarks(other, [home?.made, made], nameOf(made))
    return [addedSection(made, other, comparison), ...marks]
  }
  if (made === undefined && old !== undefined) {
    const marks = other === undefined ? [] : carriedMarks(other, [home?.old, old], nameOf(old))
    return [removedSection(old, other, comparison), ...marks]
  }
  if (old === undefined || made === undefined) return []
  const isCarried = ({ kind, old: struck, new: put }: Change): boolean => {
    const [text, from] = kind === "struken" ? [struck, old] : kind === "tillagd" ? [put, made] : [null, made]
    const isLong = text !== null && wordsOf(text).length >= LEAST_CARRIED
    return isLong && (carried.get(from) ?? []).some(paragraph => paragraph.startsWith(text))
  }
  const words = entries.flatMap(entry => entryChanges(entry, made, comparison)).filter(change => !isCarried(change))
  return [...headingChanges(pair, old, made), ...words, ...markupChanges(pair, comparison, nameOf(made))]
}

function headingChanges({ isMoved }: SectionPair, old: Part, made: Part): readonly Change[] {
  const section = nameOf(made)
  const [from, to] = [old.section, made.section]
  return [
    ...(isMoved
      ? [{ kind: "flyttad" as const, section, old: headingOf(old), new: headingOf(made), context: NOTHING }]
      : []),
    ...(from?.number === to?.number
      ? []
      : [
          {
            kind: "omnumrerad" as const,
            section,
            old: from?.number ?? null,
            new: to?.number ?? null,
            context: NOTHING,
          },
        ]),
    ...(from?.title === to?.title
      ? []
      : [{ kind: "omrubricerad" as const, section, old: from?.title ?? null, new: to?.title ?? null }]),
  ]
}

function addedSection(part: Part, from: Part | undefined, comparison: Comparison): Change {
  const section = nameOf(part)
  const text = partText(part)
  // The number of a section is no number that weighs.
  if (from === undefined) {
    return { kind: "tillagd", section, old: null, new: text, context: { old: "", made: withoutNumber(part) } }
  }
  const struck = leftOver(comparison, pair => (pair.old === from ? pair : undefined), "old")
  return { kind: "delad", section, old: headingOf(from), new: text, context: { old: struck, made: ownText(part) } }
}

function removedSection(part: Part, into: Part | undefined, comparison: Comparison): Change {
  const section = nameOf(part)
  const text = partText(part)
  if (into === undefined) {
    return { kind: "struken", section, old: text, new: null, context: { old: withoutNumber(part), made: "" } }
  }
  const put = leftOver(comparison, pair => (pair.made === into ? pair : undefined), "made")
  return { kind: "sammanslagen", section, old: text, new: headingOf(into), context: { old: ownText(part), made: put } }
}

/** The words of a section that have no counterpart in the one that it is paired with: they went, or came, with another. */
function leftOver(
  { sections }: Comparison,
  isIt: (pair: SectionPair) => SectionPair | undefined,
  side: "old" | "made",
): string {
  const steps = sections
    .flatMap(pair => isIt(pair)?.entries ?? [])
    .flatMap(({ cells }) => cells.flatMap(cell => cell.steps ?? []))
  return steps.flatMap(step => (step.isSame || step[side].length === 0 ? [] : [phrase(step[side])])).join("\n\n")
}

function entryChanges(entry: Entry, part: Part, { moves }: Comparison): readonly Change[] {
  const { old, made, shared } = entry
  const section = nameIn(part, entry)
  const columns = entry.columns.map(({ side, cells: own }) => whole(side, rowText(own), section))
  if (moves.has(entry)) {
    // Told once, where it stands now.
    const text = rowText(made)
    const move: Change = { kind: "flyttad", section, old: text, new: text, context: NOTHING }
    return made.length === 0 ? columns : [...columns, move]
  }
  if (old.length === 0) return [...columns, whole("made", rowText(made), section)]
  if (made.length === 0) return [...columns, whole("old", rowText(old), section)]
  const words = shared.flatMap(({ steps }) => wordChanges(steps ?? [], section))
  return [...columns, ...splitChange(entry, section), ...words]
}

/** What only one of the versions has. */
function whole(side: "old" | "made", text: string, section: string | null): Change {
  return side === "made"
    ? { kind: "tillagd", section, old: null, new: text }
    : { kind: "struken", section, old: text, new: null }
}

/** A paragraph that became several, or several that became one. */
function splitChange({ form, old, made }: Entry, section: string | null): readonly Change[] {
  if (form === "rad" || old.length === made.length) return []
  const read = (blocks: Entry["old"]): string => blocks.map(block => rowText([block])).join("\n\n")
  const kind = old.length < made.length ? "delad" : "sammanslagen"
  return [{ kind, section, old: read(old), new: read(made), context: NOTHING }]
}

function wordChanges(steps: readonly Step[], section: string | null): readonly Change[] {
  return steps.flatMap((step, place): readonly Change[] => {
    if (step.isSame) return []
    const context = {
      old: around(step.old, steps[place - 1]?.old, steps[place + 1]?.old),
      made: around(step.made, steps[place - 1]?.made, steps[place + 1]?.made),
    }
    const [old, made] = [phrase(step.old), phrase(step.made)]
    // The same words, taken together otherwise.
    if (old === made) return [{ kind: "uppmarkning", section, old, new: made }]
    if (step.old.length === 0) return [{ kind: "tillagd", section, old: null, new: made, context }]
    if (step.made.length === 0) return [{ kind: "struken", section, old, new: null, context }]
    return [{ kind: "ersatt", section, old, new: made, context }]
  })
}

/** So many words on each side tell what a number is of. */
const NEXT_TO = 3

/** Words with the unchanged ones next to them: where words were only added, what they were added between. */
function around(words: readonly Word[], before: readonly Word[] = [], after: readonly Word[] = []): string {
  return phrase([...before.slice(-NEXT_TO), ...words, ...after.slice(0, NEXT_TO)])
}
