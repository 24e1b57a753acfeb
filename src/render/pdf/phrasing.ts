import type { Nodes, PhrasingContent } from "mdast"
import { isLawLink } from "../../model/law-link.ts"
import { printable } from "./glyphs.ts"
import { altOf, type ImageNode, type ImageShelf } from "./images.ts"
import { liveAddress } from "./links.ts"
import type { Notes } from "./notes.ts"
import type { References } from "./references.ts"
import { holds, type Inline, plainText } from "./tree.ts"
import { outermost } from "./walk.ts"

/** What the writing of one document knows besides the node at hand. */
export interface Writing {
  readonly references: References
  readonly images: ImageShelf
  readonly notes: Notes
}

/** Where in a line of text a node stands. */
interface Within {
  readonly depth: number
  readonly struck: boolean
  readonly linked: boolean
}

/** Emphasis within emphasis beyond this is not seen by anyone; the engine's own limit is near 60 levels in all. */
const DEEPEST = 6

/** Running text as inline nodes. */
export function inlines(nodes: readonly PhrasingContent[], writing: Writing): readonly Inline[] {
  return write(nodes, writing, { depth: 0, struck: false, linked: false })
}

function write(nodes: readonly PhrasingContent[], writing: Writing, within: Within): readonly Inline[] {
  return nodes.flatMap(node => inline(node, writing, within))
}

function inline(node: PhrasingContent, writing: Writing, within: Within): readonly Inline[] {
  switch (node.type) {
    case "text":
    case "html":
      return [running(node.value)]
    case "inlineCode":
      return [{ t: "code", s: printable(node.value).replace(/ +/g, " ") }]
    case "break":
      return [{ t: "break" }]
    case "emphasis":
      return [{ t: "emph", c: inside(node, writing, within) }]
    case "strong":
      return [{ t: "strong", c: inside(node, writing, within) }]
    case "delete":
      // PDF/UA takes one line per letter: none within another.
      return within.struck
        ? inside(node, writing, within)
        : [{ t: "strike", c: inside(node, writing, { ...within, struck: true }) }]
    case "link":
    case "linkReference":
      return linked(writing.references.target(node), inside(node, writing, { ...within, linked: true }), within, node)
    case "image":
    case "imageReference":
      return image(node, writing, within)
    case "footnoteReference":
      return writing.notes.refer(node.identifier, printable(node.label ?? node.identifier))
  }
}

type Nesting = Extract<PhrasingContent, { readonly children: PhrasingContent[] }>

function inside(node: Nesting, writing: Writing, within: Within): readonly Inline[] {
  return within.depth < DEEPEST
    ? write(node.children, writing, { ...within, depth: within.depth + 1 })
    : [...outermost(node, isLeaf)].flatMap(leaf => inline(leaf, writing, within))
}

function isLeaf(node: Nodes): node is Extract<PhrasingContent, { readonly children?: never }> {
  return !("children" in node)
}

/** Marks of notes are links themselves, so they stand after the link that they were written in. */
function linked(
  target: string | undefined,
  content: readonly Inline[],
  within: Within,
  node: Nodes,
): readonly Inline[] {
  const url = target === undefined || within.linked ? undefined : liveAddress(target)
  if (url === undefined) return content
  const { text, marks } = withoutMarks(content)
  const underlined = !within.struck && !holds(text, ["strike"])
  const quiet = node.type === "link" && isLawLink(node) ? { quiet: true } : {}
  return [{ t: "link", url, underlined, ...quiet, c: plainText(text) === "" ? [printable(url)] : text }, ...marks]
}

function withoutMarks(content: readonly Inline[]): {
  readonly text: readonly Inline[]
  readonly marks: readonly Inline[]
} {
  const marks: Inline[] = []
  const text = content.flatMap((each): readonly Inline[] => {
    if (typeof each === "string" || (each.t !== "note" && !("c" in each))) return [each]
    if (each.t === "note") {
      marks.push(each)
      return []
    }
    const inner = withoutMarks(each.c)
    marks.push(...inner.marks)
    return [{ ...each, c: inner.text }]
  })
  return { text, marks }
}

/** A picture in a line of text, a cell or a link. Where there is none to draw, its description says what is missing. */
function image(node: ImageNode, writing: Writing, within: Within): readonly Inline[] {
  const src = writing.images.nameOf(node)
  if (src !== undefined) return [{ t: "image", src, alt: altOf(node) }]
  return linked(writing.references.target(node), [`[Bild: ${altOf(node)}]`], within, node)
}

/** Line ends in the source are spaces in the text. */
function running(value: string): string {
  return bound(printable(value).replace(/ +/g, " "))
}

/** "6 §", "4 a §", "10 kap." and "§ 37" stay on one line, as in the statute book: only the kind of space changes. */
export function bound(text: string): string {
  return text
    .replace(/(?<=\d) (?=(?:[a-z] )?(?:§|kap\.))/g, "\u00A0")
    .replace(/(?<=\d\u00A0[a-z]) (?=§|kap\.)/g, "\u00A0")
    .replace(/(?<=§) (?=\d)/g, "\u00A0")
}
