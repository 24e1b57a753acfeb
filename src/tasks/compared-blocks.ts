import type { ProseBlock } from "../compare/index.ts"
import { readDocument, sectionedProse } from "../text/index.ts"
import { bytesOf } from "./file-bytes.ts"
import type { Gathered } from "./gather.ts"

/** The text of a file of the collection as comparisons take it: its running text, each block with its section. */
export function blocksOf(gathered: Gathered, path: string): readonly ProseBlock[] {
  return sectionedProse(readDocument(path, bytesOf(gathered, path)))
}
