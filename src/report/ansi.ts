import type { Severity } from "../model/finding.ts"

type Style = Severity | "title" | "faint"

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  fel: [31, 39],
  varning: [33, 39],
  upplysning: [36, 39],
  title: [1, 22],
  faint: [2, 22],
}

/** Sets a text in a style. */
export type Paint = (style: Style, text: string) => string

const coloured: Paint = (style, text) => {
  const [on, off] = CODES[style]
  return `\u001B[${on}m${text}\u001B[${off}m`
}

const uncoloured: Paint = (_style, text) => text

/** How to set text in a terminal with or without colours. */
export function painter(color: boolean): Paint {
  return color ? coloured : uncoloured
}
