import { type DefaultTreeAdapterTypes, parse } from "parse5"

/** A tag with its attributes in lower case. */
export interface Tag {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly HtmlNode[]
}

/** A tag, or text. Comments, document types and what only programs read are left out. */
export type HtmlNode = Tag | string

/** What is never text: it is run, styled, drawn or filled in. */
const UNREAD = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "embed",
  "canvas",
  "head",
  "svg",
])
/** Deeper than any page is built by hand; below that the text alone is kept. */
const DEEPEST = 250

function textBelow(node: DefaultTreeAdapterTypes.ChildNode): string {
  let text = ""
  const waiting: DefaultTreeAdapterTypes.ChildNode[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.nodeName === "#text" && "value" in next) text += ` ${next.value}`
    else if ("childNodes" in next && !UNREAD.has(next.nodeName)) waiting.push(...next.childNodes.toReversed())
  }
  return text
}

function nodesOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], depth: number): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.nodeName === "#text" && "value" in node) return [node.value]
    if (!("tagName" in node) || UNREAD.has(node.tagName)) return []
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name.toLowerCase(), value]))
    const children = depth > DEEPEST ? [textBelow(node)] : nodesOf(node.childNodes, depth + 1)
    return [{ name: node.tagName, attributes, children }]
  })
}

/** Reads a page as a browser would, without running or fetching anything. Never throws for what the page holds. */
export function readTree(html: string): Tag {
  return { name: "#page", attributes: {}, children: nodesOf(parse(html).childNodes, 0) }
}

export function isTag(node: HtmlNode): node is Tag {
  return typeof node !== "string"
}

/** All tags below, in order. */
export function* tagsIn(tag: Tag): Generator<Tag> {
  for (const node of tag.children) {
    if (!isTag(node)) continue
    yield node
    yield* tagsIn(node)
  }
}

/** The words below, with white space as one space. */
export function textIn(node: HtmlNode): string {
  const walk = (inner: HtmlNode): string => (isTag(inner) ? ` ${inner.children.map(walk).join("")} ` : inner)
  return walk(node).replace(/\s+/g, " ").trim()
}
