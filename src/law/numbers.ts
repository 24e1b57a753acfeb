import { pattern } from "./blanks.ts"
import { isDigit } from "./characters.ts"
import type { TokenKind } from "./words.ts"

/** What begins with a digit; without `kind` it is of no use in a reference. */
export interface ScannedNumber {
  readonly kind?: TokenKind
  readonly value: string
  readonly end: number
}

/** "2001:453", "1845:50 s.1", "1736:0123 2": a number in Svensk författningssamling, or in a series like it. */
const SFS = pattern(
  "(?:1736:0123_[12]|(?:1[6-9]|20)\\d\\d:~(?:bih\\.~\\d+|[1-9]\\d{0,3}|0\\d{3})(?:_s\\.~\\d+)?)(?![\\d:/])",
  "y",
)
/** "2024/25:89", "1999/2000:100", "2024/25:SoU23": the Riksdag numbers within a session. */
const SESSION = pattern(
  "(?:1[89]|20)\\d\\d/\\d\\d(?:\\d\\d)?:~(?:[A-ZÅÄÖ][A-Za-zåäö]{0,3}\\d{1,3}|\\d{1,4})(?![\\d:])",
  "y",
)
/** "2016/679", "910/2014", "95/46/EG". */
const EU = /\d{1,4}\/\d{1,4}(?!\d)(?:\/(?:EG|EU|EEG|RIF|Euratom|EKSG)(?![A-Za-zÅÄÖåäö]))?/y
/** "14:4", "2 a:3": chapter and section in short. */
const PAIR = pattern("\\d{1,2}(?:~[a-z])?:\\d{1,3}(?:~[a-hj-oq-z](?![A-Za-zÅÄÖåäö\\d]))?(?![\\d:])", "y")
/** "6.1 e", "9.2(h)": article, point and letter; "i" is the word before the act. */
const DECIMAL = pattern("\\d+(?:\\.\\d+)+(?:\\.?~\\(?[a-hj-z]\\)?(?![A-Za-zåäöÅÄÖ\\d]))?", "y")

const STRAY = pattern("\\.(?=~§)", "y")
/** "2:a", "3:e". */
const ORDINAL = /\d{1,2}:[ae](?![A-Za-zåäöÅÄÖ])/y
/** "1991 års kommunallag". */
const YEAR = pattern("(?:1[89]|20)\\d\\d_års(?![A-Za-zåäö])", "y")
/** "6(1)(e)": as the Union's own texts in English have it. */
const BRACKETED = /\d{1,3}\(\d{1,2}\)(?:\([a-z]\))?/y

/** "2025-09-16": the last number in it is no section. */
const DAY = /\d{4}-\d\d-\d\d(?!\d)/y

/**
 * The letter of "2 a": any before "§" or "kap", else one that can be nothing else. "4 i lagen" is a number and a word,
 * "2 p" and "2 st" a number and an abbreviation, "s. 14 f." the pages after.
 */
const LETTER = pattern(
  "~(?:([a-zåäö])(?=~(?:§|[Kk]ap(?![a-zåäö])|[-–]~\\d+~[a-z]?~§))|([a-eghj-oqrt-zäö])(?!\\.[a-zåäö]))(?![a-zåäöA-ZÅÄÖ\\d])",
  "y",
)

/** Reads what begins with the digit at `start`. The longest form wins: "2001:453" is no "2001". */
export function scanNumber(text: string, start: number): ScannedNumber {
  let end = start + 1
  while (isDigit(text.charCodeAt(end))) end++
  const next = text[end]
  const bracketed = next === "(" ? form("decimal", BRACKETED, text, start) : undefined
  if (bracketed !== undefined) return bracketed
  const year = end - start === 4 ? form("year", YEAR, text, start) : undefined
  if (year !== undefined) return { ...year, value: year.value.slice(0, 4) }
  const ordinal = next === ":" ? form("ordinal", ORDINAL, text, start) : undefined
  if (ordinal !== undefined) return { ...ordinal, value: ordinal.value.replace(/:.*/, "") }
  const long =
    next === "/"
      ? (form("session", SESSION, text, start) ?? form("eu-number", EU, text, start))
      : next === ":" || (next === " " && text[end + 2] === ":") || text[end + 1] === ":"
        ? (form("sfs", SFS, text, start) ?? form("pair", PAIR, text, start))
        : next === "."
          ? form("decimal", DECIMAL, text, start)
          : undefined
  if (long !== undefined) return long
  const digits = text.slice(start, end)
  // No chapter or section is so high, or begins with a nought: this is a year, a date, an amount or a telephone number.
  if (digits.length > 3 || digits.startsWith("0")) return { value: digits, end: match(DAY, text, start) ?? end }
  LETTER.lastIndex = end
  const letter = LETTER.exec(text)
  if (letter === null) {
    // "4. §": a stray dot.
    const stray = match(STRAY, text, end)
    return { kind: "number", value: digits, end: stray ?? end }
  }
  return { kind: "number", value: `${digits} ${letter[1] ?? letter[2]}`, end: end + letter[0].length }
}

function form(kind: TokenKind, pattern: RegExp, text: string, start: number): ScannedNumber | undefined {
  pattern.lastIndex = start
  const found = pattern.exec(text)?.[0]
  if (found === undefined) return undefined
  return { kind, value: found.replace(/:\s+/, ":"), end: start + found.length }
}

function match(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}
