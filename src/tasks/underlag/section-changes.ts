import type { SectionChanges } from "../../catalogue/underlag/index.ts"
import type { Document, DocumentFacts, Section } from "../../model/document.ts"
import { decodeText } from "../../text/index.ts"
import { bytesOf } from "../build/assets.ts"
import type { Gathered } from "../gather.ts"

interface Part {
  readonly title: string
  readonly text: string
}

/** What stands before the first heading has an anchor that no heading can have. */
const OPENING = ""

/**
 * Which sections of a working text differ from those of a decided one: by their own text, up to the next heading.
 * A section that only got another number is not named, since a new one renumbers all that follow.
 */
export function sectionChanges(
  gathered: Gathered,
  decided: readonly [DocumentFacts, readonly Section[]],
  working: Document,
): SectionChanges {
  const [before, after] = [partsOf(gathered, ...decided), partsOf(gathered, working, working.sections)]
  const titles = (parts: Iterable<Part>): readonly string[] => Array.from(parts, part => part.title)
  const those = (parts: ReadonlyMap<string, Part>, keep: (part: Part, anchor: string) => boolean): readonly string[] =>
    titles([...parts].flatMap(([anchor, part]) => (keep(part, anchor) ? [part] : [])))
  return {
    changed: those(after, (part, anchor) => before.has(anchor) && before.get(anchor)?.text !== part.text),
    added: those(after, (_, anchor) => !before.has(anchor)),
    removed: those(before, (_, anchor) => !after.has(anchor)),
  }
}

function partsOf(
  gathered: Gathered,
  { path, bodyStart }: DocumentFacts,
  sections: readonly Section[],
): ReadonlyMap<string, Part> {
  const { text } = decodeText(bytesOf(gathered, path))
  const until = (index: number): number => sections[index]?.span.start ?? text.length
  const opening = [OPENING, { title: "Inledningen", text: squeezed(text.slice(bodyStart, until(0))) }] as const
  const parts = sections.map((section, index): readonly [string, Part] => [
    section.anchor,
    { title: nameOf(section), text: squeezed(text.slice(section.span.end, until(index + 1))) },
  ])
  return new Map([opening, ...parts])
}

function nameOf({ number, title }: Section): string {
  return number === undefined ? title : `${number} ${title}`
}

/** How lines are broken says nothing. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
