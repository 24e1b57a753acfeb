import type { Nodes, Root } from "mdast"
import { type MappedText, mappedText } from "./plain-text.ts"

/** A paragraph, a heading or the cell of a table, as a reader sees it. */
export interface ProseBlock extends MappedText {
  /** True for what goes on with the block before: the next item of a list or cell of a row, a list that a colon introduces, the next line of a quotation. */
  readonly continues: boolean
  /** True within a quotation: the words are another's. */
  readonly quoted: boolean
  /** Number of the section that it stands in; a heading stands in the section that it opens. */
  readonly section: number
  readonly heading: boolean
  /** True for a cell of a table. */
  readonly cell: boolean
  /** True in a list or a footnote: what stands there need not be a whole sentence. */
  readonly loose: boolean
}

/** The running text of a document, block by block in its order. Code and HTML are none. */
export function proseOf(tree: Root, source: string): readonly ProseBlock[] {
  const blocks: ProseBlock[] = []
  let section = 0
  const visit = (node: Nodes, continues: boolean, quoted: boolean, loose: boolean): void => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      const heading = node.type === "heading"
      if (heading) section++
      const cell = node.type === "tableCell"
      blocks.push({ ...mappedText(node, source), continues, quoted, section, heading, cell, loose })
    } else if ("children" in node) {
      const isQuote = node.type === "blockquote"
      const isOne = isQuote || node.type === "list" || node.type === "listItem" || node.type === "tableRow"
      const isLoose = loose || node.type === "listItem" || node.type === "footnoteDefinition"
      let introduced = continues
      for (const [index, child] of node.children.entries()) {
        const goesOn = child.type === "list" ? introduced : continues
        visit(child, goesOn || (isOne && index > 0), quoted || isQuote, isLoose)
        introduced = child.type === "paragraph" && blocks.at(-1)?.text.trimEnd().endsWith(":") === true
      }
    }
  }
  visit(tree, false, false, false)
  return blocks
}
