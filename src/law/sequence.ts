import type { Dictionary } from "./dictionary.ts"
import type { Token } from "./tokens.ts"
import type { TokenKind } from "./words.ts"

/** What follows a list of numbers: "4 och 5 §§", "9 och 11 kap.", or nothing that makes them provisions. */
type Lead = "sign" | "chapter" | "none"

/** The tokens of one paragraph with the text that they came from: what the functions of the grammar read. */
export interface Sequence {
  readonly text: string
  readonly tokens: readonly Token[]
  /** For each number token, what its list leads to. */
  readonly leads: readonly Lead[]
  readonly dictionary: Dictionary
}

export function sequenceOf(text: string, tokens: readonly Token[], dictionary: Dictionary): Sequence {
  return { text, tokens, leads: leadsOf(text, tokens), dictionary }
}

/**
 * Answered for all numbers in one pass from the end, so that a long list without "§" is not read again from each of its
 * numbers.
 */
function leadsOf(text: string, tokens: readonly Token[]): readonly Lead[] {
  const leads: Lead[] = new Array<Lead>(tokens.length).fill("none")
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (!isNumeral(tokens[i])) continue
    let next = i + 1
    while (isSeparator(tokens[next])) next++
    const follower = tokens[next]
    if (follower === undefined || follower.gap) continue
    if (next === i + 1 && (follower.kind === "sign" || follower.kind === "section-word")) leads[i] = "sign"
    else if (next === i + 1 && isChapterOf(follower, tokens[next + 1], leads[next + 1], text)) leads[i] = "chapter"
    else if (next > i + 1 && next <= i + 3 && isNumeral(follower)) leads[i] = leads[next] ?? "none"
  }
  return leads
}

/** A number, or the letter that goes on with one: "31 a och b §§". */
function isNumeral(token: Token | undefined): token is Token {
  return token?.kind === "number" || token?.kind === "letter"
}

/** False for the next line of a table of contents: "… 3⏎Kapitel 2", "… 5⏎Kap. 3". */
function isChapterOf(token: Token, next: Token | undefined, lead: Lead | undefined, text: string): boolean {
  if (token.kind !== "chapter" || next?.kind !== "number" || next.gap || lead === "sign")
    return token.kind === "chapter"
  return token.value !== "kapitel" && !(text[token.start] === "K" && text[token.start - 1] === "\n")
}

const SEPARATORS: ReadonlySet<TokenKind> = new Set<TokenKind>(["comma", "join", "dash", "to"])

/** True for what may stand between two numbers of a list, or of a range. */
export function isSeparator(token: Token | undefined): boolean {
  return token !== undefined && !token.gap && SEPARATORS.has(token.kind)
}

/** The token at `at` when it is of one of `kinds` and nothing but white space stands before it. */
export function adjacent({ tokens }: Sequence, at: number, ...kinds: readonly TokenKind[]): Token | undefined {
  const token = tokens[at]
  return token !== undefined && !token.gap && kinds.includes(token.kind) ? token : undefined
}

/**
 * The same after the text offset `end`, for what comes after a title: its words are no tokens, and look like a gap.
 */
export function following(
  sequence: Sequence,
  at: number,
  end: number,
  ...kinds: readonly TokenKind[]
): Token | undefined {
  const token = sequence.tokens[at]
  if (token === undefined || !kinds.includes(token.kind)) return undefined
  return sequence.text.slice(end, token.start).trim() === "" ? token : undefined
}

/** A further number; a letter alone only after a number that has one: "31 a och b". */
function continues(sequence: Sequence, last: number, at: number): boolean {
  if (adjacent(sequence, at, "number") !== undefined) return true
  return adjacent(sequence, at, "letter") !== undefined && /[a-zäö]$/.test(sequence.tokens[last]?.value ?? "")
}

/** A list of numbers: the tokens that it names (both ends of a range), and the token after it. */
export interface NumberList {
  readonly numbers: readonly number[]
  /** Those of them that begin a range, "5–7". */
  readonly ranges: ReadonlySet<number>
  readonly next: number
}

/** The numbers of a list as they should be written: "31 a och b" is "31 a" and "31 b". */
export function valuesOf({ tokens }: Sequence, { numbers }: Pick<NumberList, "numbers">): readonly string[] {
  let last = ""
  return numbers.map(index => {
    const token = tokens[index]
    const value = token?.value ?? ""
    last = token?.kind === "letter" ? `${last.replace(/ ?[a-zäö]$/, "")} ${value}`.trim() : value
    return last
  })
}

/**
 * Reads "2, 4–6 och 8" from the number at `at`. `goesOn` is asked before each further number; a list of points must not
 * swallow "och 5 §".
 */
export function readNumbers(
  sequence: Sequence,
  at: number,
  goesOn: (number: number) => boolean = () => true,
): NumberList {
  const numbers = [at]
  const ranges = new Set<number>()
  let next = at + 1
  for (;;) {
    let after = next
    while (isSeparator(sequence.tokens[after])) after++
    if (after === next || after > next + 2) break
    if (!continues(sequence, numbers.at(-1) ?? at, after) || !goesOn(after)) break
    if (adjacent(sequence, after - 1, "dash", "to")) ranges.add(numbers.at(-1) ?? at)
    numbers.push(after)
    next = after + 1
  }
  return { numbers, ranges, next }
}
