import { stateBefore } from "../lifecycle/index.ts"
import type { Document } from "../model/document.ts"
import type { DecidedAct, State, Version } from "../model/state.ts"
import type { CollectionContext } from "./rule.ts"

/** A correction (redaktionell) with the wording that it corrects. */
export interface Correction {
  readonly decided: DecidedAct
  readonly document: Document
  readonly corrected: Version
  /** Where the document stood before it. */
  readonly before: State
}

/** The corrections that were recorded when they were made, of documents that had a wording to correct. */
export function correctionsIn({ ledger, byId }: CollectionContext): readonly Correction[] {
  return [...ledger.actsOn].flatMap(([id, acts]) => {
    const document = byId.get(id)?.document
    if (document === undefined) return []
    return acts.flatMap(decided => {
      const { act, record } = decided
      if (act.slag !== "redaktionell" || act.importerad) return []
      const before = stateBefore(decided, document, ledger)
      const day = act.gallerFrom ?? record.datum
      const corrected = before.versions.findLast(version => version.gallerFrom <= day) ?? before.versions.at(-1)
      return corrected === undefined ? [] : [{ decided, document, corrected, before }]
    })
  })
}
