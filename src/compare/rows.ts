import type { ComparisonRow, Fate, Piece } from "../model/comparison.ts"
import type { Comparison, Entry, SectionPair } from "./comparison.ts"
import { changedFiles } from "./file-changes.ts"
import { type Laid, layText, type Word } from "./pair-words.ts"
import { headingOf, type Part } from "./parts.ts"
import { oneLine, phrase } from "./words.ts"

/** Two versions line by line, section by section in the order of the new one, with what is gone where it stood. */
export function rowsOf(comparison: Comparison): readonly ComparisonRow[] {
  const rows = comparison.sections.flatMap(section => sectionRows(section, comparison))
  return [...rows, ...fileRows(comparison)]
}

function sectionRows(pair: SectionPair, comparison: Comparison): readonly ComparisonRow[] {
  const { old, made, isMoved, other, entries } = pair
  const [from, to] = [headed(old), headed(made)]
  const rows = entries.map(entry => entryRow(entry, comparison))
  if (from === "" && to === "") return rows
  if ((made ?? old)?.isNotes === true) return [ownHeading("Fotnoter"), ...rows]
  const notes = [
    ...(isMoved ? ["Avsnittet är flyttat hit."] : []),
    ...(other === undefined ? [] : [`${old === undefined ? "Avskilt ur" : "Sammanfört med"} ${quoted(other)}.`]),
  ]
  const fate = isMoved ? "ersatt" : fateOf(old !== undefined, made !== undefined, from !== to)
  return [{ form: "rubrik", fate, cells: [headingPieces(old, made)], notes }, ...rows]
}

/** A heading of ours, that stands in neither text. */
function ownHeading(text: string): ComparisonRow {
  return { form: "rubrik", fate: "lika", cells: [[{ text, fate: "lika", spaced: true }]], notes: [] }
}

/** The number and the title, each by itself: a new title under the same number is no new number. */
function headingPieces(old: Part | undefined, made: Part | undefined): readonly Piece[] {
  if (old === undefined || made === undefined) return piecesOf(layText(headed(old), headed(made)))
  return [
    ...piecesOf(layText(old.section?.number ?? "", made.section?.number ?? "")),
    ...piecesOf(layText(old.section?.title ?? "", made.section?.title ?? "")),
  ].filter(({ text }) => text !== "")
}

function headed(part: Part | undefined): string {
  return part === undefined ? "" : headingOf(part)
}

function quoted(part: Part): string {
  const heading = headingOf(part)
  return heading === "" ? "inledningen" : `avsnitt ${heading}`
}

function entryRow(entry: Entry, { moves }: Comparison): ComparisonRow {
  const { form, old, made, cells, columns } = entry
  const move = moves.get(entry)
  const isChanged = cells.some(({ steps }) => steps?.some(({ isSame }) => !isSame) ?? false)
  const told = columns.flatMap(({ side, cells: [head] }) => {
    const name = oneLine(head?.text ?? "")
    return [`Kolumnen ${name === "" ? "utan rubrik" : name} ${side === "made" ? "är ny" : "är struken"}.`]
  })
  const isSplit = form !== "rad" && old.length > 0 && made.length > 0 && old.length !== made.length
  const notes = [
    ...told,
    ...(move === undefined
      ? []
      : [made.length === 0 ? `Flyttat till ${quoted(move.to)}.` : `Flyttat från ${quoted(move.from)}.`]),
    ...(isSplit ? [old.length < made.length ? "Stycket är delat." : "Stycken är sammanförda."] : []),
  ]
  const fate = fateOf(old.length > 0, made.length > 0, isChanged || notes.length > 0)
  return { form, fate, cells: cells.map(piecesOf), notes }
}

function fateOf(isOld: boolean, isMade: boolean, isChanged: boolean): Fate {
  if (!isOld) return "tillagd"
  if (!isMade) return "struken"
  return isChanged ? "ersatt" : "lika"
}

/** The old and the new words in one row: what was struck stands before what took its place. */
function piecesOf({ old, made, steps }: Laid): readonly Piece[] {
  if (steps === undefined) {
    const text = made.length === 0 ? old : made
    return [{ text: text.map(block => oneLine(block.text)).join(" "), fate: "lika", spaced: true }]
  }
  return steps.flatMap((step): readonly Piece[] => {
    if (step.isSame) return pieceOf(step.made, "lika")
    return [...pieceOf(step.old, "struket"), ...pieceOf(step.made, "tillagt")]
  })
}

function pieceOf(words: readonly Word[], fate: Piece["fate"]): readonly Piece[] {
  const [first] = words
  return first === undefined ? [] : [{ text: phrase(words), fate, spaced: first.spaced }]
}

/** Images and bilagor that came, went or hold something else. */
function fileRows({ before, after }: Comparison): readonly ComparisonRow[] {
  const rows = changedFiles(before, after).map(({ name, old, made }): ComparisonRow => {
    const cells = [piecesOf(layText(old === undefined ? "" : name, made === undefined ? "" : name))]
    const fate = fateOf(old !== undefined, made !== undefined, true)
    return { form: "bilaga", fate, cells, notes: fate === "ersatt" ? ["Filen har ett annat innehåll."] : [] }
  })
  return rows.length === 0 ? [] : [ownHeading("Bilagor och bilder"), ...rows]
}
