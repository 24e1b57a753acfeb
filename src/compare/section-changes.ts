import type { SectionChanges } from "../model/text-change.ts"
import type { ProseBlock } from "./prose-block.ts"
import { wordsOf } from "./words.ts"

interface Part {
  readonly title: string
  readonly words: readonly string[]
}

/** What stands before the first heading has an anchor that no heading can have. */
const OPENING = ""

/**
 * Which sections differ between two texts: by their own words, up to the next heading. A section that only got another
 * number is not named, since a new one renumbers all that follow.
 */
export function sectionChanges(before: readonly ProseBlock[], after: readonly ProseBlock[]): SectionChanges {
  const [old, made] = [partsOf(before), partsOf(after)]
  const titles = (parts: ReadonlyMap<string, Part>, isNamed: (part: Part, anchor: string) => boolean) =>
    Array.from(parts).flatMap(([anchor, part]) => (isNamed(part, anchor) ? [part.title] : []))
  const textOf = (part: Part | undefined): string | undefined => part?.words.join(" ")
  return {
    changed: titles(made, (part, anchor) => old.has(anchor) && textOf(old.get(anchor)) !== textOf(part)),
    added: titles(made, (_, anchor) => !old.has(anchor)),
    removed: titles(old, (_, anchor) => !made.has(anchor)),
  }
}

function partsOf(blocks: readonly ProseBlock[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>([[OPENING, { title: "Inledningen", words: [] }]])
  for (const { section, opens, text } of blocks) {
    const anchor = section?.anchor ?? OPENING
    const { title, words } = parts.get(anchor) ?? { title: titleOf(section), words: [] }
    parts.set(anchor, { title, words: opens ? words : [...words, ...wordsOf(text)] })
  }
  return parts
}

function titleOf(section: ProseBlock["section"]): string {
  return section?.number === undefined ? (section?.title ?? "") : `${section.number} ${section.title}`
}
