import { MONTHS } from "../model/date.ts"
import { DIGITS } from "./weighty-words.ts"

/** The words of a text; white space and how lines are broken say nothing. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter(word => word !== "")
}

/** A text on one line, as {@link alike} has it. */
export function oneLine(text: string): string {
  return alike(wordsOf(text).join(" "))
}

/** A word, a number with its unit, a day, a reference to a provision or a punctuation mark: what is never told in parts. */
export interface Token {
  /** The text with single spaces. */
  readonly text: string
  /** UTF-16 offsets in the block's text. */
  readonly from: number
  readonly to: number
  /** True where white space stands before it in its block. */
  readonly spaced: boolean
}

const LETTERED = "\\d+(?:\\s[a-z](?=\\s))?"
const RANGE = `${LETTERED}(?:\\s?[–-]\\s?${LETTERED})?`
const UNIT =
  "%|‰|kr|kronor|procent|promille|prisbasbelopp|basbelopp|år|års|månader|månad|veckor|vecka|dagar|dag|timmar|timme|minuter|minut|gånger|gång|m²|kvm|km|mil|meter|m|kg"

const TOKEN = new RegExp(
  [
    // What is struck through is one word, whatever it holds.
    "~~[^~]+~~",
    // 11 kap. 5 a §, 5–7 §§
    `${LETTERED}\\s(?:kap\\.|kapitlet)(?:\\s${RANGE}\\s§§?)?`,
    `${RANGE}\\s?§§?`,
    "§§?\\s?\\d+(?:\\s[a-z](?![\\p{L}\\d]))?",
    // 9 december 2025
    `\\d{1,2}\\s(?:${MONTHS.join("|")})(?:\\s\\d{4})?(?![\\p{L}\\d])`,
    `${DIGITS}\\s?(?:${UNIT})(?![\\p{L}\\d])`,
    // A word with what is joined to it by a hyphen, a stroke or a point: "hälso- och", "och/eller", "2025.053".
    "[\\p{L}\\p{M}\\p{N}](?:[^\\s]*[\\p{L}\\p{M}\\p{N}])?-?",
    "[^\\s]",
  ].join("|"),
  "giu",
)

/** The tokens of a text, in order; what lies between them is white space. */
export function tokensOf(text: string): readonly Token[] {
  // White space of any kind counts as one space, and takes as much room.
  const plain = text.replace(/\s/g, " ")
  let end = 0
  return Array.from(plain.matchAll(TOKEN), match => {
    const from = match.index
    const spaced = from > end
    end = from + match[0].length
    return { text: alike(match[0]), from, to: end, spaced }
  })
}

/** Signs that are not seen: a word is the same with and without them. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/** The text so that what reads the same is the same: single spaces, composed letters, nothing unseen. */
function alike(text: string): string {
  return text.replace(/ {2,}/g, " ").replace(UNSEEN, "").normalize("NFC")
}

/** Tokens as they are read. */
export function phrase(tokens: readonly Pick<Token, "text" | "spaced">[]): string {
  return tokens.map(({ text, spaced }, index) => (spaced && index > 0 ? ` ${text}` : text)).join("")
}
