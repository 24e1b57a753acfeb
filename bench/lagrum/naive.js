/**
 * A sweep with a regular expression such as people write for this: a table of names, one pattern, an afternoon's work.
 * It is meant to be a good one of its kind. It knows the most cited acts by name, genitive and abbreviation, with the
 * numbers of today; lists and ranges; a missing dot, no-break spaces and line breaks; and it minds the case of "SoL".
 */
const ACTS = {
  "2025:400": "socialtjänstlagen|SoL",
  "1993:387": "LSS",
  "1990:52": "LVU",
  "1988:870": "LVM",
  "2010:800": "skollagen",
  "2017:900": "förvaltningslagen|FL",
  "2017:725": "kommunallagen|KL",
  "2009:400": "offentlighets- och sekretesslagen|OSL",
  "2017:30": "hälso- och sjukvårdslagen|HSL",
  "2010:900": "plan- och bygglagen|PBL",
  "1998:808": "miljöbalken|MB",
  "2016:1145": "LOU",
  "1990:782": "arkivlagen",
  "1949:381": "föräldrabalken|FB",
  "1949:105": "tryckfrihetsförordningen|TF",
  "1974:152": "regeringsformen|RF",
  "2014:821": "patientlagen",
  "2008:567": "diskrimineringslagen",
  "1977:1160": "arbetsmiljölagen|AML",
  "2018:218": "dataskyddslagen",
}

const NUMBERS = new Map(
  Object.entries(ACTS).flatMap(([sfs, names]) => names.split("|").map(name => [name.toLowerCase(), sfs])),
)
const NAME = Object.values(ACTS)
  .join("|")
  .replace(/(?<=^|\|)([a-zåäö])(?=[a-zåäö])/g, letter => `[${letter}${letter.toUpperCase()}]`)
const NUMBER = "\\d+(?: ?[a-z]\\b)?"
const LIST = `${NUMBER}(?:(?:, ?| och | eller | samt | ?[-–] ?)${NUMBER})*`
const ACT = `(?:(${NAME})s?\\b(?: \\((?:SFS )?(\\d{4}:\\d+)\\))?|[Ll]agen \\((\\d{4}:\\d+)\\))`
const SECTIONS = `(?:(${NUMBER}) ?[Kk]ap\\.? ?)?(${LIST}) ?§{1,2}(?:,? (?:i )?${ACT})?`
const OTHERS = "[Pp]rop\\.? \\d{4}/\\d{2,4}:\\d+|SOU \\d{4}:\\d+|Ds \\d{4}:\\d+|[Bb]et\\. \\d{4}/\\d{2}:[A-Za-z]+\\d+"
const PATTERN = new RegExp(`\\b${SECTIONS}|\\b${ACT}|\\b(${OTHERS})|\\((?:EU|EG)\\) \\d+/\\d+`, "g")

/** The references that the pattern sees, one a provision: where, and what each is taken to mean. */
export function sweep(written) {
  // The usual first step: all white space is a space. One for one here, so that the offsets stay.
  const text = written.replace(/\s/g, " ")
  const found = []
  for (const match of text.matchAll(PATTERN)) {
    const [, chapter, sections, name, beside, number, alone, besideAlone, numberAlone] = match
    const given = beside ?? number ?? besideAlone ?? numberAlone
    const called = name ?? alone
    const sfs = given ?? (called === undefined ? undefined : NUMBERS.get(called.toLowerCase()))
    const [start, end] = [match.index, match.index + match[0].length]
    const each = sections?.split(/, ?| och | eller | samt | ?[-–] ?/) ?? [undefined]
    for (const section of each) found.push({ start, end, chapter: spaced(chapter), section: spaced(section), sfs })
  }
  return found
}

/** "2a" as others write it: "2 a". */
function spaced(number) {
  return number?.replace(/(\d) ?([a-z])$/, "$1 $2")
}
