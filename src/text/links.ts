import type { Definition, Nodes, Root } from "mdast"
import type { Link } from "../model/document.ts"
import { plainText, spanOf } from "./plain-text.ts"

/** Every link and image of a text in order; references are resolved to what their definition says. */
export function linksOf(tree: Root): readonly Link[] {
  const definitions = new Map<string, Definition>()
  const links: Link[] = []
  walk(tree, node => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  walk(tree, node => {
    if (node.type === "link" || node.type === "image") {
      links.push({ kind: node.type, target: node.url, text: plainText(node), span: spanOf(node) })
    } else if (node.type === "linkReference" || node.type === "imageReference") {
      const target = definitions.get(node.identifier)?.url
      const kind = node.type === "linkReference" ? "link" : "image"
      if (target !== undefined) links.push({ kind, target, text: plainText(node), span: spanOf(node) })
    }
  })
  return links
}

/** Calls `visit` for `node` and everything below it, in the order of the text. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ("children" in node) for (const child of node.children) walk(child, visit)
}
