import {
  actsNamed,
  judge,
  type LawFacts,
  type LawReading,
  overlay,
  readActs,
  readProvisions,
  yearOf,
} from "../law/index.ts"
import type { Citation } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { Provisions, Register, SfsNumber } from "../model/law.ts"
import type { SourceFile } from "../model/source.ts"
import type { LawBooks } from "../outside/ports.ts"
import { decodeText } from "../text/index.ts"

/** The folder of a collection's own, newer register. */
const FOLDER = "laws"
/** The product's own list of acts is a megabyte. */
const LARGEST_BOOK = 20_000_000

/** The register that a collection carries in its own folder. */
export function booksIn(files: ReadonlyMap<string, SourceFile>): LawBooks {
  const read = (name: string): string | undefined => {
    const file = files.get(`${FOLDER}/${name}`)
    return file?.kind === "file" ? decodeText(file.bytes, LARGEST_BOOK).text : undefined
  }
  return {
    acts: async () => read("acts.tsv") ?? "",
    provisions: async year => read(`provisions/${year}.txt`),
  }
}

/** The texts of the acts in several registers, the product's first; one that says the same twice is taken once. */
export async function actTexts(books: readonly LawBooks[]): Promise<readonly string[]> {
  const texts = await Promise.all(books.map(book => book.acts()))
  return [...new Set(texts)].filter(text => text !== "")
}

/** One register of several, the later laid over the earlier. */
export function readRegister(texts: readonly string[]): Register {
  const [first = "", ...newer] = texts
  return newer.reduce((register, text) => overlay(register, readActs(text)), readActs(first))
}

/**
 * The insides of acts, the product's register first among `books`. An act's inside is of the same register as its row in
 * `register`: a row that a later one gave has its day in `asOf`, and the product's rows have none. Days of the insides
 * tell nothing here, for the product's are those of the last amendment that its structure has.
 */
export async function readInsides(
  acts: ReadonlySet<SfsNumber>,
  books: readonly LawBooks[],
  register: Register,
): Promise<ReadonlyMap<SfsNumber, Provisions>> {
  const years = new Set(Array.from(acts, yearOf))
  const found = new Map<SfsNumber, Provisions>()
  for (const book of books) {
    for (const text of await Promise.all(Array.from(years, year => book.provisions(year)))) {
      for (const [sfs, inside] of text === undefined ? [] : readProvisions(text, acts)) {
        if (!found.has(sfs) || register.acts.get(sfs)?.asOf !== undefined) found.set(sfs, inside)
      }
    }
  }
  return found
}

/** A text's references as they were found, and the days that bear on them. */
export interface CitedText {
  readonly path: string
  readonly citations: readonly Citation[]
  readonly date: CivilDate
  readonly decided?: CivilDate
}

/** Resolves and checks the references of all texts; of the insides of acts only the years of those that they name are read. */
export async function judgeTexts(
  texts: readonly CitedText[],
  today: CivilDate,
  register: Register,
  books: readonly LawBooks[],
): Promise<LawFacts> {
  const named = new Set(texts.flatMap(({ citations, date }) => [...actsNamed(citations, { register, date })]))
  const provisions = await readInsides(named, books, register)
  const readings = texts.map(({ path, citations, date, decided }): readonly [string, LawReading] => [
    path,
    {
      date,
      ...(decided === undefined ? {} : { decided }),
      references: judge(citations, { register, provisions, date, today }),
    },
  ])
  return { register, provisions, readings: new Map(readings) }
}
