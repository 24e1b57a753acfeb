import type { Nodes, Root } from "mdast"
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote"
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough"
import { gfmTableFromMarkdown } from "mdast-util-gfm-table"
import { gfmFootnote } from "micromark-extension-gfm-footnote"
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough"
import { gfmTable } from "micromark-extension-gfm-table"
import remarkParse from "remark-parse"
import { unified } from "unified"
import { boundedEffort, TooTangledError } from "./effort.ts"

// The extensions are taken one by one: GFM's autolinks double the time of a parse and turn text into links unasked.
const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmFootnote(), gfmStrikethrough({ singleTilde: false }), boundedEffort],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmStrikethroughFromMarkdown()],
  })
  .freeze()

/** Nested quotes and lists beyond this are no document; each level multiplies the time of a parse. */
const DEEPEST = 50
/** Levels of the tree that the rooms after this one walk: a list takes two, and a text may be emphasised. */
const DEEPEST_NODE = 2 * DEEPEST + 20
/** Markers on one line; a line of nothing but `- - -` or `* * *` is a rule across the page. */
const MARKERS = /^[ \t]*(?!(?:-[ \t]*)+$|(?:\*[ \t]*)+$)(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){51,}/m
/** True when `text` nests quotes or lists further than {@link parseMarkdown} takes. */
function nestsTooDeep(text: string): boolean {
  if (MARKERS.test(text)) return true
  const indent = /^[ \t>]{100,}(?:[-*+]|\d{1,9}[.)]) /m
  return indent.test(text) && deepestIndent(text) > DEEPEST
}

function deepestIndent(text: string): number {
  let depth = 0
  const stack: number[] = []
  for (const match of text.matchAll(/^([ \t>]*)(?:[-*+]|\d{1,9}[.)]) /gm)) {
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
 * Throws a {@link TooTangledError} for a text that would take minutes.
 */
export function parseMarkdown(text: string, bodyStart: number): Root {
  return processor.parse(text.slice(0, bodyStart).replace(/[^\r\n]/g, " ") + text.slice(bodyStart))
}

/** As {@link parseMarkdown}, or undefined for a text that is nested or tangled further than any document is. */
export function parseBounded(text: string, bodyStart: number): Root | undefined {
  if (nestsTooDeep(text.slice(bodyStart))) return undefined
  try {
    const tree = parseMarkdown(text, bodyStart)
    return isDeeperThan(tree, DEEPEST_NODE) ? undefined : tree
  } catch (error) {
    if (error instanceof TooTangledError) return undefined
    throw error
  }
}

/** Walks without recursion, since the depth is what is in question. */
function isDeeperThan(tree: Root, limit: number): boolean {
  let level: readonly Nodes[] = [tree]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap(node => ("children" in node ? node.children : []))
  }
  return false
}
