import { child, childrenOf, type Element, isOn, val } from "./xml.ts"

/** What a paragraph is by its style. */
export interface Style {
  readonly kind: "title" | "contents" | "heading" | "other"
  /** 1–9; only for headings. */
  readonly level: number
  readonly numbering?: { readonly list: string; readonly level: number }
  readonly isBold: boolean
  /** In half points. */
  readonly size?: number
}

/** Looks up styles; an unknown or absent name is that of ordinary text. */
export type StyleTable = (id: string | undefined) => Style

const PLAIN: Style = { kind: "other", level: 0, isBold: false }
/** Names in English and Swedish: Word stores English ones, other programs the ones on the screen. */
const HEADING = /^(?:heading|rubrik|överskrift)\s?([1-9])$/i
const TITLE = /^(?:title|titel|dokumenttitel|dokumentrubrik|huvudrubrik)$/i
const CONTENTS =
  /^(?:toc\s?\d|toc heading|contents(?: heading)?(?: \d)?|innehåll\s?\d|innehållsförteckning(?:srubrik)?|table of contents)$/i
/** A style follows at most this many others. */
const LONGEST_CHAIN = 20

/** The numbering that properties name, where they do: a list and the level in it. */
export function numberingIn(properties: Element | undefined): Style["numbering"] {
  const numbering = child(properties, "w:numPr")
  const list = val(numbering, "w:numId")
  return list === undefined ? undefined : { list, level: Number(val(numbering, "w:ilvl") ?? "0") || 0 }
}

/** The level that properties give a paragraph in the outline: 1–9, or undefined for running text. */
export function outlineLevel(properties: Element | undefined): number | undefined {
  const level = Number(val(properties, "w:outlineLvl") ?? "9")
  return level >= 0 && level < 9 ? level + 1 : undefined
}

function kindOf(names: readonly string[], outline: number | undefined): Pick<Style, "kind" | "level"> {
  if (names.some(name => TITLE.test(name))) return { kind: "title", level: 0 }
  if (names.some(name => CONTENTS.test(name))) return { kind: "contents", level: 0 }
  const named = names.map(name => HEADING.exec(name)?.[1]).find(level => level !== undefined)
  const level = named === undefined ? outline : Number(named)
  return level === undefined ? { kind: "other", level: 0 } : { kind: "heading", level }
}

/** The styles of a document, each with what it inherits. `root` is the part word/styles.xml. */
export function readStyles(root: Element | undefined): StyleTable {
  const written = new Map(childrenOf(root, "w:style").map(style => [style.attributes["w:styleId"] ?? "", style]))
  const known = new Map<string, Style>()
  const read = (id: string): Style => {
    const chain: Element[] = []
    for (let at = written.get(id); at && chain.length < LONGEST_CHAIN; ) {
      chain.push(at)
      at = written.get(val(at, "w:basedOn") ?? "")
    }
    const first = <T>(take: (style: Element) => T | undefined): T | undefined =>
      chain.map(take).find(value => value !== undefined)
    const [own] = chain
    // A style that the file does not describe is still known by its name.
    const names = own ? chain.map(style => val(style, "w:name") ?? "") : [id]
    const outline = first(style => outlineLevel(child(style, "w:pPr")))
    const size = Number(first(style => val(child(style, "w:rPr"), "w:sz")))
    const numbering = first(style => numberingIn(child(style, "w:pPr")))
    const bold = first(style => (child(child(style, "w:rPr"), "w:b") ? isOn(child(style, "w:rPr"), "w:b") : undefined))
    return {
      ...kindOf(names, outline),
      isBold: bold ?? false,
      ...(numbering && { numbering }),
      ...(size > 0 && { size }),
    }
  }
  const normal = [...written.values()].find(
    ({ attributes }) => attributes["w:type"] === "paragraph" && attributes["w:default"] === "1",
  )
  return id => {
    const name = id ?? normal?.attributes["w:styleId"]
    if (name === undefined) return PLAIN
    const style = known.get(name) ?? read(name)
    known.set(name, style)
    return style
  }
}
