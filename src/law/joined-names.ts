import { pattern } from "./blanks.ts"
import { CR, HARD_HYPHEN, HYPHEN, isSpace, LF } from "./characters.ts"
import type { Dictionary } from "./dictionary.ts"
import type { Token } from "./tokens.ts"

const PAIRED = pattern("(\\p{L}+)[-\\u2011]?_(?:och|&)_(\\p{L}+(?:-\\p{L}+|-~\\p{Ll}+)?)", "iuy")
const BROKEN = pattern("-_(\\p{Ll}+)", "uy")

/** "hälso- och sjukvårdslagen": a name in two parts. */
export function pairedName(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
): Omit<Token, "gap"> | undefined {
  const next = text.charCodeAt(end)
  const isBlank = isSpace(next) || next === LF || next === CR
  if (next !== HYPHEN && next !== HARD_HYPHEN && !(isBlank && dictionary.halves.has(text.slice(start, end)))) {
    return undefined
  }
  PAIRED.lastIndex = start
  const [whole = "", first = "", second = ""] = PAIRED.exec(text) ?? []
  if (whole === "") return undefined
  const rest = `- och ${second.replace(/-\s+/, "")}`.toLowerCase()
  const found =
    dictionary.words.get(`${first.toLowerCase()}${rest}`) ?? dictionary.words.get(`${first.toLowerCase()}s${rest}`)
  return found === undefined ? undefined : { ...found, start, end: start + whole.length }
}

/** "social-⏎tjänstlagen": a name that was broken at the end of a line. */
export function brokenName(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
): Omit<Token, "gap"> | undefined {
  if (text.charCodeAt(end) !== HYPHEN) return undefined
  BROKEN.lastIndex = end
  const [whole = "", rest = ""] = BROKEN.exec(text) ?? []
  const found = whole === "" ? undefined : dictionary.words.get(`${text.slice(start, end)}${rest}`.toLowerCase())
  return found?.kind === "act" ? { ...found, start, end: end + whole.length } : undefined
}

/** "t.o.m.": from one section to another. */
const UP_TO = pattern("t\\.?~o\\.?~m\\.?(?![\\p{L}\\d])", "uy")

export function upTo(text: string, start: number): Omit<Token, "gap"> | undefined {
  if (text[start] !== "t") return undefined
  UP_TO.lastIndex = start
  const [found = ""] = UP_TO.exec(text) ?? []
  return found === "" ? undefined : { kind: "to", value: "t.o.m.", start, end: start + found.length }
}
