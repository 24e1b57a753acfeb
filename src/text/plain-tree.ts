import type { Paragraph, Root } from "mdast"

/**
 * A text that is not parsed (it nests too deep), as paragraphs of what is written: a reader still sees every word.
 * Offsets are the file's own.
 */
export function plainTree(text: string, bodyStart: number): Root {
  const blocks = text.slice(bodyStart).matchAll(/\S[\s\S]*?(?=(\r\n|\n|\r)[ \t]*(\r\n|\n|\r)|\s*$)/g)
  return { type: "root", children: Array.from(blocks, match => paragraph(match[0], bodyStart + match.index)) }
}

function paragraph(value: string, start: number): Paragraph {
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  const position = { start: point(start), end: point(start + value.length) }
  return { type: "paragraph", position, children: [{ type: "text", value, position }] }
}
