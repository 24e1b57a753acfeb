import type { TextChange } from "../model/text-change.ts"
import type { ProseBlock } from "./prose-block.ts"
import { runsBetween } from "./runs.ts"
import { wordsOf } from "./words.ts"

/**
 * What differs between two texts, change by change in order: blocks first, then words within blocks that took each other's
 * place. A change inside a word shows as the word replaced; §, kap. and numbers with units are words like others.
 */
export function textChanges(before: readonly ProseBlock[], after: readonly ProseBlock[]): readonly TextChange[] {
  const [old, made] = [before.map(({ text }) => wordsOf(text)), after.map(({ text }) => wordsOf(text))]
  const { runs } = runsBetween(
    old.map(words => words.join(" ")),
    made.map(words => words.join(" ")),
  )
  return runs.flatMap(({ removed, added }) =>
    // Blocks that took others' place, pair by pair; what is left over was struck or added whole.
    Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
      const [from, to] = [removed[index], added[index]]
      const place = (to === undefined ? before[from ?? 0] : after[to])?.section
      const section = place?.number ?? place?.title
      const changes = wordChanges(old[from ?? -1] ?? [], made[to ?? -1] ?? [])
      return changes.map(change => (section === undefined ? change : { ...change, section }))
    }).flat(),
  )
}

function wordChanges(before: readonly string[], after: readonly string[]): readonly TextChange[] {
  return runsBetween(before, after).runs.map(({ removed, added }) => {
    // What is only added or struck is told with the word before it, so that a reader finds the place.
    const [first] = removed.length === 0 ? added : removed
    const isWhole = before.length === 0 || after.length === 0
    const lead =
      (removed.length > 0 && added.length > 0) || isWhole
        ? undefined
        : (removed.length === 0 ? after : before)[(first ?? 0) - 1]
    const phrase = (words: readonly string[], places: readonly number[]): string =>
      [...(lead === undefined ? [] : [lead]), ...places.map(place => words[place] ?? "")].join(" ")
    return { old: phrase(before, removed), new: phrase(after, added) }
  })
}
