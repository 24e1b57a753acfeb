import type { Nodes } from "mdast"

/** Types whose text is a line of its own. */
const LEAF_BLOCKS: ReadonlySet<Nodes["type"]> = new Set(["paragraph", "heading", "code", "tableRow", "definition"])

function ownText(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? ""
  if (node.type === "footnoteReference") return `[^${node.label ?? node.identifier}]`
  if (node.type === "break") return " "
  return "value" in node ? node.value : ""
}

/**
 * The text under `node`, a string for each block. It walks without recursion, so that
 * a text nested to absurd depths keeps its words and cannot exhaust the stack.
 */
export function plainBlocks(node: Nodes): readonly string[] {
  const blocks: string[] = []
  let line = ""
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const startsBlock = LEAF_BLOCKS.has(next.type) || next.type === "html"
    if (startsBlock && line.trim() !== "") {
      blocks.push(line.trim())
      line = ""
    }
    if (next.type === "tableCell" && line !== "") line += " | "
    line += ownText(next)
    if ("children" in next) for (const child of next.children.toReversed()) waiting.push(child)
  }
  if (line.trim() !== "") blocks.push(line.trim())
  return blocks
}

/** Visits every node in the order of the text, without recursion; returns how deep the tree is. */
export function walk(root: Nodes, visit: (node: Nodes, depth: number) => void): number {
  let deepest = 0
  const waiting: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    deepest = Math.max(deepest, depth)
    visit(node, depth)
    if ("children" in node)
      for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 })
  }
  return deepest
}
