import { correctedBy, correctionKey, type Entry } from "../../catalogue/index.ts"
import { layTexts, textChanges } from "../../compare/index.ts"
import type { TextChange } from "../../model/text-change.ts"
import { wordingText } from "../compare/wordings.ts"
import type { Gathered } from "../gather.ts"

/** What each correction among the decided wordings changed in the text that it corrected. */
export function correctionsOf(
  gathered: Gathered,
  entries: readonly Entry[],
): ReadonlyMap<string, readonly TextChange[]> {
  const found = entries
    .flatMap(entry => [entry, ...(entry.others ?? [])])
    .flatMap(entry =>
      entry.state.versions.flatMap(version => {
        const before = correctedBy(version, entry)
        if (before?.wording === undefined || version.wording === undefined) return []
        const changes = textChanges(
          layTexts(wordingText(gathered, before.wording), wordingText(gathered, version.wording)),
        )
        return [[correctionKey(before, version), changes] as const]
      }),
    )
  return new Map(found)
}
