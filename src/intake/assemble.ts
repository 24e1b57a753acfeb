import { type Block, close, type OpenText } from "./blocks.ts"
import { escapeInline } from "./escape.ts"
import { endsInHyphen, type Joint, jointOf } from "./joining.ts"
import type { Line } from "./lines.ts"
import { itemStart } from "./lists.ts"
import type { ImportedHeading, ImportWarning } from "./result.ts"
import type { FieldSplitter, Piece } from "./split-fields.ts"
import { printTable } from "./tables.ts"

/** What is known about the lines when the body is put together. */
export interface Reading {
  readonly lines: readonly Line[]
  /** True for lines that are not part of the body. */
  readonly skip: (index: number) => boolean
  /** Headings that are certain, by index of their line. */
  readonly headings: ReadonlyMap<number, ImportedHeading>
  readonly split: FieldSplitter
  readonly width: number | undefined
  /** The heading that a line is by the contents, by Markdown or by its looks. `level` is that of a heading below the last. */
  readonly otherHeading: (index: number, level: number, inField: boolean) => ImportedHeading | undefined
}

/** The body as blocks, every heading, and what a person should look at. */
export interface Assembled {
  readonly blocks: readonly Block[]
  readonly headings: readonly ImportedHeading[]
  readonly warnings: readonly ImportWarning[]
}

const LONE_DASH = /^[-–—]$/

const ODDITIES: { readonly [K in NonNullable<Piece["oddity"]>]: (piece: Piece) => Omit<ImportWarning, "line"> } = {
  near: ({ label, written }) => ({
    code: "falt-etikett",
    message: `Etiketten ”${written}” liknar ”${label}”. Den behålls som den står.`,
  }),
  "no-colon": ({ label }) => ({
    code: "falt-etikett",
    message: `Kolon saknas efter ”${label}”. Raden tolkas ändå som fältet.`,
  }),
  "mid-line": ({ label }) => ({
    code: "falt-delat",
    message: `Fältet ”${label}” stod mitt i en rad. Det har fått en egen rad.`,
  }),
}

/** The body while it is put together. */
interface Work {
  readonly reading: Reading
  readonly blocks: Block[]
  readonly headings: ImportedHeading[]
  readonly warnings: ImportWarning[]
  open: OpenText | undefined
  inField: boolean
  /** Level of the last heading with a number; one without stands below it. */
  level: number
}

function finish(work: Work): void {
  if (work.open) work.blocks.push(close(work.open))
  work.open = undefined
}

function begin(work: Work, kind: OpenText["kind"], index: number, text: string, marker: string): void {
  finish(work)
  const line = work.reading.lines[index]
  const place = { line: line?.number ?? 1, indent: line?.indent ?? 0, at: index }
  work.open = { kind, marker, parts: [text], tail: text, ...place }
}

function addHeading(work: Work, heading: ImportedHeading): void {
  finish(work)
  if (["numrerad", "markdown", "stil"].includes(heading.source)) work.level = heading.level
  work.inField = false
  work.headings.push(heading)
  const { number, title, level, line } = heading
  // A chapter keeps its dot: "1. Inledning"; "1.1 Syfte" does without.
  const text = number === null ? title : `${number}${number.includes(".") ? "" : "."} ${title}`
  work.blocks.push({ kind: "heading", line, level, text })
}

function warnOfJoint(work: Work, line: number, text: string, open: OpenText, joint: Joint): void {
  if (joint === "page-break") {
    const message = `Stycket som började på rad ${open.line} var avbrutet. Fortsättningen ”${text.slice(0, 40)}” har fogats till det.`
    work.warnings.push({ line, code: "hopfogat", message })
  }
  if (endsInHyphen(open)) {
    const message = `Raden före slutade med bindestreck: ”${open.tail.slice(-30)}”. Kontrollera om ordet är avstavat.`
    work.warnings.push({ line, code: "avstavning", message })
  }
}

function addText(work: Work, text: string, index: number): void {
  const { open } = work
  const gap = open !== undefined && open.at < index - 1
  const isDash = LONE_DASH.test(text)
  const isWhole = work.reading.lines[index]?.isWhole === true
  const joint = isDash || isWhole ? "new" : jointOf(open, text, gap, work.reading.width)
  if (!open || joint === "new") {
    begin(work, "paragraph", index, isDash ? "–" : text, "")
    return
  }
  warnOfJoint(work, work.reading.lines[index]?.number ?? 1, text, open, joint)
  open.parts.push(text)
  open.tail = text
  open.at = index
}

function addPiece(work: Work, piece: Piece, line: number, index: number): void {
  if (piece.label !== undefined) {
    finish(work)
    work.inField = true
    work.blocks.push({ kind: "field", line, label: piece.label, written: piece.written ?? piece.label })
    if (piece.oddity) work.warnings.push({ line, ...ODDITIES[piece.oddity](piece) })
  }
  if (piece.text !== "") addText(work, piece.text, index)
}

/** A line whose form leaves nothing to tell; false for any other. */
function addKnown(work: Work, { form, text, number: line }: Line, index: number): boolean {
  if (form?.kind === "item") {
    begin(work, "item", index, text, form.marker)
    if (work.open) work.open = { ...work.open, indent: form.depth * 4 }
    return true
  }
  if (form?.kind !== "table" && form?.kind !== "note") return false
  finish(work)
  const markdown =
    form.kind === "table" ? printTable(form.rows, form.hasHeader) : `[^${form.label}]: ${escapeInline(text)}`
  work.blocks.push({ kind: "ready", line, text, markdown })
  return true
}

function addLine(work: Work, line: Line, index: number): void {
  if (addKnown(work, line, index)) return
  const { lines, headings, otherHeading, split } = work.reading
  const certain = headings.get(index)
  const pieces = certain ? [] : split(line.text)
  const isField = pieces[0]?.label !== undefined
  const heading = certain ?? (isField ? undefined : otherHeading(index, Math.min(work.level + 1, 6), work.inField))
  const previous = work.open?.kind === "item" ? work.open.marker : undefined
  const item = heading ? undefined : itemStart(lines, index, previous)
  if (heading) addHeading(work, heading)
  else if (item) begin(work, "item", index, item.text, item.marker)
  else for (const piece of pieces) addPiece(work, piece, line.number, index)
}

/** Puts the lines of the body together to blocks: headings, fields, paragraphs and list items, in order. */
export function assemble(reading: Reading): Assembled {
  const work: Work = { reading, blocks: [], headings: [], warnings: [], open: undefined, inField: false, level: 0 }
  for (const [index, line] of reading.lines.entries()) {
    if (!reading.skip(index) && line.text !== "") addLine(work, line, index)
  }
  finish(work)
  return { blocks: work.blocks, headings: work.headings, warnings: work.warnings }
}
