import type { Cell, LineForm } from "../source.ts"
import { type FieldEvent, type InlineContext, readInline } from "./inline.ts"
import type { Counter } from "./numbering.ts"
import { lookOf, runningText } from "./running-text.ts"
import { numberingIn, outlineLevel, type StyleTable } from "./styles.ts"
import { child, childrenOf, type Element, isElement, isOn, val } from "./xml.ts"

/** A paragraph or table as it was read, before headings are told by their looks. */
export interface ReadLine {
  readonly text: string
  readonly form: LineForm | undefined
  /** For a paragraph that no style tells of: what its looks say. */
  readonly look?: { readonly isBold: boolean; readonly size: number }
}

/** What the text is read with. */
export interface BodyContext extends InlineContext {
  readonly styles: StyleTable
  readonly count: Counter
}

interface Work {
  readonly context: BodyContext
  readonly lines: ReadLine[]
  /** The fields that are open, outermost first, with what they say of themselves. */
  readonly fields: string[]
}

/** Follows the fields through a paragraph; true when a printed table of contents was open anywhere in it. */
function passFields(fields: string[], events: readonly FieldEvent[]): boolean {
  const isOpen = (): boolean => fields.some(text => /^\s*TOC\b/i.test(text))
  let wasOpen = isOpen()
  for (const event of events) {
    if (event === "begin") fields.push("")
    else if (event === "end") fields.pop()
    else if (fields.length > 0) fields[fields.length - 1] += event.instruction
    wasOpen ||= isOpen()
  }
  return wasOpen
}

function printedNumber(context: BodyContext, properties: Element | undefined, styled: ReturnType<StyleTable>) {
  const numbering = numberingIn(properties) ?? styled.numbering
  // A heading style and its list agree on the level, though the style seldom says it.
  const level = numberingIn(properties)?.level ?? (styled.kind === "heading" ? styled.level - 1 : numbering?.level)
  if (!numbering || numbering.list === "0") return undefined
  const printed = context.count(numbering.list, level ?? 0)
  return printed && { printed, depth: level ?? 0 }
}

/** A number that Markdown can write itself. */
const ORDINARY = /^\d{1,9}[.)]$/

function addParagraph(work: Work, paragraph: Element): void {
  const { context } = work
  const properties = child(paragraph, "w:pPr")
  const styled = context.styles(val(properties, "w:pStyle"))
  const { runs, boxes, fields } = readInline(paragraph, context)
  const inContents = passFields(work.fields, fields)
  const text = runningText(runs).trim()
  const outline = styled.kind === "other" ? outlineLevel(properties) : undefined
  const level = styled.kind === "heading" ? styled.level : outline
  const number = text === "" ? undefined : printedNumber(context, properties, styled)
  if (text !== "") {
    if (inContents || styled.kind === "contents") work.lines.push({ text: inOneLine(text), form: { kind: "contents" } })
    else if (styled.kind === "title") work.lines.push({ text: inOneLine(text), form: { kind: "title" } })
    else if (level !== undefined) {
      const before = number?.printed.kind === "number" ? `${number.printed.text}\t` : ""
      const form: LineForm = { kind: "heading", level: Math.min(level, 6), sure: true }
      work.lines.push({ text: before + inOneLine(text), form })
    } else if (number) addNumbered(work, inOneLine(text), number.printed, number.depth)
    else {
      const look = lookOf(runs)
      const whole = {
        isBold: look.isBold || (styled.isBold && runs.every(run => run.text.trim() === "" || run.isBold)),
      }
      for (const line of text.split("\n").filter(part => part.trim() !== "")) {
        work.lines.push({
          text: line.trim(),
          form: undefined,
          look: { ...whole, size: look.size || (styled.size ?? 0) },
        })
      }
    }
  }
  for (const box of boxes) addBlocks(work, box)
}

function addNumbered(work: Work, text: string, printed: NonNullable<ReturnType<Counter>>, depth: number): void {
  if (printed.kind === "bullet") work.lines.push({ text, form: { kind: "item", marker: "-", depth } })
  else if (ORDINARY.test(printed.text)) work.lines.push({ text, form: { kind: "item", marker: printed.text, depth } })
  else if (/^[a-z]{1,3}[.)]$/i.test(printed.text))
    work.lines.push({ text: `${printed.text} ${text}`, form: { kind: "item", marker: "-", depth } })
  // "1.1" or "3 §" before a paragraph is its name, by which others refer to it.
  else work.lines.push({ text: `${printed.text} ${text}`, form: { kind: "text" } })
}

function inOneLine(text: string): string {
  return text.replace(/[ \u00a0]*\n\s*/g, " ")
}

/** The paragraphs of a cell, tables within it among them. */
function cellOf(work: Work, cell: Element): Cell {
  const inner: Work = { ...work, lines: [] }
  addBlocks(inner, cell)
  return inner.lines.map(({ text, form }) => {
    const marker = form?.kind === "item" ? form.marker.replace(/^-$/, "•") : undefined
    return marker === undefined ? text : `${marker} ${text}`
  })
}

function rowOf(work: Work, row: Element): readonly Cell[] {
  return cellsIn(row).flatMap((cell): readonly Cell[] => {
    const properties = child(cell, "w:tcPr")
    const merge = child(properties, "w:vMerge")
    const content = cellOf(work, cell)
    // A cell that goes on from the one above is empty; should a program have put words there, they are kept.
    const isBelow = merge !== undefined && merge.attributes["w:val"] !== "restart" && content.length === 0
    const span = Math.min(Math.max(Number(val(properties, "w:gridSpan") ?? "1") || 1, 1), 60)
    return [isBelow ? [] : content, ...Array.from({ length: span - 1 }, (): Cell => [])]
  })
}

/** Cells and rows also stand within content controls. */
function within(element: Element, name: string): readonly Element[] {
  return element.children.flatMap(node => {
    if (!isElement(node)) return []
    if (node.name === name) return [node]
    return node.name === "w:sdt" || node.name === "w:sdtContent" || node.name === "w:customXml"
      ? within(node, name)
      : []
  })
}

const cellsIn = (row: Element): readonly Element[] => within(row, "w:tc")

function addTable(work: Work, table: Element): void {
  const written = within(table, "w:tr")
  const rows = written.map(row => rowOf(work, row)).filter(row => row.some(cell => cell.length > 0))
  const isNarrow = rows.every(row => row.filter(cell => cell.length > 0).length <= 1)
  if (isNarrow) {
    // One column is a frame around text.
    for (const text of rows.flat(2)) work.lines.push({ text, form: { kind: "text" } })
    return
  }
  const look = child(child(table, "w:tblPr"), "w:tblLook")
  const first = child(written[0], "w:trPr")
  const bits = Number.parseInt(look?.attributes["w:val"] ?? "0", 16)
  const hasHeader =
    isOn(first, "w:tblHeader") ||
    look?.attributes["w:firstRow"] === "1" ||
    (Number.isFinite(bits) && (bits & 0x20) !== 0)
  work.lines.push({ text: rows.flat(2).join(" "), form: { kind: "table", rows, hasHeader } })
}

/** True for a content control that holds a printed table of contents. */
function isContents(sdt: Element): boolean {
  const gallery = val(child(child(sdt, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery")
  return gallery !== undefined && /contents/i.test(gallery)
}

function addBlocks(work: Work, parent: Element): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue
    if (node.name === "w:p") addParagraph(work, node)
    else if (node.name === "w:tbl") addTable(work, node)
    else if (node.name === "w:sdt" && isContents(node)) {
      const inner: Work = { ...work, lines: [] }
      for (const content of childrenOf(node, "w:sdtContent")) addBlocks(inner, content)
      for (const { text } of inner.lines) work.lines.push({ text, form: { kind: "contents" } })
    } else if (["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"].includes(node.name)) addBlocks(work, node)
  }
}

/** Reads the paragraphs and tables below `parent`, in order. */
export function readBlocks(parent: Element, context: BodyContext): readonly ReadLine[] {
  const work: Work = { context, lines: [], fields: [] }
  addBlocks(work, parent)
  return work.lines
}
