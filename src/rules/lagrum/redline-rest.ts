import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"

/** Adjectives of time, and the time of each; "gällande" is of the time of the word before it. */
const TIMES: Readonly<Record<string, string>> = {
  ny: "ny",
  nya: "ny",
  nuvarande: "nuvarande",
  tidigare: "tidigare",
  dåvarande: "tidigare",
  gamla: "tidigare",
  äldre: "tidigare",
}
const WORDS = Object.keys(TIMES).join("|")
const TWO_TIMES = new RegExp(`^(?:den )?(${WORDS})\\s+(${WORDS})\\s`, "i")

export const redlineRest = textRule({
  id: "lagrum/redline-rest",
  title: "En rest av en ändring före lagens namn",
  severity: "fel",
  why: "Ordet avgör vilken lag som menas. Med två ord vet läsaren inte vilket som gäller.",
  examples: [
    {
      name: "ett ord",
      files: oneDocument({}, "Enligt tidigare socialtjänstlag (2001:453) gällde detta.\n"),
      findings: [],
    },
    {
      name: "samma tid",
      files: oneDocument({}, "Enligt tidigare gällande socialtjänstlag (2001:453), gamla äldre SoL.\n"),
      findings: [],
    },
    {
      name: "två ord",
      files: oneDocument({}, "Enligt nuvarande tidigare socialtjänstlagen gäller detta.\n"),
      findings: ['"nuvarande tidigare" före lagens namn säger två olika saker om tiden.'],
    },
  ],
  *check({ document }, { citations }) {
    for (const { text, span } of citations) {
      const [, first, second] = TWO_TIMES.exec(text.replace(/\s+/g, " ")) ?? []
      if (first === undefined || second === undefined) continue
      if (TIMES[first.toLowerCase()] === TIMES[second.toLowerCase()]) continue
      yield {
        place: { path: document.path, span },
        message: `"${first} ${second}" före lagens namn säger två olika saker om tiden.`,
        advice: "Låt bara det ord stå kvar som är rätt.",
      }
    }
  },
})
