import type { ProvisionWritten } from "../model/citation.ts"
import { pattern } from "./blanks.ts"
import { adjacent, readNumbers, type Sequence, valuesOf } from "./sequence.ts"

/** A part of a section: paragraph (stycke) and point (punkt), and the tokens that name it. */
interface LocatedPinpoint {
  readonly pinpoint: Pick<ProvisionWritten, "stycke" | "punkt">
  readonly first: number
  readonly last: number
}

/** What stands after "4 §" and belongs to it. */
export interface Pinpoints {
  readonly parts: readonly LocatedPinpoint[]
  readonly next: number
}

/** Reads "första stycket 1–3 och andra stycket", "2 st. 1 p.", "punkt 2", "2 och 3"; no parts when nothing of the kind follows. */
export function readPinpoints(sequence: Sequence, at: number): Pinpoints {
  const parts: LocatedPinpoint[] = []
  let next = skipMoment(sequence, at)
  for (let start: number | undefined = next; start !== undefined; start = nextPart(sequence, next)) {
    const part =
      readStycke(sequence, start) ??
      (parts.length === 0 || isNamedPoint(sequence, start) ? readPoints(sequence, start, {}, start) : undefined)
    if (part === undefined) break
    for (const found of part.parts) parts.push(found)
    next = part.next
  }
  return { parts, next }
}

/** "1 mom." of the older acts. */
function skipMoment(sequence: Sequence, at: number): number {
  const isMoment = adjacent(sequence, at, "number") && adjacent(sequence, at + 1, "moment")
  return isMoment ? at + 2 : at
}

/** Where a further part may begin: "första stycket 1 och andra stycket". */
function nextPart(sequence: Sequence, at: number): number | undefined {
  if (adjacent(sequence, at, "join", "comma") === undefined) return undefined
  const start = adjacent(sequence, at, "comma") && adjacent(sequence, at + 1, "join") ? at + 2 : at + 1
  return adjacent(sequence, start, "ordinal", "number") ? start : undefined
}

/** "… och 2 p.": a further point with a word of its own. */
function isNamedPoint(sequence: Sequence, at: number): boolean {
  return adjacent(sequence, at, "number") !== undefined && adjacent(sequence, at + 1, "punkt") !== undefined
}

/** "första stycket 2", "första och andra styckena", "1 st. 2 p.", "första meningen". */
function readStycke(sequence: Sequence, at: number): Pinpoints | undefined {
  const { tokens } = sequence
  const isOrdinal = adjacent(sequence, at, "ordinal") !== undefined
  const isNumbered = adjacent(sequence, at, "number") !== undefined && sequence.leads[at] === "none"
  const isBehind = adjacent(sequence, at, "stycke") !== undefined && adjacent(sequence, at + 1, "number") !== undefined
  if (isBehind) {
    const stycke = Number.parseInt(tokens[at + 1]?.value ?? "", 10)
    return readPoints(sequence, at + 2, { stycke }, at) ?? whole({ stycke }, at, at + 1)
  }
  if (!isOrdinal && !isNumbered) return undefined
  const list = isOrdinal
    ? readOrdinals(sequence, at)
    : readNumbers(sequence, at, number => sequence.leads[number] === "none")
  const unit = adjacent(sequence, list.next, "stycke", "mening", "punkt")
  if (unit === undefined) return undefined
  if (!isOrdinal && unit.kind !== "stycke") return undefined
  const values = list.numbers.map(index => Number.parseInt(tokens[index]?.value ?? "", 10))
  const last = list.numbers.length - 1
  if (unit.kind === "mening") return whole({}, at, list.next)
  const parts = list.numbers.map((index, order): LocatedPinpoint => {
    const value = values[order] ?? Number.NaN
    const pinpoint = Number.isNaN(value) ? {} : unit.kind === "punkt" ? { punkt: String(value) } : { stycke: value }
    return { pinpoint, first: index, last: order === last ? list.next : index }
  })
  const final = parts[last]
  if (unit.kind === "punkt" || final === undefined) return { parts, next: list.next + 1 }
  const points = readPoints(sequence, list.next + 1, final.pinpoint, final.first)
  if (points !== undefined) return { parts: [...parts.slice(0, -1), ...points.parts], next: points.next }
  const sentence = readMening(sequence, list.next + 1)
  if (sentence === undefined) return { parts, next: list.next + 1 }
  return { parts: [...parts.slice(0, -1), { ...final, last: sentence - 1 }], next: sentence }
}

function whole(pinpoint: LocatedPinpoint["pinpoint"], first: number, last: number): Pinpoints {
  return { parts: [{ pinpoint, first, last }], next: last + 1 }
}

/** "första, andra och tredje", as a list of tokens. */
function readOrdinals(sequence: Sequence, at: number): { readonly numbers: readonly number[]; readonly next: number } {
  const numbers = [at]
  let next = at + 1
  for (;;) {
    const separator = adjacent(sequence, next, "comma", "join", "dash", "to")
    if (separator === undefined || adjacent(sequence, next + 1, "ordinal") === undefined) return { numbers, next }
    numbers.push(next + 1)
    next += 2
  }
}

/** The end of "första meningen" at `at`, or undefined. */
function readMening(sequence: Sequence, at: number): number | undefined {
  if (adjacent(sequence, at, "ordinal") === undefined) return undefined
  const list = readOrdinals(sequence, at)
  return adjacent(sequence, list.next, "mening") === undefined ? undefined : list.next + 1
}

/** "punkt 2", "2 p.", "1–3", "2 a och b", "a": points of the stycke or section before. */
function readPoints(
  sequence: Sequence,
  at: number,
  within: LocatedPinpoint["pinpoint"],
  first: number,
): Pinpoints | undefined {
  const { tokens } = sequence
  const named = adjacent(sequence, at, "punkt") !== undefined ? 1 : 0
  const start = at + named
  if (adjacent(sequence, start, "ordinal") !== undefined && adjacent(sequence, start + 1, "punkt") !== undefined) {
    const punkt = tokens[start]?.value ?? ""
    return { parts: [{ pinpoint: { ...within, punkt }, first, last: start + 1 }], next: start + 2 }
  }
  const number = adjacent(sequence, start, "number", "letter")
  if (number === undefined || beginsProvision(sequence, start) || beginsStycke(sequence, start)) return undefined
  if (number.kind === "letter" && within.stycke === undefined && isFollowedByWord(sequence, start)) return undefined
  const list = readPointList(sequence, start)
  const lastNumber = list.next - 1
  const after = adjacent(sequence, list.next, "punkt") === undefined ? list.next : list.next + 1
  // "4 § 3 gånger": after "stycket" a number can only be a point; after "§" it may count the word that follows.
  const counts = named === 0 && within.stycke === undefined && after === list.next
  if (counts && isFollowedByWord(sequence, lastNumber)) return undefined
  const points = valuesOf(sequence, list)
  const parts = list.numbers.map(
    (index, order): LocatedPinpoint => ({
      pinpoint: { ...within, punkt: points[order] ?? "" },
      first: order === 0 ? first : index,
      last: order === list.numbers.length - 1 ? after - 1 : index,
    }),
  )
  // "6)": the bracket belongs to the point when none was opened.
  const closed = adjacent(sequence, after, "close") !== undefined && !isInBrackets(sequence, start)
  return { parts, next: closed ? after + 1 : after }
}

/** False for the number of the next section, chapter or stycke; "3 och 4 samt 5 kap." are points 3 and 4. */
function isPoint(sequence: Sequence, at: number): boolean {
  const lead = sequence.leads[at]
  const isChapter = adjacent(sequence, at + 1, "chapter") !== undefined
  return (lead === "none" || (lead === "chapter" && !isChapter)) && !beginsStycke(sequence, at)
}

/** "1–3 och 5", "2 a och b". */
function readPointList(sequence: Sequence, at: number): { readonly numbers: readonly number[]; readonly next: number } {
  const numbers: number[] = []
  let next = at
  for (;;) {
    const list =
      adjacent(sequence, next, "letter") === undefined
        ? readNumbers(sequence, next, index => isPoint(sequence, index))
        : { numbers: [next], next: next + 1 }
    for (const number of list.numbers) numbers.push(number)
    next = list.next
    if (adjacent(sequence, next, "join", "comma", "dash") === undefined) break
    if (adjacent(sequence, next + 1, "letter") === undefined) break
    next++
  }
  return { numbers, next }
}

/** True when a bracket was opened shortly before, so that the one after closes it. */
function isInBrackets({ tokens }: Sequence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    if (tokens[i]?.kind === "open") return true
    if (tokens[i]?.kind === "close") return false
  }
  return false
}

/** True for a number with a sign or chapter of its own: it begins the next provision. */
function beginsProvision(sequence: Sequence, at: number): boolean {
  return adjacent(sequence, at + 1, "sign", "chapter", "section-word", "moment") !== undefined
}

function beginsStycke(sequence: Sequence, at: number): boolean {
  return adjacent(sequence, at + 1, "stycke") !== undefined
}

const WORD = pattern("^~[\\p{L}%\\d]", "u")

/** "4 § 3 gånger": a number that counts the word after it is no point. */
function isFollowedByWord({ text, tokens }: Sequence, at: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token === undefined || (next !== undefined && !next.gap)) return false
  return WORD.test(text.slice(token.end, token.end + 12))
}
