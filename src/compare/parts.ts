import type { ShownBlock } from "../model/shown-block.ts"
import { oneLine } from "./words.ts"

/** What is laid against something else as a whole: a paragraph and the like, or a table with its cells. */
export type Unit =
  | { readonly kind: "text"; readonly block: ShownBlock }
  | { readonly kind: "tabell"; readonly rows: readonly (readonly ShownBlock[])[] }

/** A section with its own text, up to the next heading; or all footnotes together. */
export interface Part {
  readonly section: ShownBlock["section"]
  /** Place among the parts of its text. */
  readonly index: number
  /** Undefined for what stands above all headings, and for the footnotes. */
  readonly heading: ShownBlock | undefined
  readonly isNotes: boolean
  readonly units: readonly Unit[]
}

/** The sections of a text: first what stands above all headings, last the footnotes. */
export function partsOf(blocks: readonly ShownBlock[]): readonly Part[] {
  const opening = { heading: undefined, blocks: [] }
  const parts: { readonly heading: ShownBlock | undefined; readonly blocks: ShownBlock[] }[] = [opening]
  const notes: ShownBlock[] = []
  for (const block of blocks) {
    if (block.note !== undefined) notes.push(block)
    else if (block.form === "rubrik") parts.push({ heading: block, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  const made = parts.map(({ heading, blocks: own }, index) => ({
    section: heading?.section,
    index,
    heading,
    isNotes: false,
    units: unitsOf(own),
  }))
  return notes.length === 0
    ? made
    : [...made, { section: undefined, index: made.length, heading: undefined, isNotes: true, units: unitsOf(notes) }]
}

function unitsOf(blocks: readonly ShownBlock[]): readonly Unit[] {
  const units: (Unit | { readonly kind: "tabell"; readonly table: number; readonly rows: ShownBlock[][] })[] = []
  for (const block of blocks) {
    const { cell } = block
    if (cell === undefined) {
      units.push({ kind: "text", block })
      continue
    }
    const last = units.at(-1)
    const isOpen = last !== undefined && "table" in last && last.table === cell.table
    const rows = isOpen ? last.rows : []
    if (!isOpen) units.push({ kind: "tabell", table: cell.table, rows })
    const row = rows[cell.row] ?? []
    row.push(block)
    rows[cell.row] = row
  }
  return units
}

/** A section's heading with its number; "" for what stands above all headings. */
export function headingOf({ section, isNotes }: Pick<Part, "section" | "isNotes">): string {
  if (isNotes) return "Fotnoter"
  return section?.number === undefined ? (section?.title ?? "") : `${section.number} ${section.title}`
}

/** Every block of a section, cells too. */
export function blocksOf({ units }: Part): readonly ShownBlock[] {
  return units.flatMap(unit => (unit.kind === "text" ? [unit.block] : unit.rows.flat()))
}

/** A unit as it is read: cells on a line stand with a line between them. */
export function readAs(unit: Unit): string {
  return unit.kind === "text" ? oneLine(unit.block.text) : unit.rows.map(rowText).join("\n")
}

export function rowText(cells: readonly ShownBlock[]): string {
  return cells.map(({ text }) => oneLine(text)).join(" | ")
}

/** A whole section as it is read. */
export function partText(part: Part): string {
  return [part.isNotes ? "" : headingOf(part), ...part.units.map(readAs)].filter(text => text !== "").join("\n\n")
}
