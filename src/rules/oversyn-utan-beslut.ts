import { reviewRule } from "../model/metadata.ts"
import { reviewInText } from "../model/term-words.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const oversynUtanBeslut = collectionRule({
  id: "oversyn-utan-beslut",
  title: "Dagen för översyn är ändrad utan beslut",
  severity: "varning",
  weight: "always",
  why: "Det är beslutet som avgör när dokumentet ska ses över. En annan dag i texten har ingen verkan.",
  examples: [
    { name: "samma dag", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "flyttad",
      files: { ...oneDocument({ revideras_senast: "2029-12-31" }), ...adoption(exampleDocument(), SOUND_LYDELSE) },
      findings: ["Här står att dokumentet ska ses över enligt 2029-12-31, men beslutet säger 2027-12-31."],
    },
  ],
  *check({ entries }) {
    for (const { document, state } of entries) {
      const rule = state.reviewRule
      const written = document.raw.revideras_senast
      const own = reviewRule(written)
      if (rule === undefined || own === undefined || JSON.stringify(own) === JSON.stringify(rule)) continue
      yield {
        place: placeAt(document, "/revideras_senast"),
        message: `Här står att dokumentet ska ses över enligt ${reviewInText(own)}, men beslutet säger ${reviewInText(rule)}.`,
        advice: "Anteckna en översyn, eller återställ värdet.",
      }
    }
  },
})
