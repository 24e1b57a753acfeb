import type { Designation } from "../model/citation.ts"
import type { LocatedDesignation } from "./designations.ts"
import { adjacent, following, type Sequence } from "./sequence.ts"
import type { Token } from "./tokens.ts"

/**
 * What follows a name and gives the act a short one: "…, nedan kallad SoL", "…, förkortad SoL", "…, FL". It belongs to the
 * designation. Without "kallad" only an abbreviation of the very act is one; ", OSL" may as well go on a list of acts.
 */
export function withDefinition(
  sequence: Sequence,
  located: LocatedDesignation,
  inBrackets: string | undefined,
): LocatedDesignation {
  if (inBrackets !== undefined) return { ...located, defines: inBrackets }
  const { tokens } = sequence
  const comma = following(sequence, located.next, located.end, "comma", "open")
  let next = comma === undefined ? located.next : located.next + 1
  let calls = 0
  // "…, i fortsättningen kallad".
  if (tokens[next]?.kind === "in" && tokens[next + 1]?.kind === "calls") next++
  // "i det följande kallad" has words of its own between.
  while (calls < 3 && tokens[next]?.kind === "calls" && startsNear(sequence, next)) {
    next++
    calls++
  }
  const short = tokens[next]
  if (short === undefined || short.gap) return located
  if (short.kind !== "short" && short.kind !== "caps" && !(short.kind === "act" && calls > 0)) return located
  if (calls === 0 && !(comma?.kind === "comma" && explains(located.designation, short, next, sequence))) return located
  const close = comma?.kind === "open" ? adjacent(sequence, next + 1, "close") : undefined
  if (comma?.kind === "open" && close === undefined) return located
  const end = close ?? short
  return { ...located, defines: short.value, next: close === undefined ? next + 1 : next + 2, end: end.end }
}

/**
 * True when ", FL" after a name is its abbreviation: of the same act by the register, or, after a number, letters that no
 * register knows, set off by what follows.
 */
function explains(designation: Designation, short: Token, at: number, sequence: Sequence): boolean {
  if (designation.kind === "anaphor" || designation.kind === "other") return false
  if (short.kind === "caps") {
    const after = sequence.tokens[at + 1]
    return designation.number !== undefined && (after === undefined || after.kind === "comma" || after.kind === "stop")
  }
  return meansSameAct(designation, short, sequence)
}

function meansSameAct(
  designation: Exclude<Designation, { readonly kind: "anaphor" | "other" }>,
  { acts = [] }: Token,
  { dictionary }: Sequence,
): boolean {
  if (designation.number !== undefined) return acts.includes(designation.number)
  const named = designation.kind === "name" ? dictionary.words.get(designation.name)?.acts : undefined
  const ours = designation.kind === "title" ? designation.numbers : (named ?? [])
  return ours.some(act => acts.includes(act))
}

function startsNear({ tokens }: Sequence, at: number): boolean {
  return (tokens[at]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) < 30
}
