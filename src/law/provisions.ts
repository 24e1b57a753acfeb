import type { ProvisionWritten } from "../model/citation.ts"
import { readPinpoints } from "./pinpoints.ts"
import { adjacent, readNumbers, type Sequence, valuesOf } from "./sequence.ts"

/** A provision, and the tokens that name it. */
export interface LocatedProvision {
  readonly provision: ProvisionWritten
  /** First and last of its own tokens. */
  readonly first: number
  readonly last: number
}

/** Provisions that one act governs: "14 kap. 3 § första stycket och 15 kap. 2 §". */
export interface ProvisionGroup {
  readonly provisions: readonly LocatedProvision[]
  readonly next: number
  /** The group without its last unit: "6 kap. 6 §" of "6 kap. 6 § och 10 §"; absent for a group of one. */
  readonly withoutLast?: { readonly provisions: readonly LocatedProvision[]; readonly next: number }
  /** How it is written: "§ 4" and "kap. 14" alone are as often minutes or a book; "14:4" as often a time. */
  readonly needsAct: boolean
}

interface Unit {
  readonly provisions: readonly LocatedProvision[]
  readonly next: number
  readonly chapter?: string
  readonly needsAct: boolean
}

/** Reads the provisions that begin at `at`, or undefined when none do. */
export function readProvisions(sequence: Sequence, at: number): ProvisionGroup | undefined {
  const provisions: LocatedProvision[] = []
  let next = at
  let needsAct = true
  let chapter: string | undefined
  let before: { readonly count: number; readonly next: number } | undefined
  for (let start: number | undefined = at; start !== undefined; start = nextUnit(sequence, next)) {
    if (start !== at && sequence.tokens[start]?.gap !== false) break
    const unit = readUnit(sequence, start, chapter)
    if (unit === undefined) break
    // "§ 4" may open a group, or follow a chapter; it does not go on a list.
    if (start !== at && unit.needsAct && !needsAct) break
    before = provisions.length === 0 ? undefined : { count: provisions.length, next }
    for (const provision of unit.provisions) provisions.push(provision)
    next = unit.next
    chapter = unit.chapter
    needsAct = needsAct && unit.needsAct
  }
  if (provisions.length === 0) return undefined
  const withoutLast = before && { provisions: provisions.slice(0, before.count), next: before.next }
  return { provisions, next, needsAct, ...(withoutLast && { withoutLast }) }
}

/** Where the next unit of a group may begin: after "och", a comma, or both. */
function nextUnit(sequence: Sequence, at: number): number | undefined {
  const first = adjacent(sequence, at, "comma", "join", "dash", "to")
  if (first === undefined) return undefined
  const second = adjacent(sequence, at + 1, "join")
  return second !== undefined && first.kind === "comma" ? at + 2 : at + 1
}

function readUnit(sequence: Sequence, at: number, inherited: string | undefined): Unit | undefined {
  const { tokens, leads } = sequence
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.kind === "number" && leads[at] === "chapter") return readChapters(sequence, at)
  if (token.kind === "number" && leads[at] === "sign") return readSections(sequence, at, at, inherited, false)
  if ((token.kind === "sign" || token.kind === "section-word") && adjacent(sequence, at + 1, "number")) {
    return readSections(sequence, at + 1, at, inherited, true)
  }
  if (token.kind === "sign" && adjacent(sequence, at + 1, "pair")) return readPair(sequence, at + 1)
  if (token.kind === "chapter" && adjacent(sequence, at + 1, "number")) return readChapterFirst(sequence, at)
  if (token.kind === "pair") return readPair(sequence, at)
  // "tredje kapitlet": a list of one, already in words.
  if (token.kind === "ordinal" && token.value !== "" && adjacent(sequence, at + 1, "chapter"))
    return readChapters(sequence, at)
  return undefined
}

/** "14 kap. 4 §", "9 och 11 kap.": a chapter with its sections, or chapters alone. */
function readChapters(sequence: Sequence, at: number): Unit {
  const list = readNumbers(sequence, at)
  const values = valuesOf(sequence, list)
  const chapters = list.numbers.map((index, order) => ({ index, value: values[order] ?? "" }))
  const [only] = chapters
  const after = list.next + 1
  if (chapters.length === 1 && only !== undefined) {
    const comma = adjacent(sequence, after, "comma") === undefined ? 0 : 1
    const sections = sectionsOf(sequence, after + comma, at, only.value)
    if (sections !== undefined) return sections
  }
  const provisions = chapters.map(({ index, value }, order) => ({
    provision: { chapter: value },
    first: index,
    last: order === chapters.length - 1 ? list.next : index,
  }))
  const chapter = chapters.at(-1)?.value
  return { provisions, next: after, ...(chapter === undefined ? {} : { chapter }), needsAct: false }
}

/** "kap. 14 § 4", "kap 14 4 §", "kap. 14". */
function readChapterFirst(sequence: Sequence, at: number): Unit {
  const chapter = sequence.tokens[at + 1]?.value ?? ""
  const comma = adjacent(sequence, at + 2, "comma") !== undefined ? 1 : 0
  const sections = sectionsOf(sequence, at + 2 + comma, at, chapter)
  if (sections !== undefined) return { ...sections, needsAct: true }
  return { provisions: [{ provision: { chapter }, first: at, last: at + 1 }], next: at + 2, chapter, needsAct: true }
}

/** The sections of a chapter that has just been read: "4 och 5 §§", "§ 4", or a number that lost its sign. */
function sectionsOf(sequence: Sequence, at: number, first: number, chapter: string): Unit | undefined {
  if (adjacent(sequence, at, "number") !== undefined) {
    if (sequence.leads[at] === "sign") return readSections(sequence, at, first, chapter, false)
    if (sequence.leads[at] === "none" && isFollowedByAct(sequence, at)) {
      const last = at
      const section = sequence.tokens[at]?.value ?? ""
      return { provisions: [{ provision: { chapter, section }, first, last }], next: at + 1, chapter, needsAct: false }
    }
    return undefined
  }
  if (adjacent(sequence, at, "sign") !== undefined && adjacent(sequence, at + 1, "number") !== undefined) {
    const unit = readSections(sequence, at + 1, first, chapter, true)
    return { ...unit, needsAct: false }
  }
  return undefined
}

function isFollowedByAct(sequence: Sequence, at: number): boolean {
  const next = adjacent(sequence, at + 1, "act", "short")
  return next !== undefined && next.form !== "indefinite"
}

/**
 * "4, 5 och 6 a §§", or after a sign "§§ 4 och 5"; then what pins down a part of the last: "andra stycket 2".
 * `first` is the token with which the whole begins.
 */
function readSections(
  sequence: Sequence,
  at: number,
  first: number,
  chapter: string | undefined,
  signFirst: boolean,
): Unit {
  const { leads } = sequence
  const goesOn = (number: number): boolean => leads[number] === (signFirst ? "none" : "sign")
  const list = readNumbers(sequence, at, signFirst ? goesOn : undefined)
  const within = chapter === undefined ? {} : { chapter }
  const values = valuesOf(sequence, list)
  const located = list.numbers.map((index, order) => ({
    provision: { ...within, section: values[order] ?? "", ...throughOf(list.ranges.has(index), values[order + 1]) },
    first: order === 0 ? first : index,
    last: index,
  }))
  const after = signFirst ? list.next : list.next + 1
  const lastSection = located.pop()
  if (lastSection === undefined) throw new Error("a list of numbers holds a number")
  const behind = chapter === undefined ? chapterBehind(sequence, after) : undefined
  if (behind !== undefined) return withChapterBehind(located, lastSection, behind, after)
  const pinpoints = readPinpoints(sequence, after)
  const parts = pinpoints.parts.map((part, order) => ({
    provision: { ...lastSection.provision, ...part.pinpoint },
    first: order === 0 ? lastSection.first : part.first,
    last: part.last,
  }))
  const provisions = parts.length === 0 ? [...located, { ...lastSection, last: after - 1 }] : [...located, ...parts]
  return { provisions, next: pinpoints.next, ...within, needsAct: signFirst }
}

function throughOf(isRange: boolean, end: string | undefined): Pick<ProvisionWritten, "through"> {
  return isRange && end !== undefined ? { through: end } : {}
}

/** "1 § 11 kap. SoL": the chapter after its section. */
function chapterBehind(sequence: Sequence, at: number): string | undefined {
  const number = adjacent(sequence, at, "number")
  return number !== undefined && adjacent(sequence, at + 1, "chapter") !== undefined ? number.value : undefined
}

function withChapterBehind(
  located: readonly LocatedProvision[],
  last: LocatedProvision,
  chapter: string,
  at: number,
): Unit {
  const provisions = [...located, { ...last, last: at + 1 }].map(item => ({
    ...item,
    provision: { chapter, ...item.provision },
  }))
  return { provisions, next: at + 2, chapter, needsAct: false }
}

/** "14:4", as in "SoL 14:4", and "11:1-2". */
function readPair(sequence: Sequence, at: number): Unit {
  const [chapter = "", section = ""] = (sequence.tokens[at]?.value ?? "").split(":").map(spaced)
  const provisions: LocatedProvision[] = [{ provision: { chapter, section }, first: at, last: at }]
  const list = readNumbers(sequence, at, number => sequence.leads[number] === "none")
  for (const [order, value] of valuesOf(sequence, list).slice(1).entries()) {
    const index = list.numbers[order + 1] ?? at
    provisions.push({ provision: { chapter, section: value }, first: index, last: index })
  }
  // "11:1 § SoL", "SoL 14:2 p 2".
  const sign = adjacent(sequence, list.next, "sign") === undefined ? 0 : 1
  const pinpoints = readPinpoints(sequence, list.next + sign)
  const final = provisions.pop()
  if (final === undefined) throw new Error("a pair is a provision")
  const parts = pinpoints.parts.map((part, order) => ({
    provision: { ...final.provision, ...part.pinpoint },
    first: order === 0 ? final.first : part.first,
    last: part.last,
  }))
  const alone = { ...final, last: sign === 1 ? list.next : final.last }
  const all = [...provisions, ...(parts.length === 0 ? [alone] : parts)]
  return { provisions: all, next: parts.length === 0 ? list.next + sign : pinpoints.next, chapter, needsAct: true }
}

/** "2a" as it stands in the register: "2 a". */
function spaced(number: string): string {
  return number.replace(/(\d)\s?([a-zåäö])$/, "$1 $2")
}
