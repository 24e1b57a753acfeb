import { pattern } from "./blanks.ts"
import {
  AT_SIGN,
  CR,
  DOT,
  HARD_HYPHEN,
  HYPHEN,
  isDigit,
  isLetter,
  isSpace,
  LF,
  SOFT_HYPHEN,
  TAB,
} from "./characters.ts"
import { type Dictionary, type Entry, lookUp } from "./dictionary.ts"
import { brokenName, pairedName, upTo } from "./joined-names.ts"
import { scanNumber } from "./numbers.ts"
import type { TokenKind } from "./words.ts"

/** A word, number or sign that can be part of a reference. Everything else in the text is a gap between tokens. */
export interface Token extends Entry {
  readonly start: number
  readonly end: number
  /** True when something else than white space stands between this token and the one before. */
  readonly gap: boolean
}

/** The tokens of one paragraph, and where the next begins. */
export interface Paragraph {
  readonly tokens: readonly Token[]
  readonly end: number
}

/** What the words of a text are looked up in. */
export interface Reader {
  readonly dictionary: Dictionary
  /** True when the text has soft hyphens, or accents written apart from their letters. */
  readonly isLoose: boolean
}

/** A reader for one text; whether its words must be put together first is asked once. */
export function readerOf(text: string, dictionary: Dictionary): Reader {
  return { dictionary, isLoose: LOOSE.test(text) }
}

const LOOSE = /\u00ad|\u2011|[\u0300-\u036f]/

/** The word as it would be written without soft hyphens and with composed letters. */
function plain(word: string): string {
  return word.replaceAll("\u00ad", "").replaceAll("\u2011", "-").normalize("NFC")
}

/**
 * Reads from `start` to the end of the paragraph: a blank line, or the end of the text. One pass, each character seen
 * once; what cannot be part of a reference costs a look in a dictionary and no more.
 */
export function readParagraph(text: string, start: number, reader: Reader): Paragraph {
  const tokens: Token[] = []
  let at = start
  let gap = false
  let hasTab = false
  const push = (token: Omit<Token, "gap">): void => {
    tokens.push({ ...token, gap })
    gap = false
    at = token.end
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const address = isLetter(code) || code === AT_SIGN ? endOfAddress(text, at, code) : undefined
    if (address !== undefined) {
      // An address of mail begins before its sign.
      if (code === AT_SIGN && !gap && tokens.at(-1)?.end === at) tokens.pop()
      gap = true
      at = address
    } else if (isLetter(code)) {
      const end = endOfWord(text, at)
      const word =
        pairedName(text, at, end, reader.dictionary) ??
        brokenName(text, at, end, reader.dictionary) ??
        upTo(text, at) ??
        wordToken(text, at, end, reader)
      if (word === undefined) {
        gap = true
        at = end
      } else push(word)
    } else if (isDigit(code)) {
      const number = scanNumber(text, at)
      if (number.kind === undefined) {
        gap = true
        at = number.end
      } else push({ kind: number.kind, value: number.value, start: at, end: number.end })
    } else if (code === LF || code === CR) {
      const end = endOfBlankLines(text, at)
      if (end !== undefined) return { tokens, end }
      // The rows of a table say a thing each.
      if (hasTab) push({ kind: "stop", value: "", start: at, end: at + 1 })
      else at++
      hasTab = false
    } else if (code === TAB) {
      hasTab = true
      gap = true
      at++
    } else if (isSpace(code)) {
      at++
    } else {
      const sign = signToken(text, at)
      if (sign === undefined) {
        gap = true
        at++
      } else push(sign)
    }
  }
  return { tokens, end: at }
}

const ADDRESS = /(?:https?:\/\/|www\.|@)[^\s<>")\]]*/iy

/** The end of an address on the web or of mail, where nothing is a reference; undefined when none begins here. */
function endOfAddress(text: string, start: number, code: number): number | undefined {
  // h, w and @: no other sign begins one.
  if (code !== 104 && code !== 119 && code !== AT_SIGN && code !== 72 && code !== 87) return undefined
  ADDRESS.lastIndex = start
  return ADDRESS.test(text) ? ADDRESS.lastIndex : undefined
}

/** A word goes on over a hyphen or colon within: "LSS-boende", "DOS-lagen", "LSS:s", and over digits: "SoU23". */
function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || isDigit(code)) at++
    else if (
      (code === HYPHEN || code === 58 || code === SOFT_HYPHEN || code === HARD_HYPHEN) &&
      isLetter(text.charCodeAt(at + 1))
    )
      at += 2
    else break
  }
  return at
}

function wordToken(
  text: string,
  start: number,
  end: number,
  { dictionary, isLoose }: Reader,
): Omit<Token, "gap"> | undefined {
  const word = text.slice(start, end)
  const found = lookUp(isLoose ? plain(word) : word, dictionary)
  if (found !== undefined) {
    // "kap.", "st.", "prop.": the dot belongs to the word, and ends no sentence.
    if (found.kind === "letter") {
      return isAbbreviated(text, word, end) ? undefined : { ...found, start, end }
    }
    let after = end
    if (DOTTED.has(found.kind)) while (text.charCodeAt(after) === DOT) after++
    return { ...found, start, end: after }
  }
  return undefined
}

/** "s. 14", "m.fl.", "t. ex.": no letter of a point. "2 a." at the end of a sentence is. */
function isAbbreviated(text: string, letter: string, end: number): boolean {
  return text.charCodeAt(end) === DOT && (isLetter(text.charCodeAt(end + 1)) || !/[a-egh]/.test(letter))
}

/** "§§", and "§ §". */
const SIGNS = pattern("§(?:~§)*", "y")

const DOTTED: ReadonlySet<TokenKind> = new Set<TokenKind>([
  "chapter",
  "stycke",
  "punkt",
  "moment",
  "article",
  "prop",
  "join",
  "calls",
])

function signToken(text: string, at: number): Omit<Token, "gap"> | undefined {
  const sign = text[at] ?? ""
  switch (sign) {
    case "§": {
      let end = at + 1
      SIGNS.lastIndex = at
      if (SIGNS.test(text)) end = SIGNS.lastIndex
      return { kind: "sign", value: "§", start: at, end }
    }
    case "&":
      return { kind: "join", value: sign, start: at, end: at + 1 }
    case ",":
      return { kind: "comma", value: sign, start: at, end: at + 1 }
    case "(":
      return { kind: "open", value: sign, start: at, end: at + 1 }
    case ")":
      return { kind: "close", value: sign, start: at, end: at + 1 }
    case "-":
    case "–":
    case "—":
    case "−":
    case "‑":
      return { kind: "dash", value: sign, start: at, end: at + 1 }
    case ".":
    case "!":
    case "?":
      return endsSentence(text, at + 1) ? { kind: "stop", value: sign, start: at, end: at + 1 } : undefined
    default:
      return undefined
  }
}

/** True when what follows a full stop at `at` begins a new sentence: white space and no small letter or number. */
function endsSentence(text: string, at: number): boolean {
  let next = at
  while (
    next < text.length &&
    (isSpace(text.charCodeAt(next)) || text.charCodeAt(next) === LF || text.charCodeAt(next) === CR)
  )
    next++
  if (next === text.length) return true
  if (next === at) return false
  const code = text.charCodeAt(next)
  return !(isDigit(code) || (code >= 97 && code <= 122) || (code >= 0xe0 && code <= 0xff))
}

/** The end of the blank lines that begin at the line end `at`, or undefined when the next line has text. */
function endOfBlankLines(text: string, at: number): number | undefined {
  let lines = 0
  let end = at
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
      lines++
      end = i + 1
    } else if (!(isSpace(code) || code === CR || code === 9)) break
  }
  return lines > 1 ? end : undefined
}
