import type { Heading, Nodes, Root } from "mdast"

/**
 * Every node below `root`, parents before children, in the order of the text.
 * A stack instead of recursion: quotes nested five thousand deep are still a document.
 */
export function* descendants(root: Nodes): Generator<Nodes> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    if ("children" in node) for (const child of [...node.children].reverse()) stack.push(child)
  }
}

/** The nodes below `root` for which `keep` holds and that stand in no other such node, in the order of the text. */
export function* outermost<T extends Nodes>(root: Nodes, keep: (node: Nodes) => node is T): Generator<T> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (keep(node)) yield node
    else if ("children" in node) for (const child of [...node.children].reverse()) stack.push(child)
  }
}

/** The text that a node shows: words, code, raw HTML, alternative texts of images; not notes. */
function textOf(node: Nodes): string {
  let text = ""
  for (const each of descendants(node)) {
    if (each.type === "text" || each.type === "inlineCode") text += each.value
    else if (each.type === "break") text += " "
    else if (each.type === "image" || each.type === "imageReference") text += each.alt ?? ""
    else if (each.type === "html") text += each.value
  }
  return text
}

/** True when a heading shows nothing that can be read: PDF/UA refuses it, and a list of contents cannot name it. */
function isEmptyHeading(heading: Heading): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(textOf(heading))
}

/**
 * The level (from 1) of every heading that shows something, such that the first has level 1 and none skips one.
 * A heading stands one level below the nearest heading before it that the writer gave a lower number of `#`.
 */
export function headingLevels(tree: Root): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>()
  const open: number[] = []
  for (const node of descendants(tree)) {
    if (node.type !== "heading" || isEmptyHeading(node)) continue
    while ((open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    levels.set(node, open.length)
  }
  return levels
}
