import type { Element, ElementContent } from "hast"
import type { Heading, Html, Image, ImageReference, Link, LinkReference, Nodes, Parents, Table } from "mdast"
import { defaultHandlers, type Handler, type Handlers, type State } from "mdast-util-to-hast"
import { isLawLink } from "../../model/law-link.ts"
import type { Survey } from "./anchors.ts"
import { element, text } from "./elements.ts"
import type { Footnotes } from "./footnotes.ts"
import { plainBlocks } from "./plain.ts"
import { kindOfTarget } from "./schema.ts"
import { accessibleTable } from "./tables.ts"

/** Containers nested deeper than this are shown as their plain text. */
const DEEPEST = 40

const CONTAINERS = ["blockquote", "list", "listItem", "emphasis", "strong", "delete", "link", "linkReference"] as const
const INLINE: ReadonlySet<Nodes["type"]> = new Set(["emphasis", "strong", "delete", "link", "linkReference"])

/** Where the targets that a text names lead; undefined = nowhere that a reader may go. */
export interface TargetMaps {
  readonly image: (target: string) => string | undefined
  readonly link: (target: string) => string | undefined
}

/** The class of links that no writer wrote: quieter, and never spelt out in print. */
const LAW = "lagrum"

function link(
  state: State,
  node: Link | LinkReference,
  target: string,
  title: string | null | undefined,
  survey: Survey,
  maps: TargetMaps,
): ElementContent[] {
  const kind = kindOfTarget(target)
  const href =
    kind === "external"
      ? target
      : kind === "local"
        ? maps.link(target)
        : kind === "fragment" && survey.fragments.has(decodedFragment(target))
          ? target
          : undefined
  const children = state.all(node)
  // A link that leads nowhere keeps its words.
  if (href === undefined) return children
  const className = isLawLink(node) ? { className: [LAW] } : {}
  return [element("a", { href, ...(title ? { title } : {}), ...className }, children)]
}

function decodedFragment(target: string): string {
  try {
    return decodeURIComponent(target.slice(1))
  } catch {
    return target.slice(1)
  }
}

function image(node: Image | ImageReference, target: string, maps: TargetMaps): ElementContent {
  const src = kindOfTarget(target) === "local" ? maps.image(target) : undefined
  const alt = node.alt ?? ""
  if (src === undefined) return text(alt === "" ? "[Bild]" : `[Bild: ${alt}]`)
  return element("img", { src, alt }, [])
}

const INLINE_PARENTS: ReadonlySet<string> = new Set(["paragraph", "heading", "tableCell", ...INLINE])

/** How each kind of node becomes HTML, where ours differ from the library's own. */
export function createHandlers(survey: Survey, maps: TargetMaps, footnotes: Footnotes): Handlers {
  let depth = 0
  let tables = 0
  let title = ""

  const own: Handlers = {
    html: (_state: State, node: Html, parent: Parents | undefined) =>
      // Code that a writer left in the text is shown, never run and never lost.
      parent !== undefined && INLINE_PARENTS.has(parent.type)
        ? text(node.value)
        : element("p", { className: ["ratext"] }, [text(node.value)]),
    heading: (state: State, node: Heading) => {
      title = plainBlocks(node).join(" ")
      const level = Math.max(2, node.depth + survey.shift)
      const id = survey.anchors.get(node)
      const properties = { ...(id === undefined ? {} : { id }), ...(level > 6 ? { ariaLevel: String(level) } : {}) }
      return element(`h${Math.min(level, 6)}`, properties, state.all(node))
    },
    link: (state: State, node: Link) => link(state, node, node.url, node.title, survey, maps),
    linkReference: (state: State, node: LinkReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      if (definition === undefined) return defaultHandlers.linkReference(state, node)
      return link(state, node, definition.url, definition.title, survey, maps)
    },
    image: (_state: State, node: Image) => image(node, node.url, maps),
    imageReference: (state: State, node: ImageReference) => {
      const definition = state.definitionById.get(node.identifier.toUpperCase())
      return image(node, definition?.url ?? "", maps)
    },
    table: (state: State, node: Table) => {
      tables++
      return accessibleTable(state, node, title === "" ? `Tabell ${tables}` : `Tabell ${tables}, ${title}`)
    },
    footnoteReference: footnotes.reference,
    footnoteDefinition: footnotes.definition,
    root: footnotes.root,
  }

  const bounded =
    (handler: Handler): Handler =>
    (state: State, node: Nodes, parent: Parents | undefined) => {
      if (depth >= DEEPEST) return flattened(node)
      depth++
      try {
        return handler(state, node, parent)
      } finally {
        depth--
      }
    }
  const limited: Handlers = {}
  for (const type of CONTAINERS) limited[type] = bounded(own[type] ?? defaultHandlers[type])
  return { ...own, ...limited }
}

function flattened(node: Nodes): Element[] | ElementContent {
  const blocks = plainBlocks(node)
  if (INLINE.has(node.type)) return text(blocks.join(" "))
  const paragraphs = blocks.map(block => element("p", {}, [text(block)]))
  // A list may hold only items.
  if (node.type === "listItem") return element("li", {}, paragraphs)
  return node.type === "list" ? element("ul", {}, [element("li", {}, paragraphs)]) : paragraphs
}
