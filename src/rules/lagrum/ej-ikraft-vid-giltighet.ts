import { inWords } from "../../model/date.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { actInFull, factsFrom, provisionInFull, quoted, referencesIn, tempered } from "./readings.ts"

export const ejIkraftVidGiltighet = collectionRule({
  id: "lagrum/ej-ikraft-vid-giltighet",
  title: "Lagen gällde inte när dokumentet började gälla",
  severity: "fel",
  why: "Ett dokument kan inte stödja sig på en bestämmelse som inte har trätt i kraft.",
  examples: [
    {
      name: "lagen gällde redan",
      files: oneDocument({ giltighetstid: "{from: 2025-07-01}" }, "Se 11 kap. 5 § socialtjänstlagen (2025:400).\n"),
      findings: [],
    },
    {
      name: "lagen kom senare",
      files: oneDocument({ giltighetstid: "{from: 2025-06-01}" }, "Se 11 kap. 5 § socialtjänstlagen (2025:400).\n"),
      findings: [
        '"11 kap. 5 § socialtjänstlagen (2025:400)": socialtjänstlagen (2025:400) gäller från den 1 juli 2025. Dokumentet gäller från den 1 juni 2025. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "paragrafen kom senare",
      files: oneDocument({ giltighetstid: "{from: 2025-08-01}" }, "Se 12 kap. 7 a § socialtjänstlagen (2025:400).\n"),
      findings: [
        '"12 kap. 7 a § socialtjänstlagen (2025:400)": 12 kap. 7 a § socialtjänstlagen (2025:400) gäller från den 8 september 2025. Dokumentet gäller från den 1 augusti 2025. Enligt uppgifter från 15 december 2025.',
      ],
    },
  ],
  *check(context) {
    for (const { reference, reading, place } of referencesIn(context)) {
      const { verdict } = reference
      if (verdict.status !== "ej_i_kraft") continue
      const what = verdict.what === "lag" ? actInFull(reference) : provisionInFull(reference)
      yield {
        place,
        ...tempered(reference),
        message: `"${quoted(reference)}": ${what} gäller från den ${inWords(verdict.from)}. Dokumentet gäller från den ${inWords(reading.date)}. ${factsFrom(reference, context)}`,
        advice:
          "Se efter vilken bestämmelse som gällde från dokumentets första dag, eller låt dokumentet gälla senare.",
      }
    }
  },
})
