import { type Line, nextWithText } from "./lines.ts"

/** The start of a list item: its Markdown marker and its text. */
export interface ItemStart {
  readonly marker: string
  readonly text: string
}

const BULLET = /^(?:[-–—‐*]\s+|[•·▪●○◦‣\uf0b7]\s*)(?=\S)/u
const ORDERED = /^(\d{1,3})([.)])\s+(?=\S)/

function orderedStart(text: string): { readonly number: number; readonly item: ItemStart } | undefined {
  const match = ORDERED.exec(text)
  if (match?.[1] === undefined || match[2] === undefined) return undefined
  return { number: Number(match[1]), item: { marker: `${match[1]}${match[2]}`, text: text.slice(match[0].length) } }
}

/**
 * The list item that begins on the line at `index`, or undefined. A number makes an item only in a row that counts
 * from 1: `previous` is the marker of the item just before, if any.
 */
export function itemStart(lines: readonly Line[], index: number, previous: string | undefined): ItemStart | undefined {
  const text = lines[index]?.text ?? ""
  const bullet = BULLET.exec(text)
  // "**fet**" is a mark of change or emphasis, not a bullet.
  if (bullet) return { marker: "-", text: text.slice(bullet[0].length) }
  const ordered = orderedStart(text)
  if (!ordered) return undefined
  if (previous !== undefined && Number.parseInt(previous, 10) === ordered.number - 1) return ordered.item
  if (ordered.number !== 1) return undefined
  const next = orderedStart(lines[nextWithText(lines, index + 1)]?.text ?? "")
  return next?.number === 2 ? ordered.item : undefined
}
