import type { OpenText } from "./blocks.ts"

/** What to do with a line of text after the one before it. */
export type Joint = "new" | "same-paragraph" | "page-break"

const FINISHED = /[.!?:…][”"»')\]]*$/
/** A line this much shorter than the others ended its paragraph. */
const SHORT = 0.7

/**
 * Tells whether a line goes on with the open paragraph. A paragraph that has not ended goes on with a line in lower
 * case, even across the blank line that a page break left (`gap`). `width` is that of a text cut into lines, if it was.
 */
export function jointOf(open: OpenText | undefined, text: string, gap: boolean, width: number | undefined): Joint {
  if (!open) return "new"
  // Rows of a table, whose cells may begin in lower case.
  if (text.includes("\t") && open.tail.includes("\t")) return "new"
  // Only the last few characters are looked at, so that long paragraphs stay cheap.
  const finished = FINISHED.test(open.tail.slice(-8))
  if (!finished && /^\p{Ll}/u.test(text)) return gap ? "page-break" : "same-paragraph"
  if (gap || width === undefined) return "new"
  const ended = finished && open.tail.length < width * SHORT
  return ended ? "new" : "same-paragraph"
}

/** True when the open paragraph was cut inside a word, or at a word that really ends in a hyphen. */
export function endsInHyphen(open: OpenText): boolean {
  return /\p{L}-$/u.test(open.tail.slice(-4))
}
