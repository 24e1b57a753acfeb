/** Words that say what must, should, may or can be done. */
export const OBLIGATIONS = "ska|skall|skulle|bör|borde|får|kan|kunna|kunde|måste"

/** Words that narrow or widen what is said: "endast", "minst". */
export const LIMITS = "endast|enbart|bara|alltid|minst|högst"

/** Words that turn a verb around. */
export const VERB_NEGATIONS = "inte|ej|aldrig"

/** Words that say that something is not so. */
export const NEGATIONS = `${VERB_NEGATIONS}|ingen|inget|inga|utan`

/** Numbers in letters, by value; they join as they are said: "tjugofem", "tvåhundra". "en" and "ett" are articles most often. */
const NUMERAL_VALUES: ReadonlyMap<string, number> = new Map(
  [
    "0 noll,2 två,3 tre,4 fyra,5 fem,6 sex,7 sju,8 åtta,9 nio,10 tio,11 elva,12 tolv,13 tretton,14 fjorton,15 femton",
    "16 sexton,17 sjutton,18 arton,19 nitton,20 tjugo,30 trettio,40 fyrtio,50 femtio,60 sextio,70 sjuttio,80 åttio",
    "90 nittio,100 hundra,1000 tusen,1 ett,1 en",
  ]
    .flatMap(line => line.split(","))
    .map((entry): [string, number] => {
      const [value = "", word = ""] = entry.split(" ")
      return [word, Number(value)]
    }),
)

/** The longest first, since "sex" opens "sexton". */
const PARTS = [...NUMERAL_VALUES.keys()].toSorted((a, b) => b.length - a.length).join("|")

/** The source of a pattern for a number in letters. */
export const NUMERALS = `(?!(?:en|ett)(?!\\p{L}))(?:${PARTS}){1,8}`

/**
 * The source of a pattern for a number in digits, with thousands apart, decimals or the parts of a time. It has an end, so
 * that a row of digits without one is not read over again from each of them.
 */
export const DIGITS = "(?:\\d{1,3}(?:[ \u00a0\u202f]\\d{3}){1,6}(?:,\\d{1,20})?|\\d{1,20}(?:[.,:]\\d{1,20}){0,6})"

/** The value of a number in letters: 225 for "tvåhundratjugofem". */
export function numeralValue(word: string): number {
  let [sum, current] = [0, 0]
  for (const [part] of word.toLowerCase().matchAll(new RegExp(PARTS, "gu"))) {
    const value = NUMERAL_VALUES.get(part) ?? 0
    if (value === 1000) {
      sum += (current || 1) * value
      current = 0
    } else if (value === 100) current = (current || 1) * value
    else current += value
  }
  return sum + current
}

/** The source as a pattern for whole words and numbers, whatever their case. */
export function whole(source: string, flags = "giu"): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, flags)
}
