import { correctedBy, correctionKey, type Entry } from "../../catalogue/index.ts"
import { type ComparedBlock, textChanges } from "../../compare/index.ts"
import type { Version } from "../../model/state.ts"
import type { TextChange } from "../../model/text-change.ts"
import { readDocument, sectionedProse } from "../../text/index.ts"
import type { Gathered } from "../gather.ts"
import { bytesOf } from "./assets.ts"

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
        if (before === undefined || version.wording === undefined) return []
        const changes = textChanges(blocksOf(gathered, before), blocksOf(gathered, version))
        return [[correctionKey(before, version), changes] as const]
      }),
    )
  return new Map(found)
}

function blocksOf(gathered: Gathered, { wording }: Version): readonly ComparedBlock[] {
  if (wording === undefined) return []
  return sectionedProse(readDocument(wording.path, bytesOf(gathered, wording.path)))
}
