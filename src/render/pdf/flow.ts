import type { Blockquote, Heading, List, Nodes, Paragraph, PhrasingContent, RootContent } from "mdast"
import { printable } from "./glyphs.ts"
import { altOf, isImage } from "./images.ts"
import type { FlowContent } from "./notes.ts"
import { inlines, type Writing } from "./phrasing.ts"
import { tableOf } from "./table.ts"
import { type Block, type Inline, plainText } from "./tree.ts"
import { outermost } from "./walk.ts"

/** Lists and quotes nested deeper are set at this level: the engine gives up near 60 levels of everything together. */
const DEEPEST = 12

/** What the writing of blocks needs: the levels of headings, and all that running text needs. */
export interface FlowWriting extends Writing {
  readonly levels: ReadonlyMap<Heading, number>
}

/** Blocks in the order of the text. Front matter and definitions print nothing; notes print where they are referred to. */
export function blocks(nodes: readonly RootContent[], writing: FlowWriting, depth = 0): readonly Block[] {
  return nodes.flatMap(node => block(node, writing, depth))
}

function block(node: RootContent, writing: FlowWriting, depth: number): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraph(node, writing)
    case "heading":
      return heading(node, writing)
    case "list":
      return depth < DEEPEST ? list(node, writing, depth) : flattened(node, writing)
    case "blockquote":
      return depth < DEEPEST ? [{ t: "quote", c: blocks(node.children, writing, depth + 1) }] : flattened(node, writing)
    case "table":
      return [tableOf(node, writing)]
    case "code":
      return [{ t: "pre", s: lines(node.value) }]
    case "html":
      return [{ t: "pre", s: lines(node.value) }]
    case "thematicBreak":
      return [{ t: "rule" }]
    case "yaml":
    case "definition":
    case "footnoteDefinition":
      return []
    case "listItem":
      return blocks(node.children, writing, depth)
    case "tableRow":
    case "tableCell":
      return []
    default:
      return textBlock(inlines([node], writing))
  }
}

function list(node: List, writing: FlowWriting, depth: number): readonly Block[] {
  const tight = !(node.spread ?? false) && node.children.every(item => !item.spread)
  const items = node.children.map(item => blocks(item.children, writing, depth + 1))
  if (node.ordered !== true) return [{ t: "ul", tight, items }]
  return [{ t: "ol", tight, start: node.start ?? 1, items }]
}

function flattened(node: List | Blockquote, writing: FlowWriting): readonly Block[] {
  return blocks([...outermost(node, isFlowLeaf)], writing, DEEPEST)
}

type FlowLeaf = Exclude<FlowContent, List | Blockquote>

function isFlowLeaf(node: Nodes): node is FlowLeaf {
  return node.type !== "list" && node.type !== "listItem" && node.type !== "blockquote"
}

/** A heading that shows nothing is left out, but not the note or picture in it. */
function heading(node: Heading, writing: FlowWriting): readonly Block[] {
  const c = inlines(node.children, writing).map(x => (typeof x !== "string" && x.t === "image" ? x.alt : x))
  const level = writing.levels.get(node)
  if (level === undefined) return textBlock(c)
  return [{ t: "h", level, key: `rubrik-${node.position?.start.offset ?? ""}-${level}`, plain: plainText(c), c }]
}

/** Images that stand beside the text become figures between its parts, so that none is squeezed into a line. */
function paragraph(node: Paragraph, writing: FlowWriting): readonly Block[] {
  const parts: Block[] = []
  let text: PhrasingContent[] = []
  const flush = () => {
    parts.push(...textBlock(inlines(text, writing)))
    text = []
  }
  for (const child of node.children) {
    const src = isImage(child) ? writing.images.nameOf(child) : undefined
    if (src === undefined || !isImage(child)) text.push(child)
    else {
      flush()
      const caption = printable(writing.references.title(child) ?? "").trim()
      parts.push({ t: "figure", src, alt: altOf(child), ...(caption === "" ? {} : { caption }) })
    }
  }
  flush()
  return parts
}

function textBlock(c: readonly Inline[]): readonly Block[] {
  const empty = c.every(x => (typeof x === "string" ? x.trim() === "" : x.t === "break"))
  return empty ? [] : [{ t: "p", c }]
}

/** Code keeps its lines and indentation; tabs count as four spaces. */
function lines(value: string): string {
  return value
    .split(/\r\n|\r|\n/)
    .map(line => printable(line.replace(/\t/g, "    ")))
    .join("\n")
}
