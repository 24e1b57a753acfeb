import type { Nodes, Root } from "mdast"
import { type MappedText, mappedText, plainText } from "./plain-text.ts"

/** A paragraph, a heading or the cell of a table, as a reader sees it. */
export interface ProseBlock extends MappedText {
  /** True for what goes on with the block before: the items of a list that a colon introduces. */
  readonly continues: boolean
}

/** The running text of a document, block by block in its order. Code and HTML are none. */
export function proseOf(tree: Root, source: string): readonly ProseBlock[] {
  const blocks: ProseBlock[] = []
  const visit = (node: Nodes, continues: boolean): void => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      blocks.push({ ...mappedText(node, source), continues })
    } else if ("children" in node) {
      let introduced = continues
      for (const child of node.children) {
        visit(child, child.type === "list" ? introduced : continues)
        introduced = child.type === "paragraph" && /:\s*$/.test(plainText(child).slice(-8))
      }
    }
  }
  visit(tree, false)
  return blocks
}
