import { literalPattern } from "../../model/literal-pattern.ts"
import { oneDocument, SOUND } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { matchesIn } from "./in-prose.ts"

const WORDS = {
  "styrdok.yaml": `${SOUND["styrdok.yaml"]}ord:\n  termer:\n    vårdnadshavare: [målsman, målsmän]\n`,
}

export const ordval = textRule({
  id: "sprak/ordval",
  title: "Ett annat ord än kommunens används",
  severity: "upplysning",
  why: "Två ord för samma sak läses som två saker. Kommunen har bestämt vilket ord som används.",
  examples: [
    { name: "kommunens ord", files: { ...WORDS, ...oneDocument({}, "# 1 A\n\nTill vårdnadshavare.\n") }, findings: [] },
    { name: "utan ordlista", files: oneDocument({}, "# 1 A\n\nTill målsman.\n"), findings: [] },
    {
      name: "ett annat ord",
      files: { ...WORDS, ...oneDocument({}, "# 1 A\n\nTill barnets målsman.\n") },
      findings: ['"målsman" skrivs "vårdnadshavare" i kommunens dokument.'],
    },
  ],
  *check(reading, context) {
    for (const [term, others] of context.settings.ord.termer) {
      const words = others.map(word => literalPattern(word).replace(/\s+/g, "\\s+")).join("|")
      const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, "giu")
      for (const { match, span } of matchesIn(reading, context, pattern)) {
        yield {
          place: { path: reading.document.path, span },
          message: `"${match[0]}" skrivs "${term}" i kommunens dokument.`,
          advice: `Skriv "${term}", eller ändra listan under ord i styrdok.yaml.`,
        }
      }
    }
  },
})
