import type { Definition, FootnoteDefinition, Root } from "mdast"
import type { ImageNode } from "./images.ts"
import { descendants } from "./walk.ts"

/** What the references of one text point to, wherever it is defined. The first of several definitions holds. */
export interface References {
  /** The address that a link or image leads to, as written; undefined when it is defined nowhere. */
  target(node: ImageNode | { readonly type: "link"; readonly url: string } | LinkReferenceLike): string | undefined
  /** The title of an image: its caption. */
  title(node: ImageNode): string | undefined
  note(identifier: string): FootnoteDefinition | undefined
}

interface LinkReferenceLike {
  readonly type: "linkReference"
  readonly identifier: string
}

/** Finds the definitions of `tree`. */
export function referencesOf(tree: Root): References {
  const definitions = new Map<string, Definition>()
  const notes = new Map<string, FootnoteDefinition>()
  for (const node of descendants(tree)) {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node)
  }
  return {
    target: node => ("url" in node ? node.url : definitions.get(node.identifier)?.url),
    title: node => ("url" in node ? node.title : definitions.get(node.identifier)?.title) ?? undefined,
    note: identifier => notes.get(identifier),
  }
}
