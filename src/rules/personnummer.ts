import { parseDate } from "../model/date.ts"
import { oneDocument } from "./example-collection.ts"
import { keysForRoles } from "./person-words.ts"
import { textRule } from "./rule.ts"

/** Year, month, day (60 more in a samordningsnummer) and four digits, with a sign between or, in twelve digits, without. */
const NUMBER =
  /(?<![\d.,:/-])((?:18|19|20)?)(\d\d)(0\d|1[0-2])([0-3]\d|[6-9]\d)(\s?[-+\u2010-\u2015\u2212]\s?|)(\d{4})(?![\d/]|[.,:-]\d)/g
/** The same with whatever dash or space stands between, where a number is only to be hidden. */
const HIDDEN = /(?<!\d)((?:18|19|20)?\d\d)(?:0\d|1[0-2])(?:[0-3]\d|[6-9]\d)\s?[-+\u2010-\u2015\u2212 ]?\s?\d{4}(?!\d)/g

/** A text that no report may pass on a personal number in: what looks like one shows its first two digits. */
export function withoutPersonNumbers(text: string): string {
  return text.replace(HIDDEN, whole => (isPersonNumber(whole) ? `${whole.slice(0, 2)}…-…` : whole))
}

function isPersonNumber(written: string): boolean {
  const digits = written.replace(/\D/g, "")
  return isLuhn(digits.slice(-10))
}

const LABEL = /person-?(?:nr|nummer)|samordnings(?:nr|nummer)|\bpnr|\bfödd/i

export const personnummer = textRule({
  id: "personnummer",
  title: "Ett personnummer står i dokumentet",
  severity: "fel",
  weight: "always",
  why: "Numret pekar ut en människa och följer med i varje lydelse och kopia. Det får bara behandlas när det är klart motiverat (3 kap. 10 § lagen 2018:218 med kompletterande bestämmelser till EU:s dataskyddsförordning).",
  examples: [
    {
      name: "nummer som inte är personnummer",
      files: oneDocument(
        {},
        "# 1 A\n\nOrganisationsnummer 212000-1234, telefon 0701234567, diarienummer 121212-1213, bankgiro 5050-1055.\n",
      ),
      findings: [],
    },
    {
      name: "i texten",
      files: oneDocument({}, "# 1 A\n\nÄrendet gäller 19121212-1212 och 19121272-1219.\n"),
      findings: [
        'Numret "19…-…" är ett personnummer eller liknar ett till förväxling.',
        'Numret "19…-…" är ett samordningsnummer eller liknar ett till förväxling.',
      ],
    },
    {
      name: "i en uppgift",
      files: oneDocument({ syfte: "Gäller 121212-1212" }),
      findings: ['Numret "12…-…" är ett personnummer eller liknar ett till förväxling.'],
    },
  ],
  *check({ document, text }) {
    if (!/\d{4}\s?[-+\u2010-\u2015\u2212]?\s?\d{4}/.test(text)) return
    const told = keysForRoles(document)
    for (const match of text.matchAll(NUMBER)) {
      const [whole, century = "", year = "", month = "", day = "", sign = "", last = ""] = match
      const start = match.index
      if (told.some(span => span.start <= start && start < span.end)) continue
      const isShifted = Number(day) > 60
      const born = `${century === "" ? "20" : century}${year}-${month}-${isShifted ? String(Number(day) - 60).padStart(2, "0") : day}`
      if (parseDate(born) === undefined || !isLuhn(year + month + day + last)) continue
      // Ten digits in a row are as often something else: then only a word before them tells.
      if (sign === "" && century === "" && !LABEL.test(text.slice(Math.max(0, start - 30), start))) continue
      yield {
        // The place is that of its first two digits, so that neither a report nor a fingerprint holds the number.
        place: { path: document.path, span: { start, end: start + 2 } },
        message: `Numret "${whole.slice(0, 2)}…-…" är ett ${isShifted ? "samordningsnummer" : "personnummer"} eller liknar ett till förväxling.`,
        advice:
          "Ta bort numret. Är det redan infört i samlingen, ta upp med den som ansvarar för dataskydd hur äldre lydelser ska hanteras.",
      }
    }
  },
})

/** The check digit of ten digits: every other one doubled, the digits of the products added. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
