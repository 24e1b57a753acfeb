import type { CitationKind, Designation } from "../model/citation.ts"
import { citationsOf, definesOf, provisionCitations, spanOf, type Unplaced } from "./citations.ts"
import { type LocatedDesignation, readDesignation } from "./designations.ts"
import type { Memory } from "./memory.ts"
import { type LocatedReference, readOther } from "./others.ts"
import { type ProvisionGroup, readProvisions } from "./provisions.ts"
import { adjacent, following, type Sequence } from "./sequence.ts"

/** The citations that a reference gives, and the token after it. */
export interface Found {
  readonly citations: readonly Unplaced[]
  readonly next: number
}

const NOTHING: readonly never[] = []

/** The reference that begins at `at`, or undefined. A group that turns out to be none is passed over whole. */
export function readReference(sequence: Sequence, at: number, memory: Memory): Found | undefined {
  const other = readOther(sequence, at)
  if (other !== undefined) {
    if (other.kind === "eu") memory.union = other.target ?? memory.union
    const target = other.target ?? memory.union
    return { citations: target === undefined ? NOTHING : citationsOf(sequence, { ...other, target }), next: other.next }
  }
  const provisions = readProvisions(sequence, at)
  if (provisions !== undefined) return readProvisionsThenAct(sequence, at, provisions, memory)
  const act = readDesignation(sequence, at)
  if (act === undefined) return undefined
  return readActThenProvisions(sequence, act, memory)
}

/** "14 kap. 4 § socialtjänstlagen", or provisions without an act. */
function readProvisionsThenAct(sequence: Sequence, at: number, group: ProvisionGroup, memory: Memory): Found {
  const after = actAfter(sequence, group.next)
  if (after === "own text") return { citations: NOTHING, next: group.next }
  if (after !== undefined && isAct(after, memory)) {
    define(after, memory)
    return { citations: provisionCitations(sequence, group, after), next: after.next }
  }
  const other = otherAfter(sequence, group.next)
  if (other?.target !== undefined) {
    return { citations: citationsOf(sequence, { ...other, target: other.target }, group), next: other.next }
  }
  const isReference = !group.needsAct && !isLabel(sequence, at, group)
  return { citations: isReference ? provisionCitations(sequence, group, undefined) : NOTHING, next: group.next }
}

/** "socialtjänstlagen 14 kap. 4 §", "SoL 14:4", "skollagen (1 kap. 2 §)", or an act alone. */
function readActThenProvisions(sequence: Sequence, act: LocatedDesignation, memory: Memory): Found | undefined {
  if (act.designation.kind !== "anaphor" && isAct(act, memory)) {
    const group = provisionsAfter(sequence, act)
    const isBareNumber = act.needsProvision && act.designation.kind === "number"
    if (group !== undefined && !(isBareNumber && group.needsAct)) {
      define(act, memory)
      return { citations: provisionCitations(sequence, group, act), next: group.next }
    }
  }
  if ((act.needsProvision && !isDefined(act, memory)) || !isAct(act, memory)) return undefined
  define(act, memory)
  const span = spanOf(sequence, act.first, act)
  const kind: CitationKind = act.designation.kind === "anaphor" ? "anafor" : "lag"
  const citation = { kind, span, group: span, designation: act.designation, ...definesOf(act) }
  return { citations: [citation], next: act.next }
}

/** Provisions after the name of their act, unless an act of their own follows them. */
function provisionsAfter(sequence: Sequence, { next, end }: LocatedDesignation): ProvisionGroup | undefined {
  const punctuation = following(sequence, next, end, "comma", "open")
  const start = punctuation === undefined ? next : next + 1
  if (following(sequence, start, punctuation?.end ?? end, "number", "pair", "sign", "chapter") === undefined)
    return undefined
  const group = readProvisions(sequence, start)
  if (group === undefined) return undefined
  const after = actAfter(sequence, group.next)
  if (after !== undefined) return undefined
  if (punctuation?.kind !== "open") return group
  // "socialtjänstlagen (11 kap. 5 §)": the reference ends with the bracket.
  const last = group.provisions.at(-1)
  if (last === undefined || adjacent(sequence, group.next, "close") === undefined) return undefined
  const provisions = [...group.provisions.slice(0, -1), { ...last, last: group.next }]
  return { ...group, provisions, next: group.next + 1 }
}

/** The act that provisions belong to, named right after them: "i den nya socialtjänstlagen", ", OSL", "i denna policy". */
function actAfter(sequence: Sequence, at: number): LocatedDesignation | "own text" | undefined {
  let start = at
  if (adjacent(sequence, start, "in", "comma") !== undefined) start++
  const token = sequence.tokens[start]
  if (token === undefined || token.gap) return undefined
  if (isOwnText(sequence, start)) return "own text"
  const designation = readDesignation(sequence, start)
  // ", samma lag" and ", lagen" go on with something else.
  if (designation?.designation.kind === "anaphor" && adjacent(sequence, at, "comma") !== undefined) return undefined
  return designation
}

/** "i detta reglemente", "delegationsordningen": sections of the municipality's own texts. */
function isOwnText(sequence: Sequence, at: number): boolean {
  let next = at
  while (adjacent(sequence, next, "era", "same") !== undefined) next++
  return adjacent(sequence, next, "own-text") !== undefined
}

/** A regulation or EU act right after provisions: "3 § SOSFS 2014:5". */
function otherAfter(sequence: Sequence, at: number): LocatedReference | undefined {
  const start = adjacent(sequence, at, "in") === undefined ? at : at + 1
  if (sequence.tokens[start]?.gap !== false && adjacent(sequence, start, "regulations") === undefined) return undefined
  const other = readOther(sequence, start)
  return other?.kind === "foreskrift" ? other : undefined
}

/** An abbreviation that is in no register counts only where the text has said what it stands for. */
function isAct({ designation }: LocatedDesignation, memory: Memory): boolean {
  if (designation.kind !== "abbreviation") return true
  return designation.number !== undefined || memory.defined.has(designation.abbreviation) || isKnown(designation)
}

function isKnown(designation: Designation): boolean {
  return designation.kind === "abbreviation" && designation.known
}

/** A name that no register knows is a mention of an act once the text has given its number. */
function isDefined({ designation }: LocatedDesignation, memory: Memory): boolean {
  return designation.kind === "name" && memory.defined.has(designation.name)
}

function define({ designation, defines }: LocatedDesignation, memory: Memory): void {
  if (defines !== undefined) memory.defined.add(defines)
  if (designation.kind === "name" && designation.number !== undefined) memory.defined.add(designation.name)
}

/**
 * "5 § Jäv" at the start of a line is the heading of a section in the text itself, not a reference. A sentence that begins
 * so goes on with a small letter.
 */
function isLabel({ text, tokens }: Sequence, at: number, { provisions, next }: ProvisionGroup): boolean {
  const [only] = provisions
  if (provisions.length !== 1 || only?.provision.chapter !== undefined) return false
  const start = tokens[at]?.start ?? 0
  const before = text.slice(Math.max(0, start - 4), start).trimEnd()
  const lineStart = start === 0 || /[\n\r\t]\s*$/.test(text.slice(Math.max(0, start - 6), start)) || before === ""
  if (!lineStart) return false
  const end = tokens[next - 1]?.end ?? 0
  return /^[ \u00a0]*(?:$|[\r\n]|\p{Lu})/u.test(text.slice(end, end + 4))
}
