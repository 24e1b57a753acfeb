import {
  actsNamed,
  check as checkReference,
  createDictionary,
  type Dictionary,
  explain as explainReference,
  findCitations as find,
  type Knowledge,
  type Reference,
  type Resolved,
  readActs,
  readProvisions,
  resolve as resolveCitations,
  yearOf,
} from "./law/index.ts"
import type { Citation } from "./model/citation.ts"
import { type CivilDate, parseDate } from "./model/date.ts"
import type { Provisions, Register, SfsNumber } from "./model/law.ts"
import { readBooksNow } from "./outside/law/books.ts"

export type { Reference, Resolved, Verdict } from "./law/index.ts"
export type { Citation, CitationKind, Designation, ProvisionWritten } from "./model/citation.ts"
export type { Act, Provisions, Register, SfsNumber } from "./model/law.ts"

/** For which day names are read, and on which it is asked whether what is cited still holds; both as YYYY-MM-DD. */
export interface Days {
  readonly date: string
  /** Without it the same as `date`: the library knows no clock. */
  readonly today?: string
}

/** The references to law in a Swedish text, in order, with UTF-16 offsets into it. */
export function findCitations(text: string): readonly Citation[] {
  return find(text, library().dictionary)
}

/** Which act each reference means on `date`. Throws a RangeError for a day that does not exist. */
export function resolve(citations: readonly Citation[], days: Days): readonly Resolved[] {
  const { register } = library()
  const date = day(days.date)
  const provisions = insidesOf(actsNamed(citations, { register, date }))
  return resolveCitations(citations, { register, date, provisions })
}

/** Whether what each resolved reference points at exists, and holds today. */
export function check(resolved: readonly Resolved[], { date, today }: Days): readonly Reference[] {
  const { register } = library()
  const acts = new Set(resolved.flatMap(({ meaning }) => (meaning.kind === "act" ? [meaning.act.sfs] : [])))
  const known: Knowledge = { register, provisions: insidesOf(acts), date: day(date), today: day(today ?? date) }
  return resolved.map(reference => ({ ...reference, verdict: checkReference(reference, known) }))
}

/** What a person needs to know of a reference, in Swedish, with the day that our facts are from. */
export function explain(reference: Reference): string {
  const { meaning } = reference
  const acts = new Set(meaning.kind === "act" ? [meaning.act.sfs] : [])
  return explainReference(reference, { register: library().register, provisions: insidesOf(acts) })
}

/** The insides of acts, each read once. */
function insidesOf(acts: ReadonlySet<SfsNumber>): ReadonlyMap<SfsNumber, Provisions> {
  const { books, insides } = library()
  const unread = new Set(Array.from(acts).filter(sfs => !insides.has(sfs)))
  for (const year of new Set(Array.from(unread, yearOf))) {
    for (const [sfs, inside] of readProvisions(books.provisions(year) ?? "", unread)) insides.set(sfs, inside)
  }
  return insides
}

interface Library {
  readonly register: Register
  readonly dictionary: Dictionary
  readonly books: ReturnType<typeof readBooksNow>
  readonly insides: Map<SfsNumber, Provisions>
}

let opened: Library | undefined

/** The register that the package came with, read when first needed. */
function library(): Library {
  if (opened === undefined) {
    const books = readBooksNow()
    const register = readActs(books.acts())
    opened = { register, dictionary: createDictionary(register), books, insides: new Map() }
  }
  return opened
}

function day(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new RangeError(`${text} is no day; write YYYY-MM-DD`)
  return date
}
