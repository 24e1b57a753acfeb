import {
  createDictionary,
  createMemory,
  type Dictionary,
  explain,
  findCitations,
  findInBlocks,
  type LawFacts,
  type LawReading,
  type Reference,
} from "../law/index.ts"
import type { Citation } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import type { LagrumOutput } from "../model/generated/output/lagrum.ts"
import { positions } from "../model/source.ts"
import type { LawBooks } from "../outside/ports.ts"
import { decodeText, proseOf, readDocument } from "../text/index.ts"
import { actTexts, type CitedText, judgeTexts, readRegister } from "./law-facts.ts"

/** A text that somebody asks about. */
export interface AskedText {
  /** As it is named in the answer. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What the collection knows of it, when it is one of its documents. */
  readonly known?: LawReading
}

/** For which day, and against what. */
export interface LagrumOptions {
  /** The day that all texts are read for; without it each has its own first day. */
  readonly date?: CivilDate
  readonly today: CivilDate
  /** The product's register, and the collection's own. */
  readonly books: readonly LawBooks[]
}

type Row = LagrumOutput[number]

/** The references of any texts, found, resolved and checked: one row for each provision that is named. */
export async function lagrum(texts: readonly AskedText[], options: LagrumOptions): Promise<LagrumOutput> {
  const register = readRegister(await actTexts(options.books))
  const dictionary = createDictionary(register)
  const asked = texts.map(({ file, bytes, known }) => {
    const { text, citations, from } = known === undefined ? readAny(file, bytes, dictionary) : found(bytes, known)
    const date = options.date ?? known?.date ?? from ?? options.today
    const cited: CitedText = { path: file, citations, date }
    return { file, text, cited }
  })
  const facts = await judgeTexts(
    asked.map(({ cited }) => cited),
    options.today,
    register,
    options.books,
  )
  return asked.flatMap(({ file, text, cited }) => {
    const reading = facts.readings.get(file)
    const locate = positions(text)
    return (reading?.references ?? []).map(reference => {
      const { start, end } = reference.citation.span
      const place = { file, start, end, ...locate(start), text: text.slice(start, end) }
      return { ...place, ...rowOf(reference, cited.date, facts) }
    })
  })
}

/** What the collection has found already. */
function found(bytes: Uint8Array, { references }: LawReading): AnyText {
  return { text: decodeText(bytes).text, citations: references.map(({ citation }) => citation) }
}

interface AnyText {
  readonly text: string
  readonly citations: readonly Citation[]
  /** The first day that a document's own front matter gives. */
  readonly from?: CivilDate
}

/** Markdown by its blocks, so that code and struck text are passed over; anything else as plain text. */
function readAny(file: string, bytes: Uint8Array, dictionary: Dictionary): AnyText {
  if (!/\.(?:md|markdown)$/i.test(file)) {
    const { text, faults } = decodeText(bytes, LARGEST_TEXT)
    if (bytes.length > 0 && text === "" && faults.length > 0) throw unreadable(file)
    return { text, citations: findCitations(text, dictionary, createMemory()) }
  }
  const { text, tree, document } = readDocument(file, bytes)
  if (bytes.length > 0 && text === "" && document.faults.length > 0) throw unreadable(file)
  const { from } = document.metadata.giltighetstid
  const citations = findInBlocks(proseOf(tree, text), dictionary)
  return { text, citations, ...(from === undefined ? {} : { from }) }
}

/** Any text may be asked about, not only documents. */
const LARGEST_TEXT = 100_000_000

/** "No references" must never be said of a file that was not read. */
function unreadable(file: string): StyrdokError {
  return new StyrdokError(
    "STYR_LASA",
    `${file} är ingen text som går att läsa, eller för stor.`,
    "Spara den som ren text (UTF-8). En fil från Word eller en PDF måste först göras om till text.",
  )
}

function rowOf(
  reference: Reference,
  date: CivilDate,
  facts: LawFacts,
): Omit<Row, "file" | "start" | "end" | "line" | "column" | "text"> {
  const { citation, provision, meaning, verdict } = reference
  const act = meaning.kind === "act" ? meaning.act : undefined
  const number = meaning.kind === "unknown" ? meaning.number : act?.sfs
  return {
    group: citation.group,
    kind: citation.kind,
    kapitel: provision?.chapter ?? null,
    paragraf: provision?.section ?? null,
    stycke: provision?.stycke ?? null,
    punkt: provision?.punkt ?? null,
    sfs: number ?? null,
    rubrik: act?.title ?? (meaning.kind === "outside" ? meaning.target : null),
    date,
    status: verdict.status,
    message: explain(reference, facts),
  }
}
