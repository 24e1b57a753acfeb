import { isBlankAt, type Line } from "./lines.ts"
import type { ImportWarning } from "./result.ts"

/** Lines that belong to the page and not to the text: their indexes, and what a person is told. */
export interface Furniture {
  readonly indexes: ReadonlySet<number>
  readonly warnings: readonly ImportWarning[]
}

const PAGE_OF = /^(?:sid(?:a|an)?\.?\s*)?\d{1,3}\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|\/\s?\d{1,3})$/i
const PAGE_WORD = /^(?:sida|sid\.?)\s*\d{1,3}$/i
const RUNNING_HEAD = /^(\D.{0,80}?)\s+\d{1,3}\s?\(\d{1,3}\)$/
const CONTACT =
  /^(?:telefon|tel|e-?post|epost|mejl|webb(?:plats)?|hemsida|postadress|besöksadress|adress|fax|växel|org\.?(?:anisations)?\s?-?(?:nr|nummer))\b\.?\s*:?|\b\d{3}\s\d{2}\s+\p{Lu}|^\S+@\S+\.\S+$|^(?:https?:\/\/|www\.)\S+$/iu
/** A back cover is at most this many lines. */
const BACK_COVER = 10

function shown(lines: readonly Line[], indexes: readonly number[]): string {
  const quoted = indexes.slice(0, 12).map(i => `”${lines[i]?.text.replaceAll("\t", " ") ?? ""}”`)
  return quoted.join(", ") + (indexes.length > 12 ? " …" : "")
}

function lineNumbers(lines: readonly Line[], indexes: readonly number[]): string {
  const numbers = indexes.slice(0, 12).map(i => String(lines[i]?.number ?? 0))
  return numbers.join(", ") + (indexes.length > 12 ? " …" : "")
}

function pageNumbers(lines: readonly Line[]): readonly number[] {
  const found: number[] = []
  const heads = new Map<string, number[]>()
  for (const [i, { text }] of lines.entries()) {
    if (text.length > 100 || text === "") continue
    if (PAGE_OF.test(text) || PAGE_WORD.test(text)) found.push(i)
    const head = RUNNING_HEAD.exec(text)?.[1]
    if (head === undefined) continue
    const places = heads.get(head)
    if (places) places.push(i)
    else heads.set(head, [i])
  }
  for (const places of heads.values()) if (places.length >= 3) for (const i of places) found.push(i)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Address and telephone at the very end: at least two such lines, and the name above them. */
function backCover(lines: readonly Line[]): readonly number[] {
  const found: number[] = []
  let contacts = 0
  for (let i = lines.length - 1; i >= 0 && found.length < BACK_COVER; i--) {
    const text = lines[i]?.text ?? ""
    if (text === "") {
      if (contacts >= 2) break
      continue
    }
    const isContact = text.length < 90 && CONTACT.test(text)
    const isName = contacts >= 2 && text.length <= 50 && !/[.:,;!?]$/.test(text) && isBlankAt(lines, i - 1)
    if (!isContact && !isName) break
    if (isContact) contacts++
    found.push(i)
    if (isName) break
  }
  return contacts >= 2 ? found.reverse() : []
}

function warn(lines: readonly Line[], indexes: readonly number[], code: string, message: string): ImportWarning[] {
  const first = indexes[0]
  return first === undefined ? [] : [{ line: lines[first]?.number ?? 1, code, message }]
}

/** The page furniture of a text: residue of page breaks, page numbers, running heads with numbers, the back cover. */
export function findFurniture(lines: readonly Line[]): Furniture {
  const residue = [...lines.keys()].filter(i => lines[i]?.residue === true)
  const numbers = pageNumbers(lines)
  const cover = backCover(lines).filter(i => !numbers.includes(i))
  return {
    indexes: new Set([...residue, ...numbers, ...cover]),
    warnings: [
      ...warn(
        lines,
        residue,
        "sidrest",
        `Rader utan ord från sidbrytningar togs bort: rad ${lineNumbers(lines, residue)}.`,
      ),
      ...warn(lines, numbers, "sidnummer", `Sidnummer och sidhuvuden togs bort: ${shown(lines, numbers)}.`),
      ...warn(
        lines,
        cover,
        "baksida",
        `Adressen sist i texten togs bort: ${shown(lines, cover)}. Lägg tillbaka den om den hör till dokumentet.`,
      ),
    ],
  }
}
