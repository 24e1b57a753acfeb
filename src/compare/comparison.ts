import type { BlockForm } from "../model/comparison.ts"
import type { ShownBlock } from "../model/shown-block.ts"
import { alignParts, type Pair } from "./align.ts"
import type { ComparedText } from "./compared-text.ts"
import { findMoves } from "./moves.ts"
import { matchItems, TABLE } from "./pair-units.ts"
import { type Laid, layBlocks } from "./pair-words.ts"
import { type Part, partsOf, readAs, type Unit } from "./parts.ts"
import { layTables, type OwnColumn } from "./tables.ts"

/** A paragraph, a list item, a footnote or a row of a table in both versions, or in the one that has it. */
export interface Entry {
  readonly form: Exclude<BlockForm, "rubrik">
  readonly old: readonly ShownBlock[]
  readonly made: readonly ShownBlock[]
  /** The cells of a row; else one. */
  readonly cells: readonly Laid[]
  /** Those of a row that stand in columns which both versions have; else the same. */
  readonly shared: readonly Laid[]
  /** Columns that came or went with the table that this row is the first of. */
  readonly columns: readonly OwnColumn[]
}

/** A section in both versions, or in the one that has it. */
export interface SectionPair {
  readonly old: Part | undefined
  readonly made: Part | undefined
  readonly isMoved: boolean
  /** The section that the words of this one stood in, or went to. */
  readonly other: Part | undefined
  readonly entries: readonly Entry[]
}

/** Two versions laid side by side: all that is told of what differs is read from this. */
export interface Comparison {
  readonly before: ComparedText
  readonly after: ComparedText
  /** In the order of the new text, what is gone where it stood. */
  readonly sections: readonly SectionPair[]
  /** Entries that stand in another place, word for word: by the one that is gone and by the one that came, where it went or came from. */
  readonly moves: ReadonlyMap<Entry, Move>
  /** True when the texts are so large or so different that a part was told as replaced without looking closer. */
  readonly isCoarse: boolean
}

export interface Move {
  readonly gone: Entry
  readonly come: Entry
  /** The section that it left, as it was. */
  readonly from: Part
  /** The section that it stands in now. */
  readonly to: Part
}

/** Lays two versions side by side: sections first, then blocks, then words. */
export function layTexts(before: ComparedText, after: ComparedText): Comparison {
  const { pairs, removed, added } = alignParts(partsOf(before.blocks), partsOf(after.blocks))
  let coarse = false
  const entriesOf = (old: readonly Unit[], made: readonly Unit[]): readonly Entry[] => {
    const laid = layUnits(old, made)
    if (laid.isCoarse || laid.entries.some(({ cells }) => cells.some(cell => cell.isCoarse))) coarse = true
    return laid.entries
  }
  const placed = [
    ...pairs.map(({ old, made, isMoved }) => ({
      place: made.index,
      section: { old, made, isMoved, other: undefined, entries: entriesOf(old.units, made.units) },
    })),
    ...added.map(({ part, from }) => ({
      place: part.index,
      section: { old: undefined, made: part, isMoved: false, other: from, entries: entriesOf([], part.units) },
    })),
    ...removed.map(({ part, into }) => ({
      place: placeOfGone(part, pairs),
      section: { old: part, made: undefined, isMoved: false, other: into, entries: entriesOf(part.units, []) },
    })),
  ]
  const sections = placed.toSorted((a, b) => a.place - b.place).map(({ section }) => section)
  return { before, after, sections, moves: findMoves(sections), isCoarse: coarse }
}

/** A section that is gone is told after the one that stood before it. */
function placeOfGone(part: Part, pairs: readonly Pair[]): number {
  const above = pairs.findLast(({ old }) => old.index < part.index)
  return (above?.made.index ?? -1) + 0.5
}

function layUnits(
  old: readonly Unit[],
  made: readonly Unit[],
): { readonly entries: readonly Entry[]; readonly isCoarse: boolean } {
  const item = (unit: Unit) => ({ kind: unit.kind === "tabell" ? TABLE : "text", text: readAs(unit) })
  const { matches, isCoarse } = matchItems(old.map(item), made.map(item))
  let coarse = isCoarse
  const entries = matches.flatMap((match): readonly Entry[] => {
    const [from, to] = [match.old.flatMap(place => old[place] ?? []), match.made.flatMap(place => made[place] ?? [])]
    const [first] = [...to, ...from]
    if (first?.kind !== "tabell") {
      const [before, after] = [from.flatMap(blockOf), to.flatMap(blockOf)]
      const cells = [layBlocks(before, after)]
      return [{ form: formOf(first), old: before, made: after, cells, shared: cells, columns: [] }]
    }
    const { rows, columns, isCoarse: isTableCoarse } = layTables(from.flatMap(rowsOf), to.flatMap(rowsOf))
    if (isTableCoarse) coarse = true
    return rows.map((row, index) => ({ form: "rad", ...row, columns: index === 0 ? columns : [] }))
  })
  return { entries, isCoarse: coarse }
}

function formOf(unit: Unit | undefined): Entry["form"] {
  const form = unit?.kind === "text" ? unit.block.form : "stycke"
  return form === "rubrik" || form === "cell" ? "stycke" : form
}

function blockOf(unit: Unit): readonly ShownBlock[] {
  return unit.kind === "text" ? [unit.block] : []
}

function rowsOf(unit: Unit): readonly (readonly ShownBlock[])[] {
  return unit.kind === "tabell" ? unit.rows : []
}
