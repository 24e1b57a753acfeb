/** Ages that a text names, in whole years; both ends included. */
export interface Ages {
  readonly from: number
  readonly to: number
  /** As written: "7–12 år", "över 15 år". */
  readonly text: string
}

const OLDEST = 130
const YEARS = "(\\d{1,3})\\s*(?:års\\s+ålder|år)(?!\\p{L})"
const RANGE = new RegExp(`(?:mellan\\s+|från\\s+)?(\\d{1,3})\\s*(?:år\\s+)?(?:[-–—]|till|och)\\s*${YEARS}`, "giu")
const OPEN = new RegExp(
  `(över|äldre än|från(?: och med)?|minst|fyllt|upp till|till och med|under|yngre än)\\s+${YEARS}`,
  "giu",
)
const AND_OLDER = new RegExp(`${YEARS}\\s+(?:och|eller)\\s+(äldre|uppåt|yngre)`, "giu")
/** Years are somebody's age where a person is spoken of; else they may be how long something lasts. */
const PERSON =
  /barn|ung|vuxn|person|pojk|flick|tonår|ålder|åldr|elev|föräld|familj|kvinn|män|man\b|äldre|senior|invånar|deltagar|överträd|medborgar/i
const LASTING = /(?:^|\s)(?:i|på|inom|efter|högst|cirka|ca|pågår|varar)\s*$/i
/** How far before the age the person may stand. */
const NEARBY = 70

/** The ages in a text about persons, in order. */
export function agesIn(text: string): readonly Ages[] {
  const taken: { readonly start: number; readonly end: number; readonly ages: Ages }[] = []
  for (const pattern of [RANGE, AND_OLDER, OPEN]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (taken.some(other => start < other.end && other.start < end) || !isAge(text, start)) continue
      const ages = pattern === RANGE ? between(match) : pattern === OPEN ? openTo(match[1], match[2]) : beyond(match)
      if (ages.from <= ages.to) taken.push({ start, end, ages: { ...ages, text: match[0] } })
    }
  }
  return taken.toSorted((a, b) => a.start - b.start).map(({ ages }) => ages)
}

function isAge(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEARBY), start)
  const sentence = before.slice(before.search(/[^.!?]*$/))
  return PERSON.test(sentence) && !LASTING.test(sentence)
}

type Ends = Omit<Ages, "text">

function between(match: RegExpExecArray): Ends {
  return { from: Number(match[1]), to: Number(match[2]) }
}

function beyond(match: RegExpExecArray): Ends {
  const years = Number(match[1])
  return match[2]?.toLowerCase() === "yngre" ? { from: 0, to: years } : { from: years, to: OLDEST }
}

function openTo(word = "", written = ""): Ends {
  const years = Number(written)
  switch (word.toLowerCase()) {
    case "över":
    case "äldre än":
      return { from: years + 1, to: OLDEST }
    case "under":
    case "yngre än":
      return { from: 0, to: years - 1 }
    case "upp till":
    case "till och med":
      return { from: 0, to: years }
    default:
      return { from: years, to: OLDEST }
  }
}
