import type { Paragraph } from "./paragraphs.ts"

const CAPTION = /^innehåll(?:sförteckning(?:en)?)?\s*:?$/i
const ENTRY = /^(\S.*\S)\s(\d{1,4})$/
/** "Innehåll" is also the label of a field: this many lines with a page make it the printed contents. */
const LEAST = 3

/**
 * The lines of printed contents whose page number follows after a mere space, with a tab before it, as the recognition
 * of contents wants it: they stand below their caption, and the pages never go back.
 */
export function contentsIn(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, string> {
  const found = new Map<Paragraph, string>()
  const caption = paragraphs.findIndex(({ cells }) => cells.length === 1 && CAPTION.test(cells[0] ?? ""))
  if (caption < 0) return found
  let page = 0
  for (const paragraph of paragraphs.slice(caption + 1)) {
    if (paragraph.kind === "contents") continue
    const match = paragraph.kind === "text" ? ENTRY.exec(paragraph.cells[0] ?? "") : null
    if (!match || Number(match[2]) < page) break
    page = Number(match[2])
    found.set(paragraph, `${match[1]}\t${match[2]}`)
  }
  return found.size < LEAST ? new Map() : found
}
