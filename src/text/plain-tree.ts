import type { Paragraph, Root } from "mdast"
import type { Span } from "../model/source.ts"

/**
 * A text that is not parsed (it nests too deep), as paragraphs of what is written: a reader still sees every word.
 * Offsets are the file's own.
 */
export function plainTree(text: string, bodyStart: number): Root {
  const blocks: Paragraph[] = []
  let block: Span | undefined
  // Line by line: one expression for the whole takes a time that grows with the square of the white space.
  for (const { 0: line, index } of text.slice(bodyStart).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const start = bodyStart + index + line.length - line.trimStart().length
    const end = bodyStart + index + line.trimEnd().length
    if (end > start) block = { start: block?.start ?? start, end }
    else if (block !== undefined) {
      blocks.push(paragraph(text, block))
      block = undefined
    }
  }
  return { type: "root", children: block === undefined ? blocks : [...blocks, paragraph(text, block)] }
}

function paragraph(text: string, { start, end }: Span): Paragraph {
  const value = text.slice(start, end)
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  const position = { start: point(start), end: point(end) }
  return { type: "paragraph", position, children: [{ type: "text", value, position }] }
}
