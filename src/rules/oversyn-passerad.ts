import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const oversynPasserad = collectionRule({
  id: "oversyn-passerad",
  title: "Dagen för översyn har passerat",
  severity: "varning",
  weight: "always",
  why: "Ingen har visat att dokumentet fortfarande stämmer.",
  examples: [
    { name: "i tid", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "försenad",
      files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) },
      today: "2028-01-15",
      findings: [
        "Dokumentet skulle ha setts över senast 31 december 2027. Översynen är försenad. Dokumentet gäller ändå.",
      ],
    },
  ],
  *check({ entries }) {
    for (const { document, state } of entries) {
      if (!state.flaggor.includes("forsenad_oversyn") || state.nastaOversyn === undefined) continue
      yield {
        place: placeAt(document, "/revideras_senast"),
        message: `Dokumentet skulle ha setts över senast ${inWords(state.nastaOversyn)}. Översynen är försenad. Dokumentet gäller ändå.`,
        advice: "Se över dokumentet. Behöver inget ändras räcker det att anteckna översynen.",
      }
    }
  },
})
