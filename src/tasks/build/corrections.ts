import { correctedBy, correctionKey, type Entry } from "../../catalogue/index.ts"
import { textChanges } from "../../compare/index.ts"
import type { TextChange } from "../../model/text-change.ts"
import { blocksOf } from "../compared-blocks.ts"
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
        const changes = textChanges(blocksOf(gathered, before.wording.path), blocksOf(gathered, version.wording.path))
        return [[correctionKey(before, version), changes] as const]
      }),
    )
  return new Map(found)
}
