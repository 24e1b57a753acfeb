import type { LabelTable } from "../labels.ts"
import { contentsIn } from "./contents.ts"
import { factRows } from "./fact-rows.ts"
import { headingsIn } from "./headings.ts"
import type { Note } from "./notes.ts"
import type { Paragraph } from "./paragraphs.ts"

/** The text as lines, and where its headings and notes stand, from 1. */
export interface Written {
  readonly text: string
  readonly headings: readonly { readonly line: number; readonly level: number }[]
  readonly title: number | null
  readonly notes: readonly { readonly line: number; readonly number: string; readonly page: number }[]
}

/** Spaces before an item: two for each step in, told from where the items of this list begin. */
function indentOf(paragraph: Paragraph, list: number[]): string {
  const size = Math.max(paragraph.size, 1)
  while (list.length > 0 && (list.at(-1) ?? 0) > paragraph.indent + size * 0.5) list.pop()
  if (list.length === 0 || (list.at(-1) ?? 0) < paragraph.indent - size * 0.5) list.push(paragraph.indent)
  return "  ".repeat(list.length - 1)
}

/** Writes paragraphs as the import of text reads them. `marks` turns raised numbers into marks of notes. */
export function writeText(
  paragraphs: readonly Paragraph[],
  notes: readonly Note[],
  labels: LabelTable,
  join: (first: string, second: string) => string,
  marks: (text: string) => string,
): Written {
  const lines: string[] = []
  const headings: { readonly line: number; readonly level: number }[] = []
  const { levels, title } = headingsIn(paragraphs, labels)
  let titleLine: number | null = null
  const contents = contentsIn(paragraphs)
  const blank = (): void => {
    if (lines.length > 0 && lines.at(-1) !== "") lines.push("")
  }
  let list: number[] = []
  let wasHeading = false
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]
    if (!paragraph) break
    const level = levels.get(paragraph)
    const isRow = paragraph.kind === "row"
    if (paragraph.spaced || wasHeading || level !== undefined || isRow) blank()
    if (paragraph.kind !== "item") list = []
    if (isRow) {
      const table: (readonly string[])[] = []
      for (let next = paragraphs[i]; next?.kind === "row"; next = paragraphs[++i]) table.push(next.cells.map(marks))
      i--
      for (const row of factRows(table, labels)) lines.push(row, "")
    } else {
      const text = contents.get(paragraph) ?? marks(paragraph.cells.join("\t"))
      lines.push(paragraph.kind === "item" ? `${indentOf(paragraph, list)}- ${text}` : text)
      if (level !== undefined) headings.push({ line: lines.length, level })
      if (paragraph === title) titleLine = lines.length
    }
    wasHeading = level !== undefined
  }
  const placed = notes.map(note => {
    blank()
    lines.push(`[${note.number}] ${marks(note.lines.reduce(join))}`)
    return { line: lines.length, number: note.number, page: note.page }
  })
  return { text: `${lines.join("\n").trimEnd()}\n`, headings, title: titleLine, notes: placed }
}
