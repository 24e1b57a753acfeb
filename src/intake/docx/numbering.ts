import { child, childrenOf, type Element, val } from "./xml.ts"

/** What Word prints before a numbered paragraph: a sign that means nothing in itself, or a number that others refer to. */
type Printed = { readonly kind: "bullet" } | { readonly kind: "number"; readonly text: string }

/** Gives what stands before the next paragraph of a list at a level, and counts it. Undefined for no list at all. */
export type Counter = (list: string, level: number) => Printed | undefined

interface Level {
  readonly format: string
  /** "%1.%2": a number for each level. */
  readonly text: string
  readonly start: number
}

const DEEPEST = 9
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
]

function roman(value: number): string {
  let left = Math.min(Math.max(value, 1), 3999)
  let out = ""
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      out += sign
      left -= worth
    }
  }
  return out
}

/** a … z, then aa … zz, as Word does. */
function letters(value: number): string {
  const place = Math.max(value, 1) - 1
  return String.fromCharCode(97 + (place % 26)).repeat(Math.min(Math.floor(place / 26) + 1, 9))
}

function written(value: number, format: string): string {
  if (format === "lowerLetter") return letters(value)
  if (format === "upperLetter") return letters(value).toUpperCase()
  if (format === "lowerRoman") return roman(value)
  if (format === "upperRoman") return roman(value).toUpperCase()
  if (format === "decimalZero") return String(value).padStart(2, "0")
  return format === "none" ? "" : String(value)
}

function levelOf(element: Element): Level {
  return {
    format: val(element, "w:numFmt") ?? "decimal",
    text: val(element, "w:lvlText") ?? "",
    start: Number(val(element, "w:start") ?? "1") || 0,
  }
}

function levelsOf(element: Element | undefined): ReadonlyMap<number, Level> {
  return new Map(childrenOf(element, "w:lvl").map(level => [Number(level.attributes["w:ilvl"] ?? "0"), levelOf(level)]))
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels that this list begins anew, though it shares its count with others. */
  readonly restarts: ReadonlyMap<number, number>
}

function listOf(element: Element, abstracts: ReadonlyMap<string, Element>): List {
  const abstract = val(element, "w:abstractNumId") ?? ""
  const levels = new Map(levelsOf(abstracts.get(abstract)))
  const restarts = new Map<number, number>()
  for (const override of childrenOf(element, "w:lvlOverride")) {
    const level = Number(override.attributes["w:ilvl"] ?? "0")
    const own = child(override, "w:lvl")
    if (own) levels.set(level, levelOf(own))
    const start = val(override, "w:startOverride")
    if (start !== undefined) restarts.set(level, Number(start) || 0)
  }
  return { abstract, levels, restarts }
}

/** A counter for the lists of a document, which must be asked in the order of the text. `root` is word/numbering.xml. */
export function readNumbering(root: Element | undefined): Counter {
  const abstracts = new Map(
    childrenOf(root, "w:abstractNum").map(element => [element.attributes["w:abstractNumId"] ?? "", element]),
  )
  const lists = new Map(
    childrenOf(root, "w:num").map(element => [element.attributes["w:numId"] ?? "", listOf(element, abstracts)]),
  )
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  return (id, level) => {
    const list = lists.get(id)
    if (!list || level < 0 || level >= DEEPEST) return undefined
    const shape = list.levels.get(level)
    if (!shape) return undefined
    const count = counts.get(list.abstract) ?? []
    counts.set(list.abstract, count)
    if (!begun.has(id)) for (const [restarted, start] of list.restarts) count[restarted] = start - 1
    begun.add(id)
    count[level] = (count[level] ?? shape.start - 1) + 1
    count.length = level + 1
    if (shape.format === "bullet") return { kind: "bullet" }
    const text = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1
      const at = list.levels.get(place)
      return written(count[place] ?? at?.start ?? 1, at?.format ?? "decimal")
    })
    return text.trim() === "" ? { kind: "bullet" } : { kind: "number", text: text.trim() }
  }
}
