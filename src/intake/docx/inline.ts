import { type MarkStore, safeAddress, withoutMarks } from "../marks.ts"
import { child, type Element, isElement, isOn, val } from "./xml.ts"

/** A stretch of text with the same look. */
export interface Run {
  readonly text: string
  readonly isBold: boolean
  readonly isStruck: boolean
  /** In half points, where the run says so itself. */
  readonly size?: number
}

/** What reading a paragraph needs from the rest of the file. */
export interface InlineContext {
  readonly marks: MarkStore
  /** The address that a key of the part's relations names, when it leads out of the file. */
  readonly address: (key: string) => string | undefined
  /** The text that stands for an image: a sign of the store, or nothing. */
  readonly image: (key: string, alt: string) => string
  /** The label of a footnote, as it is to be written; undefined for one that is none, such as a separator. */
  readonly note: (kind: "footnote" | "endnote", id: string) => string | undefined
}

/** A field of Word begins, says what it is ("TOC \\o …", possibly in pieces), or ends. */
export type FieldEvent = "begin" | "end" | { readonly instruction: string }

/** The content of a paragraph, and what was found on the way. */
export interface Inline {
  readonly runs: readonly Run[]
  /** Paragraphs of text boxes that are anchored here. */
  readonly boxes: readonly Element[]
  readonly fields: readonly FieldEvent[]
}

/** Word's characters for signs that cannot be typed. */
const SIGNS: { readonly [name: string]: string } = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
}

interface Work {
  readonly context: InlineContext
  readonly runs: Run[]
  readonly boxes: Element[]
  readonly fields: FieldEvent[]
}

type Look = Omit<Run, "text">

function lookOf(run: Element): Look {
  const properties = child(run, "w:rPr")
  const size = Number(val(properties, "w:sz"))
  return {
    isBold: isOn(properties, "w:b"),
    isStruck: isOn(properties, "w:strike") || isOn(properties, "w:dstrike"),
    ...(size > 0 && { size }),
  }
}

function textOf(element: Element): string {
  return element.children.filter(node => typeof node === "string").join("")
}

/** The description of a picture, wherever the program put it. */
function altOf(drawing: Element): string {
  const find = (element: Element): string | undefined => {
    for (const node of element.children) {
      if (!isElement(node)) continue
      const { attributes } = node
      const alt = node.name === "wp:docPr" ? attributes.descr : node.name === "v:shape" ? attributes.alt : undefined
      const found = alt?.trim() || find(node)
      if (found) return found
    }
    return undefined
  }
  return (find(drawing) ?? "").replace(/\s+/g, " ")
}

function readDrawing(work: Work, element: Element, alt: string, look: Look): void {
  for (const node of element.children) {
    if (!isElement(node)) continue
    const key =
      node.name === "a:blip"
        ? node.attributes["r:embed"]
        : node.name === "v:imagedata"
          ? node.attributes["r:id"]
          : undefined
    if (key !== undefined) work.runs.push({ ...look, text: work.context.image(key, alt) })
    if (node.name === "w:txbxContent") work.boxes.push(node)
    else readDrawing(work, node, alt, look)
  }
}

function readRunChild(work: Work, node: Element, look: Look): void {
  const sign = SIGNS[node.name]
  const add = (text: string): void => {
    work.runs.push({ ...look, text })
  }
  if (node.name === "w:t") add(withoutMarks(textOf(node)))
  else if (
    node.name === "w:br" &&
    node.attributes["w:type"] !== undefined &&
    node.attributes["w:type"] !== "textWrapping"
  )
    add(" ")
  else if (sign !== undefined) add(sign)
  else if (node.name === "w:instrText") work.fields.push({ instruction: textOf(node) })
  else if (node.name === "w:fldChar") {
    const type = node.attributes["w:fldCharType"]
    if (type === "begin" || type === "end") work.fields.push(type)
  } else if (node.name === "w:footnoteReference" || node.name === "w:endnoteReference") {
    const kind = node.name === "w:footnoteReference" ? "footnote" : "endnote"
    const label = work.context.note(kind, node.attributes["w:id"] ?? "")
    if (label !== undefined) add(work.context.marks.add({ kind: "note", label }))
  } else if (node.name === "w:drawing" || node.name === "w:pict" || node.name === "w:object")
    readDrawing(work, node, altOf(node), look)
  else if (node.name === "mc:AlternateContent") readRunChildren(work, choice(node), look)
}

/** The same content stands twice, for new and for old programs; it is read once. */
function choice(alternate: Element): Element {
  return child(alternate, "mc:Choice") ?? child(alternate, "mc:Fallback") ?? { ...alternate, children: [] }
}

function readRunChildren(work: Work, run: Element, look: Look): void {
  for (const node of run.children) if (isElement(node)) readRunChild(work, node, look)
}

function readLink(work: Work, link: Element): void {
  const address = safeAddress(work.context.address(link.attributes["r:id"] ?? "") ?? "")
  if (address === undefined) {
    readContent(work, link)
    return
  }
  const plain: Look = { isBold: false, isStruck: false }
  work.runs.push({ ...plain, text: work.context.marks.add({ kind: "link-start" }) })
  readContent(work, link)
  work.runs.push({ ...plain, text: work.context.marks.add({ kind: "link-end", address }) })
}

function readContent(work: Work, element: Element): void {
  for (const node of element.children) {
    if (!isElement(node) || node.name === "w:pPr") continue
    if (node.name === "w:r") readRunChildren(work, node, lookOf(node))
    else if (node.name === "w:hyperlink") readLink(work, node)
    else if (node.name === "mc:AlternateContent") readContent(work, choice(node))
    else if (node.name === "w:fldSimple") {
      work.fields.push("begin", { instruction: node.attributes["w:instr"] ?? "" })
      readContent(work, node)
      work.fields.push("end")
    } else if (node.name !== "w:sdtPr") readContent(work, node)
  }
}

/** Reads what stands in a paragraph: runs of text with their look, and signs for notes, images and links. */
export function readInline(paragraph: Element, context: InlineContext): Inline {
  const work: Work = { context, runs: [], boxes: [], fields: [] }
  readContent(work, paragraph)
  return work
}
