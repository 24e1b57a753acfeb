import type { KnownBody } from "./bodies.ts"
import { readCaseNumber, readParagraph } from "./case-numbers.ts"
import { type Decider, readDecision } from "./deciders.ts"
import type { WrittenFact } from "./fact-block.ts"
import { type FactStore, leftOver, put, putRaw, type ReadFact, warn } from "./fact-store.ts"
import type { FactName } from "./labels.ts"
import { readPublication } from "./publication.ts"
import type { ImportWarning } from "./result.ts"
import { readReview } from "./review.ts"
import { readRole, warnOfPerson } from "./roles.ts"
import { findType, type KnownType } from "./types.ts"
import { readValidity } from "./validity.ts"
import { putDay, putValidity } from "./validity-fact.ts"

/** What the values are read against. */
export interface FactContext {
  readonly bodies: readonly KnownBody[]
  readonly types: readonly KnownType[]
}

/** The facts of the first page, by key. */
export interface ReadFacts {
  readonly facts: ReadonlyMap<string, ReadFact>
  readonly decider?: Decider
  readonly warnings: readonly ImportWarning[]
}

/** The facts while they are being read, and what is known of the municipality. */
interface Store extends FactStore {
  readonly context: FactContext
  decider: Decider | undefined
}

type Reader = (store: Store, fact: WrittenFact) => void

function listIn(value: string, separator: RegExp): readonly string[] {
  return value
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== "")
}

const text =
  (key: string): Reader =>
  (store, fact) =>
    put(store, key, fact.value, fact)

const list =
  (key: string, separator: RegExp): Reader =>
  (store, fact) =>
    put(store, key, listIn(fact.value, separator), fact)

const unusable =
  (key: string, why: string): Reader =>
  (store, fact) =>
    putRaw(store, key, fact.value, fact, why)

const role =
  (key: string): Reader =>
  (store, fact) => {
    const read = readRole(fact.value)
    if (read.person !== undefined) warnOfPerson(store, fact, read.person)
    if (read.role !== undefined) put(store, key, read.role, fact, read.person === undefined ? "hög" : "medel")
  }

const decision =
  (namesBody: boolean): Reader =>
  (store, fact) => {
    const decider = readDecision(store, fact, store.context.bodies, namesBody)
    store.decider ??= decider
  }

function readType(store: Store, fact: WrittenFact): void {
  const type = findType(store.context.types, fact.value)
  if (type) put(store, "typ", type.id, fact)
  else putRaw(store, "typ", fact.value, fact, "Ingen dokumenttyp heter så.")
}

function readReviewRule(store: Store, fact: WrittenFact): void {
  const review = readReview(fact.value)
  if (!review) {
    putRaw(store, "revideras_senast", fact.value, fact, "Skriv ett datum eller hur ofta.")
    return
  }
  put(store, "revideras_senast", review.value, fact, review.confidence)
  leftOver(store, review.rest, fact)
}

function readPlace(store: Store, fact: WrittenFact): void {
  const value = readPublication(fact.value)
  if (value === undefined) {
    putRaw(store, "publiceras", fact.value, fact, "Skriv webb, intranät eller nej med skäl.")
    return
  }
  const isWord = fact.value.toLowerCase() === value
  put(store, "publiceras", value, fact, isWord ? "hög" : "medel")
  if (!isWord && typeof value === "string") leftOver(store, fact.value, fact)
}

/** How each fact is read. A new fact is a line here and its labels in labels.ts. */
const READERS: { readonly [K in FactName]: Reader } = {
  titel: text("titel"),
  typ: readType,
  beslutsinstans: decision(true),
  beslutsdatum: decision(false),
  paragraf: readParagraph,
  diarienummer: readCaseNumber,
  galler_for: list("galler_for", /\s*[;,]\s+/),
  galler_from: (store, fact) => putDay(store, fact, "from"),
  galler_tom: (store, fact) => putDay(store, fact, "tom"),
  giltighetstid: (store, fact) => putValidity(store, fact, readValidity(fact.value)),
  revideras_senast: readReviewRule,
  senast_reviderad: unusable("senast_reviderad", "Anteckna revideringen som ett beslut."),
  dokumentansvarig: role("dokumentansvarig"),
  dokumentagare: role("dokumentagare"),
  kontakt: role("kontakt"),
  ersatter: list("ersatter", /\s*;\s*/),
  relaterade: list("relaterade", /\s*;\s*/),
  publiceras: readPlace,
  malgrupp: text("malgrupp"),
  syfte: text("syfte"),
  version: unusable("version", "Versioner räknas av besluten."),
  status: unusable("status", "Status räknas ut av besluten."),
}

/** Reads the facts that the first page states. Values without a known form are kept as written, with a warning. */
export function readFacts(written: readonly WrittenFact[], context: FactContext): ReadFacts {
  const store: Store = { facts: new Map(), warnings: [], context, decider: undefined }
  for (const fact of written) {
    if (/[\p{L}\p{N}]/u.test(fact.value)) READERS[fact.fact](store, fact)
    else warn(store, fact.line, "uppgift-tom", `”${fact.label}” saknar värde. Komplettera uppgiften.`)
  }
  const { facts, warnings, decider } = store
  return { facts, warnings, ...(decider && { decider }) }
}
