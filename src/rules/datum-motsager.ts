import { OPEN_ENDED } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const datumMotsager = textRule({
  id: "datum-motsager",
  title: "Två datum i dokumentet säger emot varandra",
  severity: "fel",
  why: "Ett dokument som slutar gälla innan det börjar gäller aldrig.",
  examples: [
    { name: "i ordning", files: oneDocument({ giltighetstid: "{from: 2026-01-01, tom: 2027-12-31}" }), findings: [] },
    {
      name: "slutar före början",
      files: oneDocument({ giltighetstid: "{from: 2026-01-01, tom: 2025-12-31}" }),
      findings: ["Dokumentet gäller till och med 2025-12-31 men från 2026-01-01."],
    },
    {
      name: "ses över före början",
      files: oneDocument({ giltighetstid: "{from: 2026-01-01}", revideras_senast: "2025-06-30" }),
      findings: ["Dokumentet ska ses över senast 2025-06-30, före den första dagen 2026-01-01."],
    },
  ],
  *check({ document }) {
    const { from, tom } = document.metadata.giltighetstid
    if (from === undefined) return
    if (tom !== undefined && tom !== OPEN_ENDED && tom < from) {
      yield {
        place: placeAt(document, "/giltighetstid/tom"),
        message: `Dokumentet gäller till och med ${tom} men från ${from}.`,
        advice: "Rätta den dag som är fel.",
        related: [placeAt(document, "/giltighetstid/from")],
      }
    }
    const rule = document.metadata.revideras
    if (rule?.kind === "date" && rule.date < from) {
      yield {
        place: placeAt(document, "/revideras_senast"),
        message: `Dokumentet ska ses över senast ${rule.date}, före den första dagen ${from}.`,
        advice: "Rätta den dag som är fel.",
        related: [placeAt(document, "/giltighetstid/from")],
        severity: "varning",
      }
    }
  },
})
