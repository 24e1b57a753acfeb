import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"

/** Adjectives of time that cannot both be meant: one of them was to be taken away. */
const TWO_TIMES =
  /^(?:den )?(nya?|nuvarande|gällande|tidigare|dåvarande|gamla|äldre)\s+(nya?|nuvarande|gällande|tidigare|dåvarande|gamla|äldre)\s/i

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
      name: "två ord",
      files: oneDocument({}, "Enligt nuvarande tidigare socialtjänstlagen gäller detta.\n"),
      findings: ['"nuvarande tidigare" före lagens namn säger två olika saker om tiden.'],
    },
  ],
  *check({ document }, { citations }) {
    for (const { text, span } of citations) {
      const [, first, second] = TWO_TIMES.exec(text.replace(/\s+/g, " ")) ?? []
      if (first === undefined || second === undefined) continue
      yield {
        place: { path: document.path, span },
        message: `"${first} ${second}" före lagens namn säger två olika saker om tiden.`,
        advice: "Låt bara det ord stå kvar som är rätt.",
      }
    }
  },
})
