import type { TextChange } from "../model/text-change.ts"
import type { ProseBlock } from "./prose-block.ts"
import { lengthOf, stretchesBetween } from "./runs.ts"
import { wordsOf } from "./words.ts"

/**
 * What differs between two texts, change by change in order: blocks first, then words within blocks that took each other's
 * place. A change inside a word shows as the word replaced; §, kap. and numbers with units are words like others.
 */
export function textChanges(before: readonly ProseBlock[], after: readonly ProseBlock[]): readonly TextChange[] {
  const [old, made] = [before.map(({ text }) => wordsOf(text)), after.map(({ text }) => wordsOf(text))]
  const { stretches } = stretchesBetween(
    old.map(words => words.join(" ")),
    made.map(words => words.join(" ")),
  )
  return stretches.flatMap(({ isSame, old: removed, made: added }) =>
    // Blocks that took others' place, pair by pair; what is left over was struck or added whole.
    Array.from({ length: isSame ? 0 : Math.max(lengthOf(removed), lengthOf(added)) }, (_, index) => {
      const [from, to] = [
        index < lengthOf(removed) ? removed.start + index : -1,
        index < lengthOf(added) ? added.start + index : -1,
      ]
      const place = (to === -1 ? before[from] : after[to])?.section
      const section = place?.number ?? place?.title
      const changes = wordChanges(old[from] ?? [], made[to] ?? [])
      return changes.map(change => (section === undefined ? change : { ...change, section }))
    }).flat(),
  )
}

function wordChanges(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  return stretchesBetween(before, after).stretches.flatMap(({ isSame, old, made }) => {
    if (isSame) return []
    const [struck, put] = [before.slice(old.start, old.end), after.slice(made.start, made.end)]
    // What is only added or struck is told with the word before it, so that a reader finds the place.
    const isWhole = before.length === 0 || after.length === 0
    const isReplaced = struck.length > 0 && put.length > 0
    const lead = isWhole || isReplaced ? undefined : before[old.start - 1]
    const phrase = (words: readonly string[]): string => [...(lead === undefined ? [] : [lead]), ...words].join(" ")
    return [{ old: phrase(struck), new: phrase(put) }]
  })
}
