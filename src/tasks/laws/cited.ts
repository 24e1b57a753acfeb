import type { LawFacts, Reference } from "../../law/index.ts"
import type { SfsNumber } from "../../model/law.ts"

/** Every act that a collection cites, and every number that the register does not have yet. */
export function citedActs({ readings }: Pick<LawFacts, "readings">): readonly SfsNumber[] {
  const cited = Array.from(readings.values()).flatMap(({ references }) => references.flatMap(numbersMeant))
  return [...new Set(cited)].filter(number => PLAIN_NUMBER.test(number))
}

function numbersMeant({ meaning }: Reference): readonly SfsNumber[] {
  if (meaning.kind === "act") return [meaning.act.sfs]
  return meaning.kind === "unknown" && meaning.number !== undefined ? [meaning.number] : []
}

/** Acts of old with more than a number are in no public source under it. */
const PLAIN_NUMBER = /^\d{4}:\d+$/
