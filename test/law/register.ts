import {
  actsNamed,
  createDictionary,
  type Dictionary,
  findCitations,
  judge,
  type Reference,
} from "../../src/law/index.ts"
import { readActs, readProvisions, yearOf } from "../../src/law/register/index.ts"
import { type CivilDate, parseDate } from "../../src/model/date.ts"
import type { Provisions, Register, SfsNumber } from "../../src/model/law.ts"
import { readBooksNow } from "../../src/outside/law/books.ts"

const books = readBooksNow()

/** The product's own register: the tests of references are tests of what it knows, too. */
export const register: Register = readActs(books.acts())

export const dictionary: Dictionary = createDictionary(register)

export function day(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new Error(`${text} is no day`)
  return date
}

/** What is known of the insides of acts. */
export function provisionsOf(acts: ReadonlySet<SfsNumber>): ReadonlyMap<SfsNumber, Provisions> {
  const years = new Set(Array.from(acts, yearOf))
  return new Map(
    Array.from(years).flatMap(year => {
      const text = books.provisions(year)
      return text === undefined ? [] : [...readProvisions(text, acts)]
    }),
  )
}

/** Finds, resolves and checks all references in `text`, read for `date` and judged on `today`. */
export function references(text: string, date = "2025-10-01", today = date): readonly Reference[] {
  const citations = findCitations(text, dictionary)
  const provisions = provisionsOf(actsNamed(citations, { register, date: day(date) }))
  return judge(citations, { register, provisions, date: day(date), today: day(today) })
}

/** A reference in short: "2025:400 14:4 s2 p1", "(EU) 2016/679 6:1 e", "? 14:4" when the act cannot be told. */
export function inShort({ citation, meaning, provision }: Reference): string {
  const act =
    meaning.kind === "act"
      ? meaning.act.sfs
      : meaning.kind === "outside"
        ? meaning.target
        : meaning.kind === "unknown"
          ? (meaning.number ?? "okänd")
          : "?"
  const place = [provision?.chapter, provision?.section].filter(part => part !== undefined)
  const isWholeChapter = provision?.chapter !== undefined && provision.section === undefined
  return [
    ...(citation.kind === "anafor" ? ["anafor"] : []),
    act,
    ...(place.length === 0 ? [] : [isWholeChapter ? `${place[0]} kap.` : place.join(":")]),
    ...(provision?.stycke === undefined ? [] : [`s${provision.stycke}`]),
    ...(provision?.punkt === undefined ? [] : [`p${provision.punkt}`]),
  ].join(" ")
}
