import type { Heading, Nodes, Root } from "mdast"
import type { Section } from "../../model/document.ts"
import { walk } from "./plain.ts"

/** What is to be known of a text before its parts are rendered. */
export interface Survey {
  readonly depth: number
  readonly anchors: ReadonlyMap<Heading, string>
  /** Added to a heading's level, so that the highest in the text comes next below the page's title. */
  readonly shift: number
  /** Footnotes that the text refers to, as identifiers in upper case. */
  readonly referred: ReadonlySet<string>
  /** Fragments that exist on the page. */
  readonly fragments: ReadonlySet<string>
}

function pair(headings: readonly Heading[], sections: readonly Section[]): ReadonlyMap<Heading, string> {
  const byOffset = new Map(headings.map(heading => [heading.position?.start.offset ?? -1, heading]))
  const located = sections.map(section => byOffset.get(section.span.start))
  // The tree may have been made of the text below the front matter: then the order is all there is to go by.
  const matched = located.every(heading => heading !== undefined) ? located : headings
  const anchors = new Map<Heading, string>()
  if (matched.length !== sections.length) return anchors
  for (const [index, section] of sections.entries()) {
    const heading = matched[index]
    if (heading !== undefined) anchors.set(heading, section.anchor)
  }
  return anchors
}

/** Pairs headings with the anchors of the sections, by their place in the file or else by their order. */
export function survey(tree: Root, sections: readonly Section[]): Survey {
  const all: Heading[] = []
  const referred = new Set<string>()
  const depth = walk(tree, (node: Nodes) => {
    if (node.type === "heading") all.push(node)
    if (node.type === "footnoteReference") referred.add(node.identifier.toUpperCase())
  })
  const top = tree.children.filter(node => node.type === "heading")
  const paired = pair(all, sections)
  const anchors = new Map(paired.size > 0 || sections.length === 0 ? paired : pair(top, sections))
  const fragments = new Set(anchors.values())
  for (const [index, heading] of all.entries()) {
    if (anchors.has(heading)) continue
    // A heading that is no section (inside a quotation, say) has no address of its own.
    const own = `_rubrik-${index + 1}`
    anchors.set(heading, own)
    fragments.add(own)
  }
  const highest = Math.min(...all.map(heading => heading.depth))
  return { depth, anchors, shift: Number.isFinite(highest) ? 2 - highest : 1, referred, fragments }
}
