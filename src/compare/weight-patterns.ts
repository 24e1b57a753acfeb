import { MONTHS } from "../model/date.ts"
import { literalPattern } from "../model/literal-pattern.ts"
import { DIGITS, LIMITS, NEGATIONS, NUMERALS, OBLIGATIONS, VERB_NEGATIONS, whole } from "./weighty-words.ts"

/** A number, and a number with the one that it reaches to or is told with: "15–20", "mellan 15 och 20". */
const NUMBER = `(?:${DIGITS}|${NUMERALS})`
const spanOf = (number: string): string => `${number}(?:\\s*[–-]\\s*${number}|\\s+(?:och|till|eller)\\s+${number})?`
const SPAN = spanOf(NUMBER)

/** Names of acts, but not "förslagen", "bolagen" and other plurals that end as they do. */
const NOT_AN_ACT =
  "\\p{L}*(?:(?:för|före|an|av|be|in|upp|ut|på|till|ned|om|över|genom|fast|hop|samman)slagen|bolagen|underlagen|förlagen|anlagen|pålagen)s?(?!\\p{L})|slagen(?!\\p{L})"
const ACT_NAME = `(?!${NOT_AN_ACT})\\p{L}*(?:lagen|balken|förordningen)`
const ABBREVIATION =
  "SoL|LSS|LVU|LVM|KL|KomL|FL|OSL|HSL|BrB|RF|TF|YGL|PBL|MB|FB|ÄB|LOU|LOV|LUF|LUK|AML|LAS|MBL|SkolL|PSL|PDL|SFB|DL|LSO|TSL|GDPR"
// A list has an end, so that a table of numbers is not read over again from each of them.
const REST_OF_LIST = "(?:(?:\\s*[–,-]\\s*|\\s+(?:och|eller|samt|till)\\s+)\\d+(?:\\s?[a-z](?!\\p{L}))?){0,12}"
const LIST = `\\d+(?:\\s?[a-z](?!\\p{L}))?${REST_OF_LIST}`
const PART = "(?:första|andra|tredje|fjärde|femte|sjätte|sista|\\d+)\\s+(?:stycke|st|mening|punkt|p)(?:en|t)?"

/**
 * References to law. "§ 37" is most often a paragraf of a body's minutes, and so a number; it is of a law when a law or a
 * chapter stands beside it.
 */
export const LAW: readonly RegExp[] = [
  whole(`(?:\\d+\\s*kap(?:itlet)?\\.?\\s*)?${LIST}\\s*§{1,2}(?:\\s+${PART})?`),
  whole(`\\d+\\s*kap(?:itlet)?(?:\\.?\\s*§\\s*${LIST})?`),
  new RegExp(`§{1,2}\\s*${LIST}(?=\\s+(?:i\\s+)?(?:${ABBREVIATION}|${ACT_NAME})(?!\\p{L}))`, "gu"),
  whole(
    "(?:(?:SFS|lag|lagen|förordning|förordningen)\\s+)?\\(\\d{4}:\\d+\\)|(?:SFS|lag|lagen|förordning)\\s+\\d{4}:\\d+",
  ),
  /\(\d{4}:\d+\)/gu,
  whole(`${ACT_NAME}s?`),
  whole(ABBREVIATION, "gu"),
]

const MONTH = `(?:${MONTHS.join("|")})`
const SHORT_MONTH = `(?:${MONTHS.map(month => month.slice(0, 3)).join("|")})\\.?`
const DAY = "\\d{1,2}(?:\\s*[–-]\\s*\\d{1,2}|\\s+(?:och|till)\\s+\\d{1,2})?"

/** Days, months and years. A month alone has no capital, so that a name is not taken for one. */
export const DATE: readonly RegExp[] = [
  whole("\\d{4}-\\d{2}-\\d{2}"),
  whole(`${DAY}\\s+(?:${MONTH}|${SHORT_MONTH})(?:\\s+\\d{4})?`),
  whole(`${MONTH}\\s+\\d{4}`),
  whole("(?:19|20)\\d{2}\\s*[–-]\\s*(?:19|20)\\d{2}"),
  whole("(?:år|åren|årsskiftet|halvårsskiftet|hösten|våren|sommaren|vintern)\\s+\\d{4}(?:\\s*[/–-]\\s*\\d{2,4})?"),
  whole(MONTH, "gu"),
]

const KRONOR = "kronor|krona|kr|sek|kkr|tkr|mkr|mnkr|mdkr|öre|euro"
const MANY = "(?:\\s+(?:tusen|miljoner|miljon|miljarder|miljard))?"

/** Sums of money, shares, and the base amounts that sums are reckoned from. */
export const AMOUNT: readonly RegExp[] = [
  whole(
    `(?:${SPAN}|en|ett)${MANY}\\s*(?:${KRONOR}|procentenheter|procentenhet|procent|promille|\\p{L}*basbelopp(?:et|en)?)`,
  ),
  new RegExp(`(?<![\\p{L}\\d])${SPAN}\\s*[%‰]`, "giu"),
  whole("\\p{L}*basbelopp(?:et|en)?"),
]

/** Words before a number of years that make it a time, not an age: "i 4 år", "bevaras minst 10 år". */
const LASTS =
  "i|på|inom|efter|vart|varje|senaste|kommande|gäller|löper|varar|sparas|bevaras|gallras|arkiveras|lagras|förvaras"
const NO_TIME = `(?<!(?<!\\p{L})(?:${LASTS})\\s+(?:(?:minst|högst|längst|cirka|ca|under|upp till)\\s+){0,2})`
const AGE_LEAD = "(?:under|över|yngre än|äldre än|upp till|från|mellan)"

/** Ages. Years in letters are a time ("två år") unless a word beside them says that they are an age. */
export const AGE: readonly RegExp[] = [
  whole(`(?:fyllt|fyllda|fyller|fylla)\\s+${SPAN}(?:\\s+år)?`),
  whole(`${DIGITS}-år(?:ing\\p{L}*|sdag\\p{L}*|såldern?)`),
  whole(
    `(?:${AGE_LEAD}\\s+)?${SPAN}\\s+(?:års\\s+ålder|år\\s+(?:gammal|gamla|och\\s+äldre|eller\\s+äldre|och\\s+uppåt))`,
  ),
  whole(`${NO_TIME}(?:under|över|yngre än|äldre än)\\s+${SPAN}\\s+år`),
  whole(`${NO_TIME}(?:${AGE_LEAD}\\s+)?${spanOf(DIGITS)}\\s+år(?!\\s+(?:efter|i\\s+taget|framåt))`),
]

const TIME =
  "(?:(?:arbets|var|bank|kalender)?dag|dygn|veck|månad|timm|minut|kvartal|termin|gång|miljon|miljard|år)(?:arna|ar|orna|or|erna|er|a|e|en|s)?s?"

/** Other numbers, with the unit of time that they count: two weeks are not two months. */
export const OTHER_NUMBER: readonly RegExp[] = [whole(`${SPAN}(?:\\s+${TIME})?|(?:en|ett)\\s+${TIME}`)]

const ENDING = "(?:ernas|erna|ens|en|er|ns|n|s)?"
const ROLE = [
  "\\p{L}*(?:chef|direktör|ansvarig)(?:ernas|erna|ens|en|er|as|a|s)?",
  "(?!(?:ovan|nyss|sist|före)nämnd)\\p{L}*nämnd(?:ernas|erna|ens|en|er|s)?",
  "\\p{L}*(?:styrelse|handläggare|utförare|fullmäktige|utskott)(?:rnas|rna|nas|na|ns|ets|et|r|n|s)?",
].join("|")

/** Roles and bodies by how their words end; "ovannämnd" names none. */
export const RESPONSIBLE: readonly RegExp[] = [whole(ROLE)]

/** A pattern for names of the municipality's own, however they are inflected; undefined when there are none. */
export function ownNames(names: readonly string[]): RegExp | undefined {
  const sources = names
    .filter(name => name.trim() !== "")
    .toSorted((a, b) => b.length - a.length)
    .map(literalPattern)
  return sources.length === 0 ? undefined : whole(`(?:${sources.join("|")})${ENDING}`)
}

// A word that is joined to another with a hyphen is part of that: "Kan-projektet".
const alone = (source: string): RegExp => whole(`(?<!\\p{L}-)(?:${source})(?!-\\p{L})`)

/** Stands, as often as it was long, for what has been read. */
export const MASK = "\uFFFC"

/** A negation turns the obligation that it stands beside, over at most two words: "ska inte", "ska nämnden inte", "inte ska". */
const TURNED = `(?:(?<=(?<!\\p{L})(?<before>${VERB_NEGATIONS})\\s+\\p{L}+)|(?=(?:\\s+[\\p{L}${MASK}]+){0,2}?\\s+(?<after>${VERB_NEGATIONS})(?!\\p{L}))|)`

/** Words that oblige or limit, with the negation that turns them. */
export const OBLIGATION: readonly RegExp[] = [alone(`(?<word>${OBLIGATIONS})(?!\\p{L})${TURNED}`), alone(LIMITS)]

/** Words that deny. */
export const NEGATION: readonly RegExp[] = [alone(NEGATIONS)]
