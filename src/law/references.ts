import type { Citation } from "../model/citation.ts"
import { check, type Knowledge, type Verdict } from "./check.ts"
import { type Resolved, resolve } from "./resolve.ts"

/** A reference in a text, the act that it means, and what is known of it. */
export interface Reference extends Resolved {
  readonly verdict: Verdict
}

/** Resolves and checks what was found in one text. */
export function judge(citations: readonly Citation[], knowledge: Knowledge): readonly Reference[] {
  return resolve(citations, knowledge).map(resolved => ({ ...resolved, verdict: check(resolved, knowledge) }))
}
