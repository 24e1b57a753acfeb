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
    const after = other.kind === "foreskrift" ? provisionsAfter(sequence, other) : undefined
    if (after !== undefined && target !== undefined) {
      return { citations: citationsOf(sequence, { ...other, target }, after), next: after.next }
    }
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
  const after = actAfter(sequence, group.next, "also after a comma")
  if (after === "own text" || (after === undefined && isAfterOwnText(sequence, at))) {
    return { citations: NOTHING, next: group.next }
  }
  if (after !== undefined && isAct(after, memory)) {
    define(after, memory)
    const whole = withPointAfter(sequence, group, after)
    return { citations: provisionCitations(sequence, whole.group, whole.act), next: whole.act.next }
  }
  const other = otherAfter(sequence, group.next)
  if (other?.target !== undefined) {
    return { citations: citationsOf(sequence, { ...other, target: other.target }, group), next: other.next }
  }
  const isReference = !group.needsAct && !isLabel(sequence, at, group, memory)
  return { citations: isReference ? provisionCitations(sequence, group, undefined) : NOTHING, next: group.next }
}

/** "9 § LSS p 2": the point after the act. */
function withPointAfter(
  sequence: Sequence,
  group: ProvisionGroup,
  act: LocatedDesignation,
): { readonly group: ProvisionGroup; readonly act: LocatedDesignation } {
  const last = group.provisions.at(-1)
  const point = following(sequence, act.next, act.end, "punkt") && adjacent(sequence, act.next + 1, "number")
  if (last === undefined || point === undefined || last.provision.punkt !== undefined) return { group, act }
  const pointed = { ...last, provision: { ...last.provision, punkt: point.value } }
  return {
    group: { ...group, provisions: [...group.provisions.slice(0, -1), pointed] },
    act: { ...act, next: act.next + 2, end: point.end },
  }
}

/** "socialtjänstlagen 14 kap. 4 §", "SoL 14:4", "skollagen (1 kap. 2 §)", or an act alone. */
function readActThenProvisions(sequence: Sequence, act: LocatedDesignation, memory: Memory): Found | undefined {
  // "lagens 17 §", "samma lags 11 kap."; but "denna lag 5 §" goes on with something else.
  const isOwner = act.designation.kind !== "anaphor" || act.designation.word.endsWith("s")
  if (isOwner && isAct(act, memory)) {
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
function provisionsAfter(
  sequence: Sequence,
  { next, end }: { readonly next: number; readonly end: number },
): ProvisionGroup | undefined {
  const punctuation = following(sequence, next, end, "comma", "open")
  const start = punctuation === undefined ? next : next + 1
  if (following(sequence, start, punctuation?.end ?? end, "number", "pair", "sign", "chapter") === undefined)
    return undefined
  const group = readProvisions(sequence, start)
  if (group === undefined) return undefined
  // "LVU 6 §, LVM 13 §": what comes after a comma, or on the next line, is the next act.
  const isNextLine = punctuation === undefined && endsLine(sequence, group.next)
  if (!isNextLine && actAfter(sequence, group.next) !== undefined) {
    // "OSL 26 kap. 1 § samt 10 kap. 1 § SoL": only the last is the second act's.
    return punctuation === undefined && group.withoutLast !== undefined ? { ...group, ...group.withoutLast } : undefined
  }
  if (punctuation?.kind !== "open") return group
  // "socialtjänstlagen (11 kap. 5 §)": the reference ends with the bracket.
  const last = group.provisions.at(-1)
  if (last === undefined || adjacent(sequence, group.next, "close") === undefined) return undefined
  const provisions = [...group.provisions.slice(0, -1), { ...last, last: group.next }]
  return { ...group, provisions, next: group.next + 1 }
}

/** The act that provisions belong to, named right after them: "i den nya socialtjänstlagen", ", OSL", "i denna policy". */
function actAfter(
  sequence: Sequence,
  at: number,
  comma?: "also after a comma",
): LocatedDesignation | "own text" | undefined {
  const isComma = adjacent(sequence, at, "comma") !== undefined
  if (isComma && comma === undefined) return undefined
  const start = isComma || adjacent(sequence, at, "in") !== undefined ? at + 1 : at
  if (isOwnText(sequence, start, start > at && !isComma)) return "own text"
  const token = sequence.tokens[start]
  if (token === undefined || token.gap) return undefined
  const designation = readDesignation(sequence, start)
  if (!isComma || designation === undefined) return designation
  // ", samma lag", ", lagen" and ", LVM 13 §" go on with something else.
  if (designation.designation.kind === "anaphor") return undefined
  return provisionsAfter(sequence, designation) === undefined ? designation : undefined
}

function endsLine({ text, tokens }: Sequence, at: number): boolean {
  return /[\r\n]/.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0))
}

/** "i detta reglemente", "delegationsordningen": sections of the municipality's own texts. */
function isOwnText(sequence: Sequence, at: number, isLinked: boolean): boolean {
  const { tokens, text } = sequence
  let next = at
  while (adjacent(sequence, next, "era", "same") !== undefined) next++
  // "i dessa föreskrifter".
  if (next > at && adjacent(sequence, next, "regulations") !== undefined) return true
  if (adjacent(sequence, next, "own-text") !== undefined) return true
  // "i kommunens avfallsföreskrifter": a word or two may say whose.
  const own = tokens[next]
  const between = text.slice(tokens[next - 1]?.end ?? 0, own?.start)
  return isLinked && own?.kind === "own-text" && OWNER.test(between)
}

const OWNER = /^(?:\s+[\p{L}-]+){1,2}\s+$/u

/** "avtalets 8 §", "stadgar § 6": the text that the sections are in stands before them. */
function isAfterOwnText({ tokens }: Sequence, at: number): boolean {
  const before = tokens[at - 1]?.kind === "comma" && tokens[at - 1]?.gap === false ? at - 2 : at - 1
  return tokens[at]?.gap === false && tokens[before]?.kind === "own-text"
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

/** A name that no register knows, or letters that may mean anything, name an act once the text has said which. */
function isDefined({ designation }: LocatedDesignation, memory: Memory): boolean {
  if (designation.kind === "abbreviation") return memory.defined.has(designation.abbreviation)
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
function isLabel(
  { text, tokens }: Sequence,
  at: number,
  { provisions, next }: ProvisionGroup,
  { cell }: Memory,
): boolean {
  const [only] = provisions
  if (cell || provisions.length !== 1 || only === undefined || Object.keys(only.provision).length > 1) return false
  const start = tokens[at]?.start ?? 0
  const before = text.slice(Math.max(0, start - 4), start).trimEnd()
  const lineStart = start === 0 || /[\n\r\t]\s*$/.test(text.slice(Math.max(0, start - 6), start)) || before === ""
  if (!lineStart) return false
  const end = tokens[next - 1]?.end ?? 0
  return /^[ \u00a0]*(?:$|[\r\n]|\p{Lu})/u.test(text.slice(end, end + 4))
}
