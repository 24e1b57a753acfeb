import type { Dictionary } from "./dictionary.ts"
import type { Token } from "./tokens.ts"
import type { TokenKind } from "./words.ts"

/** What follows a list of numbers: "4 och 5 §§", "9 och 11 kap.", or nothing that makes them provisions. */
export type Lead = "sign" | "chapter" | "none"

/** The tokens of one paragraph with the text that they came from: what the functions of the grammar read. */
export interface Sequence {
  readonly text: string
  readonly tokens: readonly Token[]
  /** For each number token, what its list leads to. */
  readonly leads: readonly Lead[]
  readonly dictionary: Dictionary
}

export function sequenceOf(text: string, tokens: readonly Token[], dictionary: Dictionary): Sequence {
  return { text, tokens, leads: leadsOf(tokens), dictionary }
}

/**
 * Answered for all numbers in one pass from the end, so that a long list without "§" is not read again from each of its
 * numbers.
 */
function leadsOf(tokens: readonly Token[]): readonly Lead[] {
  const leads: Lead[] = new Array<Lead>(tokens.length).fill("none")
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (tokens[i]?.kind !== "number") continue
    let next = i + 1
    while (isSeparator(tokens[next])) next++
    const follower = tokens[next]
    if (follower === undefined || follower.gap) continue
    if (next === i + 1 && (follower.kind === "sign" || follower.kind === "section-word")) leads[i] = "sign"
    else if (next === i + 1 && follower.kind === "chapter") leads[i] = "chapter"
    else if (next > i + 1 && next <= i + 3 && follower.kind === "number") leads[i] = leads[next] ?? "none"
  }
  return leads
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

/** A list of numbers: the number tokens that it names (both ends of a range), and the token after it. */
export interface NumberList {
  readonly numbers: readonly number[]
  readonly next: number
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
  let next = at + 1
  for (;;) {
    let after = next
    while (isSeparator(sequence.tokens[after])) after++
    if (after === next || after > next + 2) break
    if (adjacent(sequence, after, "number") === undefined || !goesOn(after)) break
    numbers.push(after)
    next = after + 1
  }
  return { numbers, next }
}
