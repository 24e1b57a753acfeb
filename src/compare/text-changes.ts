import type { TextChange } from "../model/text-change.ts"
import type { Comparison, SectionPair } from "./comparison.ts"
import type { Laid } from "./pair-words.ts"
import { headingOf } from "./parts.ts"
import { oneLine, phrase } from "./words.ts"

/**
 * What differs between two texts in short, change by change in order: what took others' place, and what was added or struck
 * with the word before it, so that a reader finds the place. For texts that differ in a few words, such as corrections.
 */
export function textChanges({ sections }: Comparison): readonly TextChange[] {
  return sections.flatMap(pair => {
    const part = pair.made ?? pair.old
    const section = part?.section?.number ?? part?.section?.title
    const changes = [...headingChange(pair), ...pair.entries.flatMap(({ cells }) => cells.flatMap(cellChanges))]
    return changes.map(change => (section === undefined ? change : { ...change, section }))
  })
}

function headingChange({ old, made }: SectionPair): readonly TextChange[] {
  const [from, to] = [old, made].map(part => (part === undefined || part.isNotes ? "" : headingOf(part)))
  return from === to ? [] : [{ old: from ?? "", new: to ?? "" }]
}

function cellChanges({ old, made, steps }: Laid): readonly TextChange[] {
  if (old.length === 0 || made.length === 0) {
    const read = (blocks: Laid["old"]): string => blocks.map(({ text }) => oneLine(text)).join(" ")
    return [{ old: read(old), new: read(made) }]
  }
  return (steps ?? []).flatMap((step, place) => {
    if (step.isSame) return []
    const isReplaced = step.old.length > 0 && step.made.length > 0
    const lead = isReplaced ? [] : (steps?.[place - 1]?.old.slice(-1) ?? [])
    return [{ old: phrase([...lead, ...step.old]), new: phrase([...lead, ...step.made]) }]
  })
}
