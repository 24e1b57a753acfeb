import { matterOf, type Resolution } from "./parts/clauses.ts"
import { proposalsOf, resolutionsOf } from "./parts/proposal.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** The clauses of a decision that is to be made. */
interface ClausesDraft {
  readonly arenden: readonly string[]
  readonly forslag: readonly Resolution[]
}

function view(source: DraftSource, asked: Asked): ClausesDraft {
  const proposals = proposalsOf(source, asked)
  return {
    arenden: proposals.map(({ measure }) => matterOf(measure)),
    forslag: resolutionsOf(source, proposals),
  }
}

export const beslutsmeningar: DraftKind = {
  summary: "Förslag till beslutsmeningar, ur arbetstexten och var dokumentet står.",
  takes: ["dokument", "instans", "sammantrade", "diarienummer"],
  view,
}
