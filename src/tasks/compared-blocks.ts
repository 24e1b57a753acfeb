import type { ComparedBlock } from "../compare/index.ts"
import { sectionAt } from "../model/document.ts"
import { proseOf, readDocument } from "../text/index.ts"
import { bytesOf } from "./file-bytes.ts"
import type { Gathered } from "./gather.ts"

/** The text of a file of the collection as comparisons take it: its running text, each block with its section. */
export function blocksOf(gathered: Gathered, path: string): readonly ComparedBlock[] {
  const { tree, text, document } = readDocument(path, bytesOf(gathered, path))
  return proseOf(tree, text).map(block => {
    const { start } = block.toSource(0, 0)
    const section = sectionAt(document.sections, start)
    return { section, opens: block.heading && section !== undefined && start <= section.span.end, text: block.text }
  })
}
