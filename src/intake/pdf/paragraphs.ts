import { afterBullet, afterDash } from "./letters.ts"
import { type Column, edges, type TextLine } from "./page.ts"
import { isContentsLine } from "./tables.ts"

/** A paragraph, item, row or line of contents. */
export interface Paragraph {
  readonly kind: "text" | "item" | "row" | "contents"
  readonly page: number
  readonly size: number
  readonly bold: boolean
  readonly level: number | undefined
  /** Cells of a row; otherwise the text alone. */
  readonly cells: readonly string[]
  /** True when more than a line break parts it from what stands above. */
  readonly spaced: boolean
  /** Where an item begins, from the edge of its column. */
  readonly indent: number
  /** True when its last line is full, so that it may go on on the next page. */
  readonly full: boolean
}

/** What the lines of a whole file have in common. */
export interface Measure {
  /** From baseline to baseline, as a part of the size. */
  readonly leading: number
  /** Where full lines end, for lines of this size in this column. */
  readonly rightOf: (line: TextLine, column: Column) => number
  readonly join: (first: string, second: string) => string
}

type Joint = "goes-on" | "line" | "space"

/** The part of the width that a line fills when it was not ended on purpose. */
const NEARLY = 0.75

const FINISHED = /[.!?:][”"»')\]]*$/
const NUMBERED = /^(?:[-–—]\t|\(?\d{1,2}(?:\.\d{1,2})*[.)]?\t|\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[.)]\s|\(?[a-zåäö]\)\s)/

/** A label and its value: two such lines below each other are two facts, however short the page's other lines are. */
const LABELLED = /^\p{Lu}[\p{L} /-]{1,40}:(?:\s|$)/u

function textOf(line: TextLine): string {
  return line.segments.map(segment => segment.text).join("\t")
}

function isOtherStyle(a: TextLine, b: TextLine): boolean {
  return Math.max(a.size, b.size) > Math.min(a.size, b.size) * 1.08 || a.role.level !== b.role.level
}

/** True when the first word of `line` had room on the line above: that line was ended on purpose. */
function isEnded(above: TextLine, line: TextLine, right: number): boolean {
  const need = edges(above).right + above.size * 0.25 + (line.segments[0]?.firstWord ?? 0)
  return need < right - above.size * 0.5
}

function jointOf(above: TextLine, line: TextLine, column: Column, item: number | undefined, measure: Measure): Joint {
  const gap = line.y - above.y
  const size = Math.max(above.size, line.size)
  if (gap > size * measure.leading * 1.25 || isOtherStyle(above, line)) return "space"
  const [text, before] = [textOf(line), textOf(above)]
  if (above.role.item !== line.role.item) return line.role.item === undefined ? "space" : "line"
  if (above.bold !== line.bold || NUMBERED.test(text) || afterBullet(text) !== undefined) return "line"
  if (LABELLED.test(text) && LABELLED.test(before)) return "line"
  const { left } = edges(line)
  const isIndented = left > column.left + size * 0.8 && Math.abs(edges(above).left - column.left) < size * 0.3
  if (isIndented && item === undefined && FINISHED.test(before)) return "space"
  const right = measure.rightOf(above, column)
  // A space that may not be broken moves a word that had room: such a line is nearly full, and the sentence goes on.
  const isNear = edges(above).right > column.left + (right - column.left) * NEARLY
  const goesOn = isNear && !FINISHED.test(before) && /^[\p{Ll}§]/u.test(text)
  if (isEnded(above, line, right)) return goesOn ? "goes-on" : "line"
  if (item === undefined) return "goes-on"
  return left < item - size * 0.5 && FINISHED.test(before) && /^\p{Lu}/u.test(text) ? "space" : "goes-on"
}

/** A line that begins a paragraph: its kind, and its text without a bullet. */
function startOf(
  line: TextLine,
  isRow: boolean,
  isNewItem: boolean,
): { readonly kind: Paragraph["kind"]; readonly text: string } {
  const text = textOf(line)
  if (isContentsLine(line)) return { kind: "contents", text }
  if (isRow) return { kind: "row", text }
  // Some programs draw bullets as pictures: then the tags alone tell.
  const item = afterBullet(text) ?? afterDash(text) ?? (isNewItem && !NUMBERED.test(text) ? text : undefined)
  return item === undefined ? { kind: "text", text } : { kind: "item", text: item }
}

/** The paragraphs of a column. `rows` are the lines that are rows of a table. */
export function paragraphsOf(column: Column, rows: ReadonlySet<TextLine>, measure: Measure): readonly Paragraph[] {
  const found: { -readonly [Key in keyof Paragraph]: Paragraph[Key] }[] = []
  let above: TextLine | undefined
  let item: number | undefined
  for (const line of column.lines) {
    const start = startOf(line, rows.has(line), line.role.item !== undefined && line.role.item !== above?.role.item)
    const open = found.at(-1)
    const isText = open?.kind === "text" || open?.kind === "item"
    const joint = above ? jointOf(above, line, column, item, measure) : "space"
    const full = !isEnded(
      line,
      { ...line, segments: [{ text: "", x: 0, right: 0, firstWord: line.size * 2 }] },
      measure.rightOf(line, column),
    )
    const isWrapped = start.kind === "contents" && joint !== "space" && isText && NUMBERED.test(open.cells[0] ?? "")
    const goesOn = joint === "goes-on" && isText && (start.kind === "text" || start.kind === "item")
    if (open && ((isWrapped && !NUMBERED.test(start.text)) || goesOn)) {
      open.cells = [measure.join(open.cells[0] ?? "", goesOn ? textOf(line) : start.text)]
      open.full = full
      if (isWrapped) open.kind = "contents"
    } else {
      const { left } = edges(line)
      const indent = start.kind === "item" ? Math.max(0, left - column.left) : 0
      item = start.kind === "item" ? left + line.size : undefined
      found.push({
        kind: start.kind,
        page: line.page,
        size: line.size,
        bold: line.bold,
        level: line.role.level,
        cells: start.kind === "row" ? line.segments.map(segment => segment.text) : [start.text],
        spaced: joint === "space",
        indent,
        full,
      })
    }
    above = line
  }
  return found
}

/** Joins what a page break cut: the last paragraph of a page is full and unfinished, and the next goes on. */
export function acrossPages(pages: readonly (readonly Paragraph[])[], join: Measure["join"]): readonly Paragraph[] {
  const all: Paragraph[] = []
  for (const page of pages) {
    const [first, ...rest] = page
    const last = all.at(-1)
    if (first && last && goesOnAfter(last, first)) {
      all.pop()
      all.push({ ...last, cells: [join(last.cells[0] ?? "", first.cells[0] ?? "")], full: first.full }, ...rest)
    } else all.push(...page)
  }
  return all
}

function goesOnAfter(last: Paragraph, first: Paragraph): boolean {
  const text = first.cells[0] ?? ""
  if ((last.kind !== "text" && last.kind !== "item") || first.kind !== "text" || !last.full) return false
  if (last.bold !== first.bold || last.level !== first.level || Math.abs(last.size - first.size) > 0.5) return false
  return !FINISHED.test(last.cells[0] ?? "") && !NUMBERED.test(text) && /^[\p{Ll}§(]/u.test(text)
}
