import type { Emphasis, Link, Nodes, PhrasingContent, Root, Strong, Text } from "mdast"
import { isLawLink } from "../model/law-link.ts"
import { countBefore } from "../model/sorted.ts"
import type { Span } from "../model/source.ts"
import { placesOfText, spanOf } from "./plain-text.ts"

/** A stretch of the file that is to be a link. */
export interface SpanLink {
  readonly span: Span
  readonly href: string
  readonly title?: string
}

/**
 * A copy of the tree in which references to law are links ({@link isLawLink}); the words stay as they are. Spans are of the
 * file and do not overlap. Only running text and the cells of tables are touched: not headings, which are listed
 * elsewhere too, nor the heads of columns, which a PDF repeats on each page. What is a link, a note, a picture, code or
 * struck already is left alone. A stretch that goes through emphasis is one link where it takes in all of the emphasis,
 * else one on each side of its edge.
 */
export function linkSpans(tree: Root, source: string, links: readonly SpanLink[]): Root {
  if (links.length === 0) return tree
  const sorted = links.toSorted((a, b) => a.span.start - b.span.start)
  const copy = structuredClone(tree)
  const visit = (node: Nodes): void => {
    if (node.type === "paragraph" || node.type === "tableCell") {
      const inside = linksIn(spanOf(node), sorted)
      if (inside.length > 0) node.children = joined(partsOf(node.children, { source, links: inside }))
    } else if (node.type === "table") for (const row of node.children.slice(1)) visit(row)
    else if (node.type !== "heading" && "children" in node) for (const child of node.children) visit(child)
  }
  visit(copy)
  return copy
}

/** The links that lie wholly in a block. */
function linksIn({ start, end }: Span, sorted: readonly SpanLink[]): readonly SpanLink[] {
  const inside = sorted.slice(countUpTo(sorted, start), countUpTo(sorted, end))
  return inside.filter(({ span }) => span.end <= end)
}

/** How many of the links begin before `offset`. */
function countUpTo(sorted: readonly SpanLink[], offset: number): number {
  return countBefore(sorted, ({ span }) => span.start < offset)
}

/** What to link in one block. */
interface Wanted {
  readonly source: string
  readonly links: readonly SpanLink[]
}

/** A node, and the link that all of it belongs to. */
interface Part {
  readonly node: PhrasingContent
  readonly link?: SpanLink | undefined
}

function partsOf(nodes: readonly PhrasingContent[], wanted: Wanted): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    switch (node.type) {
      case "text":
        return partsOfText(node, wanted)
      case "emphasis":
      case "strong":
        return [partOfEmphasis(node, wanted)]
      case "break":
        return [{ node, link: linkAround(spanOf(node), wanted.links) }]
      default:
        return [{ node }]
    }
  })
}

/** Emphasis that lies in one link as a whole goes into it; otherwise the links go into the emphasis. */
function partOfEmphasis(node: Emphasis | Strong, wanted: Wanted): Part {
  const parts = partsOf(node.children, wanted)
  const link = parts[0]?.link
  if (link !== undefined && parts.every(part => part.link === link)) return { node, link }
  return { node: { ...node, children: joined(parts) } }
}

function partsOfText(node: Text, { source, links }: Wanted): readonly Part[] {
  const { start, end } = spanOf(node)
  const last = links[countUpTo(links, end) - 1]
  if (last === undefined || last.span.end <= start) return [{ node }]
  const belongs = placesOfText(node, source).map(place => linkAround(place, links))
  const parts: Part[] = []
  for (let from = 0; from < belongs.length; ) {
    let to = from + 1
    while (to < belongs.length && belongs[to] === belongs[from]) to++
    parts.push({ node: { type: "text", value: node.value.slice(from, to) }, link: belongs[from] })
    from = to
  }
  return parts
}

function linkAround({ start, end }: Span, links: readonly SpanLink[]): SpanLink | undefined {
  const link = links[countUpTo(links, start + 1) - 1]
  return link !== undefined && end <= link.span.end ? link : undefined
}

/** Parts of one link that stand side by side become one. */
function joined(parts: readonly Part[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let from = 0; from < parts.length; ) {
    const link = parts[from]?.link
    let to = from + 1
    while (link !== undefined && parts[to]?.link === link) to++
    const children = parts.slice(from, to).map(({ node }) => node)
    if (link === undefined) nodes.push(...children)
    else nodes.push(...linked(children, link))
    from = to
  }
  return nodes
}

/** A line break alone is no link: there would be nothing to see or press. */
function linked(children: PhrasingContent[], { href, title }: SpanLink): readonly PhrasingContent[] {
  if (children.every(isBlank)) return children
  const data: Link["data"] = { lagrum: true }
  // Nothing that a link may not hold is ever gathered here: only text, emphasis of text, and breaks.
  return [{ type: "link", url: href, title: title ?? null, data, children }]
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === "break" || (node.type === "text" && node.value.trim() === "")
}
