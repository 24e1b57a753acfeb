import { isBlankAt, type Line } from "./lines.ts"

const LEAST_PAIRS = 20
const WIDEST = 130
const NARROWEST = 40

/**
 * The width at which a text was cut into lines, in UTF-16 units, or undefined when every line is a paragraph. A text is
 * cut when its lines are about equally long and often go on in lower case.
 */
export function wrapWidth(lines: readonly Line[], skip: (index: number) => boolean): number | undefined {
  const widths: number[] = []
  let goesOn = 0
  for (const [i, { text }] of lines.entries()) {
    if (text === "" || skip(i) || isBlankAt(lines, i + 1) || skip(i + 1)) continue
    widths.push(text.length)
    if (/^\p{Ll}/u.test(lines[i + 1]?.text ?? "")) goesOn++
  }
  if (widths.length < LEAST_PAIRS || goesOn < widths.length * 0.3) return undefined
  widths.sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0
  return wide >= NARROWEST && wide <= WIDEST ? wide : undefined
}
