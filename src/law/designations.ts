import type { Designation, Era } from "../model/citation.ts"
import type { SfsNumber } from "../model/law.ts"
import { pattern } from "./blanks.ts"
import { endOf, readBrackets } from "./brackets.ts"
import { withDefinition } from "./definitions.ts"
import { adjacent, type Sequence } from "./sequence.ts"
import type { Token } from "./tokens.ts"

/** The name of an act as the text has it, and the tokens and text that it takes. */
export interface LocatedDesignation {
  readonly designation: Designation
  readonly first: number
  readonly next: number
  /** End in the text; a title runs past the last token. */
  readonly end: number
  readonly defines?: string
  /** True for what names an act only beside a provision: "lagen", "(2001:453)", "skollag". */
  readonly needsProvision: boolean
}

/** Reads the designation of an act that begins at `at`: adjectives, name, number in brackets, title, short name. */
export function readDesignation(sequence: Sequence, at: number): LocatedDesignation | undefined {
  const adjectives = readAdjectives(sequence, at)
  const start = adjectives.next
  const era = adjectives.era === undefined ? {} : { era: adjectives.era }
  const token =
    start === at ? sequence.tokens[start] : adjacent(sequence, start, "act", "short", "caps", "lag", "same", "year")
  if (token === undefined) return undefined
  const first = adjectives.first ?? start
  switch (token.kind) {
    case "act":
      return named(sequence, token, first, start, era)
    case "short":
    case "caps":
      return abbreviated(sequence, token, first, start, era)
    case "year":
      return ofYear(sequence, token, first, start)
    case "lag":
      return unnamed(sequence, token, first, start, era)
    case "same":
      return anaphor(sequence, token, first, start)
    case "sfs-word":
      return bare(sequence, first, start)
    case "sfs":
      return numberAlone(sequence, token, first, start)
    case "open":
      return bracketed(sequence, first, start)
    default:
      return undefined
  }
}

interface Adjectives {
  readonly era?: Era
  /** The first adjective that tells the time; "den" alone is none. */
  readonly first?: number
  readonly next: number
}

const MOST_ADJECTIVES = 5

/** "den nya", "nuvarande tidigare": of several the last counts, since a redline's remnant stands before its correction. */
function readAdjectives(sequence: Sequence, at: number): Adjectives {
  let next = at
  let era: Era | undefined
  let first: number | undefined
  while (
    next < at + MOST_ADJECTIVES &&
    (next === at ? sequence.tokens[next]?.kind === "era" : adjacent(sequence, next, "era"))
  ) {
    const value = sequence.tokens[next]?.value
    if (value === "ny" || value === "nuvarande" || value === "tidigare") {
      era = value
      first ??= next
    } else if (value === "gällande") {
      // "tidigare gällande" is of its first word's time; "då gällande" of the past.
      const isPast = next > at && sequence.tokens[next - 1]?.value === "då"
      era ??= isPast ? "tidigare" : "nuvarande"
      first ??= isPast ? next - 1 : next
    }
    next++
  }
  return { next, ...(era === undefined ? {} : { era }), ...(first === undefined ? {} : { first }) }
}

type Located = LocatedDesignation

function named(sequence: Sequence, token: Token, first: number, at: number, era: { readonly era?: Era }): Located {
  const brackets = readBrackets(sequence, at + 1)
  const number = brackets?.number ?? bareNumber(sequence, at + 1)
  const next = brackets?.next ?? (number === undefined ? at + 1 : at + 2)
  const isFull = token.form !== "indefinite" || number !== undefined || era.era !== undefined
  const located = {
    designation: { kind: "name" as const, name: token.value, ...era, ...(number === undefined ? {} : { number }) },
    ...{ first, next, end: endOf(sequence, next) },
    needsProvision: !isFull || (token.known === false && number === undefined),
  }
  return withDefinition(sequence, located, brackets?.defines)
}

function abbreviated(
  sequence: Sequence,
  token: Token,
  first: number,
  at: number,
  era: { readonly era?: Era },
): Located {
  const brackets = readBrackets(sequence, at + 1)
  // "KS 2025:123" is a case of the municipality's.
  const number = brackets?.number ?? (token.kind === "short" ? bareNumber(sequence, at + 1) : undefined)
  const next = brackets?.number !== undefined ? brackets.next : number === undefined ? at + 1 : at + 2
  return {
    designation: {
      ...{ kind: "abbreviation", abbreviation: token.value, known: token.kind === "short", ...era },
      ...(number === undefined ? {} : { number }),
    },
    ...{ first, next, end: endOf(sequence, next) },
    needsProvision: number === undefined && !standsAlone(sequence, token, at),
  }
}

/** "1991 års kommunallag": the act with that name of that year. */
function ofYear({ tokens, text }: Sequence, { value: year }: Token, first: number, at: number): Located | undefined {
  const token = tokens[at + 1]
  const own = tokens[at]
  if (token?.kind !== "act" || own === undefined || text.slice(own.end, token.start).trim() !== "") return undefined
  const number = token.acts?.find(act => act.startsWith(`${year}:`))
  if (number === undefined) return undefined
  const designation = { kind: "name" as const, name: token.value, number }
  return { designation, first, next: at + 2, end: token.end, needsProvision: false }
}

/** "lagen (1993:387) om …", "lag 2018:218", "lagen om offentlig upphandling", or just "lagen". */
function unnamed(
  sequence: Sequence,
  token: Token,
  first: number,
  at: number,
  era: { readonly era?: Era },
): Located | undefined {
  const { text, tokens, dictionary } = sequence
  const brackets = readBrackets(sequence, at + 1)
  const number = brackets?.number ?? bareNumber(sequence, at + 1)
  const after = number === undefined ? at + 1 : (brackets?.next ?? at + 2)
  const from = tokens[after - 1]?.end ?? token.end
  const isTitled = TITLE_WORD.test(text.slice(from, from + 12))
  const own = isTitled ? dictionary.titles()(token.value, text, from, number) : undefined
  // A number with the title of another act is a slip that the rules tell of.
  const title = own ?? (isTitled && number !== undefined ? dictionary.titles()(token.value, text, from) : undefined)
  if (title !== undefined) {
    const next = firstTokenAfter(sequence, after, title.end)
    const behind = readBrackets(sequence, next, title.end)
    const later = number ?? behind?.number
    const end = behind === undefined ? title.end : endOf(sequence, behind.next)
    const written = text.slice(from, title.end).trim().replace(/\s+/g, " ")
    const designation = { kind: "title" as const, title: written, numbers: title.numbers, ...era }
    const located = {
      designation: later === undefined ? designation : { ...designation, number: later },
      ...{ first, next: behind?.next ?? next, end, needsProvision: false },
    }
    return withDefinition(sequence, located, behind?.defines)
  }
  if (number !== undefined) {
    const designation = { kind: "number" as const, number, ...era }
    const located = { designation, first, next: after, end: endOf(sequence, after), needsProvision: false }
    return withDefinition(sequence, located, brackets?.defines)
  }
  // "lagen", "lagens", "balken"; "lag" alone is no act.
  if (!/(?:en|n)s?$/.test(token.value)) return undefined
  return {
    designation: { kind: "anaphor", word: token.value },
    ...{ first, next: at + 1, end: token.end, needsProvision: true },
  }
}

const TITLE_WORD = /^\s+(?:om|med|angående|mot|för|till|rörande)\s/

/** "samma lag", "nämnda förordning". */
function anaphor(sequence: Sequence, token: Token, first: number, at: number): Located | undefined {
  const noun = adjacent(sequence, at + 1, "lag")
  if (noun === undefined || readBrackets(sequence, at + 2)?.number !== undefined) return undefined
  const word = `${token.value} ${noun.value}`
  return {
    designation: { kind: "anaphor", word },
    ...{ first, next: at + 2, end: noun.end, needsProvision: false },
  }
}

/** "SFS 2010:800". */
function bare(sequence: Sequence, first: number, at: number): Located | undefined {
  const brackets = readBrackets(sequence, at + 1)
  if (brackets?.number !== undefined) {
    const designation = { kind: "number" as const, number: brackets.number }
    return { designation, first, next: brackets.next, end: endOf(sequence, brackets.next), needsProvision: false }
  }
  const number = sequence.tokens[at + 1]
  if (number?.kind !== "sfs" || !isBridge(sequence, at)) return undefined
  return {
    designation: { kind: "number", number: number.value },
    ...{ first, next: at + 2, end: number.end, needsProvision: false },
  }
}

/** "2018:218 3 §": a number that is no case's, before provisions. */
function numberAlone({ tokens }: Sequence, token: Token, first: number, at: number): Located | undefined {
  const before = token.gap ? undefined : tokens[at - 1]
  if (before?.kind === "caps" || before?.kind === "open") return undefined
  return {
    designation: { kind: "number", number: token.value },
    first,
    next: at + 1,
    end: token.end,
    needsProvision: true,
  }
}

/** "(2001:453)", "(SFS 2010:800)", "(SoL)": right after a provision, or with "SFS" within. */
function bracketed(sequence: Sequence, first: number, at: number): Located | undefined {
  const brackets = readBrackets(sequence, at)
  if (brackets === undefined) return undefined
  const short = sequence.tokens[at + 1]
  const designation: Designation | undefined =
    brackets.number !== undefined
      ? { kind: "number", number: brackets.number }
      : short?.kind === "short"
        ? { kind: "abbreviation", abbreviation: short.value, known: true }
        : undefined
  if (designation === undefined) return undefined
  return {
    designation,
    ...{ first, next: brackets.next, end: endOf(sequence, brackets.next), needsProvision: true },
  }
}

/** "SoL 2001:453", "lag 2018:218": a number without brackets. */
function bareNumber(sequence: Sequence, at: number): SfsNumber | undefined {
  return adjacent(sequence, at, "sfs")?.value
}

/** "SFS: 2010:800", "SFS nr 2010:800": what may stand between the letters and the number. */
function isBridge({ text, tokens }: Sequence, at: number): boolean {
  return /^[:\s]*(?:nr\.?|-nr)?[:\s]*$/i.test(text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0))
}

function firstTokenAfter({ tokens }: Sequence, at: number, offset: number): number {
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < offset) next++
  return next
}

/**
 * True when the abbreviation without a provision is a mention of the act: not "10 MB", nor one of those that are as often
 * something else ("BB", "SO", "LEK").
 */
function standsAlone({ tokens, text }: Sequence, token: Token, at: number): boolean {
  if (token.kind === "caps") return true
  if (!(token.value.length > 2 ? !COMMON_WORDS.has(token.value) : SHORT_AND_SURE.has(token.value))) return false
  const before = tokens[at - 1]
  // "SoL 2025-000123": a case.
  if (CASE.test(text.slice(token.end, token.end + 12))) return false
  // "MB Svensson": initials.
  if (token.value.length === 2 && SURNAME.test(text.slice(token.end, token.end + 12))) return false
  return token.gap || before === undefined || before.kind !== "number"
}

const CASE = pattern("^_\\d{4}", "")
const SURNAME = pattern("^_\\p{Lu}\\p{Ll}", "u")
const COMMON_WORDS: ReadonlySet<string> = new Set([
  "LEK",
  "SAL",
  "LOB",
  "LOA",
  "LIP",
  "LIF",
  "LUK",
  "BRL",
  "SINK",
  "KML",
])
const SHORT_AND_SURE: ReadonlySet<string> = new Set(["FL", "KL", "TF", "RF", "MB", "FB", "ÄB", "JB"])
