import { inWords, MONTHS, parseDate } from "../model/date.ts"
import type { Andring } from "../model/generated/output/compare.ts"
import {
  AGE,
  AMOUNT,
  DATE,
  LAW,
  MASK,
  NEGATION,
  OBLIGATION,
  OTHER_NUMBER,
  ownNames,
  RESPONSIBLE,
} from "./weight-patterns.ts"
import { DIGITS, NUMERALS, numeralValue, whole } from "./weighty-words.ts"

/** What can make a change of words weigh. */
export type Weight = Andring["weights"][number]

/** What the municipality calls its bodies and the roles that its documents name. */
export interface Names {
  readonly bodies: readonly string[]
  readonly roles: readonly string[]
}

type Marks = Readonly<Record<Weight, readonly string[]>>

const ORDER: readonly Weight[] = ["skyldighet", "alder", "tal", "belopp", "datum", "lagrum", "ansvar", "negation"]

/**
 * Makes what tells what in a change of words weighs, in the order of the schema: each kind of word or number whose sequence is another in
 * `made` than in `old`. Words moved past an untouched "ska" weigh nothing; "ska" and "bör" that trade places do. It tells
 * a reader where to look, not what the change means.
 */
export function weigherFor(names: Names): (old: string, made: string) => readonly Weight[] {
  const own = ownNames([...names.bodies, ...names.roles])
  return (old, made) => {
    const [before, after] = [marksIn(old, own), marksIn(made, own)]
    return ORDER.filter(weight => before[weight].join("\n") !== after[weight].join("\n"))
  }
}

/** What weighs in a text, kind by kind. What is read as one thing is not read again as another: a year is no number. */
function marksIn(text: string, own: RegExp | undefined): Marks {
  // One space between words: how a text is laid out says nothing. A new line may begin a sentence.
  // What is struck through says nothing any more.
  const said = text.replace(/~~[^~]+~~/g, " ")
  const plain = said.replace(/[^\S\n]+/g, " ").replace(/\n\s*/g, "\n")
  const named = take(plain, own === undefined ? [] : [own], stem)
  const law = take(named.rest, LAW, lawMark)
  const date = take(law.rest, DATE, dateMark)
  const amount = take(date.rest, AMOUNT, numberMark)
  const age = take(amount.rest, AGE, ageMark)
  const number = take(age.rest, OTHER_NUMBER, numberMark)
  return {
    skyldighet: take(named.rest, OBLIGATION, obligationMark).marks,
    alder: age.marks,
    tal: number.marks,
    belopp: amount.marks,
    datum: date.marks,
    lagrum: law.marks,
    ansvar: [...named.marks, ...take(named.rest, RESPONSIBLE, stem).marks],
    negation: take(named.rest, NEGATION, word =>
      word
        .toLowerCase()
        .replace(/^ej$/, "inte")
        .replace(/^ing(?:et|a)$/, "ingen"),
    ).marks,
  }
}

type MarkOf = (found: string, match: RegExpMatchArray) => string

/** What the patterns find, as `markOf` writes it ("" for nothing), and the text with that masked. */
function take(
  text: string,
  patterns: readonly RegExp[],
  markOf: MarkOf,
): { readonly marks: readonly string[]; readonly rest: string } {
  let rest = text
  const found: { readonly at: number; readonly mark: string }[] = []
  for (const pattern of patterns) {
    for (const match of rest.matchAll(pattern)) found.push({ at: match.index, mark: markOf(match[0], match) })
    rest = rest.replace(pattern, words => MASK.repeat(words.length))
  }
  const marks = found.toSorted((a, b) => a.at - b.at).map(({ mark }) => mark)
  return { marks: marks.filter(mark => mark !== ""), rest }
}

/** A word without its ending, so that "nämnden" and "nämndens" are one; used to compare, never shown. */
function stem(word: string): string {
  return word.toLowerCase().replace(/[aenorst]+$/, "")
}

const SAME: ReadonlyMap<string, string> = new Map([
  ["skall", "ska"],
  ["kunna", "kan"],
  ["bara", "endast"],
  ["enbart", "endast"],
])

/** "ska", "ska inte", "endast"; nothing for a word that has a capital within a sentence, since that is a name. */
function obligationMark(found: string, { index = 0, input = "", groups = {} }: RegExpMatchArray): string {
  const isCapitalised = /^\p{Lu}\p{Ll}/u.test(found)
  if (isCapitalised && /[^.!?:;•"”–—\s] ?$/u.test(input.slice(Math.max(0, index - 3), index))) return ""
  const word = found.toLowerCase()
  const isTurned = groups.before !== undefined || groups.after !== undefined
  return `${SAME.get(word) ?? word}${isTurned ? " inte" : ""}`
}

/** A reference as it is the same however it is spaced and inflected. */
function lawMark(found: string): string {
  return found
    .toLowerCase()
    .replace(/(?<=en)s$/, "")
    .replace(/kapitlet/, "kap")
    .replace(/§+/, "§")
    .replace(/[\s.()]/g, "")
}

const MONTH_NAME = new RegExp(`(${MONTHS.map(month => month.slice(0, 3)).join("|")})\\p{L}*\\.?`, "u")

/** A day as it is the same in digits and in words. */
function dateMark(found: string): string {
  const date = parseDate(found)
  const words = date === undefined ? found.toLowerCase() : inWords(date)
  return words.replace(MONTH_NAME, "$1").replace(/\s+/g, " ")
}

const NUMERAL = whole(`${NUMERALS}|en|ett`)
const NUMBER = new RegExp(DIGITS, "gu")

/** A number with its unit as it is the same in digits and in letters, in short and in full. */
function numberMark(found: string): string {
  const plain = found
    .toLowerCase()
    .replace(NUMERAL, word => String(numeralValue(word)))
    .replace(NUMBER, digits => digits.replace(/\s/g, ""))
    .replace(/(?<!\p{L})(?:kr|krona|sek)$/u, "kronor")
    .replace(/%$/, "procent")
  return stem(plain.replace(/\s+/g, ""))
}

/** An age with what tells on which side of it: "fyllt 65" and "65 år" are the same, "under 65 år" is not. */
function ageMark(found: string): string {
  const years = found
    .toLowerCase()
    .replace(/^fyll\p{L}*\s+/u, "")
    .replace(/\s+år$/, "")
  return numberMark(years.replace(/^yngre än/, "under").replace(/^äldre än/, "över"))
}
