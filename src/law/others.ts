import type { CitationKind } from "../model/citation.ts"
import { readArticles } from "./articles.ts"
import type { LocatedProvision } from "./provisions.ts"
import { adjacent, type Sequence } from "./sequence.ts"

/** A reference that is complete in itself: an EU act, a preparatory work, an agency's regulation. */
export interface LocatedReference {
  readonly kind: Extract<CitationKind, "eu" | "forarbete" | "foreskrift">
  /** "(EU) 2016/679", "prop. 2024/25:89", "HSLF-FS 2022:37"; absent for articles whose act is not named beside them. */
  readonly target?: string
  readonly first: number
  readonly next: number
  /** End in the text. */
  readonly end: number
  /** Articles of an EU act. */
  readonly articles: readonly LocatedProvision[]
}

/** Reads what is outside Svensk författningssamling and begins at `at`, or undefined. */
export function readOther(sequence: Sequence, at: number): LocatedReference | undefined {
  switch (sequence.tokens[at]?.kind) {
    case "series":
      return readRegulation(sequence, at)
    case "prop":
    case "session":
    case "committee":
      return readPreparatory(sequence, at)
    case "article":
      return readArticlesThenAct(sequence, at)
    default:
      return readEuActThenArticles(sequence, at)
  }
}

/** "SOSFS 2014:5", "HSLF-FS 2016:40": known by its shape; we have no register of regulations. */
function readRegulation(sequence: Sequence, at: number): LocatedReference | undefined {
  const number = adjacent(sequence, at + 1, "sfs")
  const series = sequence.tokens[at]?.value
  if (number === undefined) return undefined
  return {
    kind: "foreskrift",
    target: `${series} ${number.value}`,
    first: at,
    next: at + 2,
    end: number.end,
    articles: [],
  }
}

/** "prop. 2024/25:89", "SOU 2016:94", "bet. 2024/25:SoU23", "2024/25:SoU23", and the half-said "SoU23". */
function readPreparatory(sequence: Sequence, at: number): LocatedReference | undefined {
  const token = sequence.tokens[at]
  if (token === undefined) return undefined
  const whole = (target: string, last: number): LocatedReference => ({
    ...{
      kind: "forarbete",
      target,
      first: at,
      next: last + 1,
      end: sequence.tokens[last]?.end ?? token.end,
      articles: [],
    },
  })
  if (token.kind === "committee") return whole(`bet. ${token.value}`, at)
  if (token.kind === "session") return /:[A-ZÅÄÖ]/.test(token.value) ? whole(`bet. ${token.value}`, at) : undefined
  const bracket = adjacent(sequence, at + 1, "open") === undefined ? 0 : 1
  const number = adjacent(sequence, at + 1 + bracket, "session", "sfs", "committee")
  if (number === undefined) return undefined
  const closed = bracket === 1 && adjacent(sequence, at + 3, "close") !== undefined ? 1 : 0
  return whole(`${token.value} ${number.value}`, at + 1 + bracket + closed)
}

/** How far an act may stand from its article: "artikel 6.1 e i Europaparlamentets och rådets förordning (EU) 2016/679". */
const REACH = 70

function readArticlesThenAct(sequence: Sequence, at: number): LocatedReference | undefined {
  const articles = readArticles(sequence, at)
  if (articles === undefined) return undefined
  const { tokens } = sequence
  const from = tokens[articles.next - 1]?.end ?? 0
  const linked = adjacent(sequence, articles.next, "in") !== undefined
  for (let i = articles.next; i < articles.next + 8; i++) {
    const token = tokens[i]
    if (token === undefined || token.kind === "stop" || token.kind === "article" || token.start - from > REACH) break
    const act = readEuAct(sequence, i)
    if (act === undefined || !(linked || i === articles.next)) continue
    return { kind: "eu", target: act.target, first: at, next: act.next, end: act.end, articles: articles.located }
  }
  if (linked) {
    const noun = skipAdjectives(sequence, articles.next + 1)
    const named = adjacent(sequence, noun, "lag", "eu-act")
    // "artikel 6 i Europakonventionen", "artikel 5 i konventionen": another treaty than the Union's.
    if (named === undefined || !UNION_NOUN.test(named.value)) return undefined
    const own = named.value === "stadgan" ? { target: "EU-stadgan" } : {}
    return { kind: "eu", ...own, first: at, next: noun + 1, end: named.end, articles: articles.located }
  }
  const later = euActLater(sequence, articles.next)
  return { kind: "eu", ...later, first: at, next: articles.next, end: from, articles: articles.located }
}

/** "rättelse (artikel 16) och radering (artikel 17) enligt GDPR": the act that the sentence names in the end. */
function euActLater(sequence: Sequence, at: number): { readonly target?: string } {
  for (let i = at; i < at + MOST_BETWEEN; i++) {
    const token = sequence.tokens[i]
    if (token === undefined || token.kind === "stop") return {}
    const act = readEuAct(sequence, i)
    if (act !== undefined) return { target: act.target }
  }
  return {}
}

/** Tokens between an article and the act that its sentence names later. */
const MOST_BETWEEN = 24

/** "artikel 5 i förordningen", "i det direktivet": the act of the Union that was named last. */
const UNION_NOUN = /^(?:förordningen|direktivet|rambeslutet|stadgan)$/

function skipAdjectives(sequence: Sequence, at: number): number {
  let next = at
  while (adjacent(sequence, next, "era", "same") !== undefined) next++
  return next
}

function readEuActThenArticles(sequence: Sequence, at: number): LocatedReference | undefined {
  const act = readEuAct(sequence, at)
  if (act === undefined) return undefined
  const comma = adjacent(sequence, act.next, "comma") === undefined ? 0 : 1
  const articles = adjacent(sequence, act.next + comma, "article") && readArticles(sequence, act.next + comma)
  if (articles === undefined) return { kind: "eu", ...act, articles: [] }
  return {
    kind: "eu",
    ...act,
    next: articles.next,
    end: sequence.tokens[articles.next - 1]?.end ?? act.end,
    articles: articles.located,
  }
}

interface EuAct {
  readonly target: string
  readonly first: number
  readonly next: number
  readonly end: number
}

/** "GDPR", "förordning (EU) 2016/679", "(EG) nr 1907/2006", "direktiv 95/46/EG". */
function readEuAct(sequence: Sequence, at: number): EuAct | undefined {
  const { tokens, text } = sequence
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.kind === "eu-name") {
    const number = readEuNumber(sequence, at + 1)
    const isBare = adjacent(sequence, at + 1, "eu-number") !== undefined
    const next = number !== undefined && adjacent(sequence, at + 1, "open") ? number.next : isBare ? at + 2 : at + 1
    return { target: token.value, first: at, next, end: tokens[next - 1]?.end ?? token.end }
  }
  const noun = token.kind === "lag" || token.kind === "eu-act" ? 1 : 0
  if (noun === 1 && tokens[at + 1]?.gap !== false) return undefined
  const number = readEuNumber(sequence, at + noun) ?? readLooseNumber(sequence, at, noun)
  if (number === undefined) return undefined
  const { target, next } = number
  const after =
    adjacent(sequence, next, "open") && tokens[next + 1]?.kind === "eu-name" && tokens[next + 2]?.kind === "close"
  const end = after ? next + 3 : next
  return { target, first: at, next: end, end: tokens[end - 1]?.end ?? text.length }
}

/** "förordning 178/2002", "EU 2016/679": without its brackets. */
function readLooseNumber(
  sequence: Sequence,
  at: number,
  noun: number,
): { readonly target: string; readonly next: number } | undefined {
  const union = sequence.tokens[at + noun]
  const isUnion = union?.kind === "caps" && UNION.has(union.value)
  const number = adjacent(sequence, at + noun + (isUnion ? 1 : 0), "eu-number")
  if (number === undefined || !(isUnion || noun === 1)) return undefined
  const target = isUnion ? `(${union.value}) ${number.value}` : number.value
  return { target, next: at + noun + (isUnion ? 2 : 1) }
}

const UNION: ReadonlySet<string> = new Set(["EU", "EG", "EEG", "EKSG"])

/** "(EU) 2016/679", "(EG) nr 1907/2006", "95/46/EG". */
function readEuNumber(
  { tokens, text }: Sequence,
  at: number,
): { readonly target: string; readonly next: number } | undefined {
  const token = tokens[at]
  if (token?.kind === "eu-number" && /[A-Z]$/i.test(token.value)) return { target: token.value, next: at + 1 }
  const [union, close, number] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]]
  if (token?.kind !== "open" || union?.kind !== "caps" || !UNION.has(union.value) || close?.kind !== "close")
    return undefined
  if (number?.kind !== "eu-number" || !/^\s*(?:nr\.?)?\s*$/.test(text.slice(close.end, number.start))) return undefined
  return { target: `(${union.value}) ${number.value}`, next: at + 4 }
}
