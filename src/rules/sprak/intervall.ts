import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { type ProseMatch, typographyCheck } from "./in-prose.ts"

/** What is counted after a range. A name, a number or an identifier is followed by something else. */
const UNIT =
  /^\s*(?:år(?:en|s|iga?)?|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|arbetsdagar|dygn|tim(?:mar|me)?|minuter|min|procent|%|kr(?:onor)?|[ckm]?m|kg|st(?:ycken)?|personer|barn|elever|platser|gånger|tillfällen|poäng|§§|kap\.?|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?![\p{L}\d-])/u
/** What introduces a range: hours, pages, points, years at school, terms of office. */
const INTRODUCED =
  /(?:^|\s)(?:kl(?:ockan)?\.?|mellan|sid(?:an|orna)?\.?|s\.|punkt(?:erna)?|avsnitt(?:en)?|åren|åk|årskurs(?:erna)?|ålder(?:n)?|åldrarna|mandatperioden|perioden|bilag(?:a|orna))\s+$/i
const YEAR = /^(?:19|20)\d\d$/

export const intervall = textRule({
  id: "sprak/intervall",
  title: "Ett intervall är skrivet med bindestreck",
  severity: "upplysning",
  why: "Mellan två tal som betyder från och till står ett tankstreck utan mellanrum, enligt Myndigheternas skrivregler. Ett bindestreck läses upp som något annat.",
  examples: [
    {
      name: "rätt, och det som inte är intervall",
      files: oneDocument(
        {},
        "# 1 A\n\nFör barn 7–12 år. Ring 0520-49 50 00 senast 2026-01-31, ärende KS 2017-2018, SFS 2017:900, del 3-4, `7-12 år`, [7-12 år](#a) och https://exempel.example/7-12.\n",
      ),
      findings: [],
    },
    {
      name: "med bindestreck",
      files: oneDocument({}, "# 1 A\n\nFör barn 7-12 år, kl. 8.00 - 16.00, planen för 2024-2027.\n"),
      findings: [
        '"barn 7-12" skrivs "barn 7–12".',
        '"kl. 8.00 - 16.00," skrivs "kl. 8.00–16.00,".',
        '"för 2024-2027." skrivs "för 2024–2027.".',
      ],
    },
  ],
  check: typographyCheck({
    hint: /\d *- *\d/,
    pattern:
      /(?<![\p{L}\d.,:/#§_–-]|\d )(0|[1-9]\d{0,3}(?:[.,]\d{1,2})?) *- *([1-9]\d{0,3}(?:[.,]\d{1,2})?)(?![\p{L}\d/_:–-]|[.,]\d)/gu,
    mend: found => (isRange(found) ? `${found.match[1]}–${found.match[2]}` : undefined),
    words: (written, better) => ({
      message: `"${written}" skrivs "${better}".`,
      advice: "Skriv tankstreck (–) utan mellanrum.",
    }),
  }),
})

function isRange({ match, block }: ProseMatch): boolean {
  const [whole, from = "", to = ""] = match
  if (Number(from.replace(",", ".")) >= Number(to.replace(",", "."))) return false
  const before = block.text.slice(Math.max(0, match.index - 20), match.index)
  // "KS 2017-2018" is a number in a register.
  if (/\p{Lu}{2,}\s+$/u.test(before)) return false
  if (YEAR.test(from) && YEAR.test(to) && Number(to) - Number(from) < 30) return true
  const end = match.index + whole.length
  return INTRODUCED.test(before) || UNIT.test(block.text.slice(end, end + 16))
}
