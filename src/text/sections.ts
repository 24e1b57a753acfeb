import type { Heading, Root } from "mdast"
import type { Section } from "../model/document.ts"
import { plainText, spanOf } from "./plain-text.ts"

/**
 * "2.1", "2." or "2" before a capital. Four digits are a year ("2025 års mål"), and a lone number before a small letter
 * or a § counts something else: "1 kap. Inledning", "3 a § Jäv", "10 mål för kommunen".
 */
const NUMBER = /^(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=\.|[ \t\u00a0]+[\p{Lu}"”»(\d]))\.?[ \t\u00a0]+(?=\S)/u

/**
 * The headings of a text in order, with an anchor each. An anchor is made of the title, not of the number, so that it
 * survives a renumbering; where several sections share a title, the title above is put before it.
 */
export function sectionsOf(tree: Root): readonly Section[] {
  const headings = headingsOf(tree)
  const titles = headings.map(heading => split(oneLine(plainText(heading))))
  const count = new Map<string, number>()
  for (const { title } of titles) count.set(slug(title), (count.get(slug(title)) ?? 0) + 1)
  const taken = new Map<string, number>()
  const above: string[] = []
  return headings.map((heading, index) => {
    const { number, title } = titles[index] ?? { title: "" }
    const own = slug(title)
    above.length = Math.min(above.length, heading.depth - 1)
    const parent = above.findLast(entry => entry !== undefined)
    above[heading.depth - 1] = own
    const wanted = (count.get(own) ?? 0) > 1 && parent !== undefined ? `${parent}-${own}` : own
    return {
      level: heading.depth,
      ...(number === undefined ? {} : { number }),
      title,
      anchor: unique(wanted, taken),
      span: spanOf(heading),
    }
  })
}

function headingsOf(tree: Root): readonly Heading[] {
  return tree.children.flatMap(node => (node.type === "heading" ? [node] : []))
}

/** A heading that is underlined may stand on several lines. */
function oneLine(text: string): string {
  return text.trim().replace(/[ \t]*[\r\n]+[ \t]*/g, " ")
}

function split(text: string): { readonly number?: string; readonly title: string } {
  const match = NUMBER.exec(text)
  return match?.[1] === undefined ? { title: text } : { number: match[1], title: text.slice(match[0].length) }
}

function unique(anchor: string, taken: Map<string, number>): string {
  let candidate = anchor
  while (taken.has(candidate)) {
    const next = (taken.get(anchor) ?? 1) + 1
    taken.set(anchor, next)
    candidate = `${anchor}-${next}`
  }
  taken.set(candidate, 1)
  return candidate
}

/** A text as part of an address: a–z, 0–9 and hyphens; å and ä become a, ö becomes o, other accents fall off. */
export function slug(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
  return plain === "" ? "avsnitt" : plain
}
