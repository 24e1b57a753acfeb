import type { Root } from "mdast"
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote"
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough"
import { gfmTableFromMarkdown } from "mdast-util-gfm-table"
import { gfmFootnote } from "micromark-extension-gfm-footnote"
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough"
import { gfmTable } from "micromark-extension-gfm-table"
import remarkParse from "remark-parse"
import { unified } from "unified"

// The extensions are taken one by one: GFM's autolinks double the time of a parse and turn text into links unasked.
const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false })],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  .freeze()

/** Nested quotes and lists beyond this are no document; each level multiplies the time of a parse. */
const DEEPEST = 50
const MARKERS = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){51,}/m

/** True when `text` nests quotes or lists deeper than {@link parseMarkdown} takes. */
export function nestsTooDeep(text: string): boolean {
  if (MARKERS.test(text)) return true
  const indent = /^[ \t]{100,}(?:[-*+]|\d{1,9}[.)]) /m
  return indent.test(text) && deepestIndent(text) > DEEPEST
}

function deepestIndent(text: string): number {
  let depth = 0
  const stack: number[] = []
  for (const match of text.matchAll(/^([ \t]*)(?:[-*+]|\d{1,9}[.)]) /gm)) {
    const indent = match[1]?.length ?? 0
    while (stack.length > 0 && (stack.at(-1) ?? 0) >= indent) stack.pop()
    stack.push(indent)
    depth = Math.max(depth, stack.length)
  }
  return depth
}

/**
 * The tree of a document's body: CommonMark with tables, footnotes and strikethrough of GFM.
 * `text` is the whole file; what stands before `bodyStart` is passed over, so that every offset is the file's own.
 */
export function parseMarkdown(text: string, bodyStart: number): Root {
  return processor.parse(text.slice(0, bodyStart).replace(/[^\r\n]/g, " ") + text.slice(bodyStart))
}
