import { adviceFor, expectedAt, keyOf, placeAt, quoteAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { isBroken } from "./yaml-words.ts"

export const uppgiftForm = textRule({
  id: "uppgift-form",
  title: "En uppgift har en annan form än den ska",
  severity: "fel",
  why: "Ett datum som inte finns, eller ett värde i fel form, kan varken visas eller bevakas.",
  examples: [
    { name: "rätt form", files: oneDocument({ revideras_senast: "vart 2:a år" }), findings: [] },
    {
      name: "ett datum som inte finns",
      files: oneDocument({ giltighetstid: "{from: 2026-02-30}" }),
      findings: ['Under "from" står "2026-02-30". Där ska stå ett datum som finns i almanackan, skrivet ÅÅÅÅ-MM-DD.'],
    },
    {
      name: "en text där en lista ska stå",
      files: oneDocument({ galler_for: "Socialförvaltningen" }),
      findings: ['Under "galler_for" står "Socialförvaltningen". Där ska stå en lista inom hakparenteser.'],
    },
  ],
  *check({ document }, { departures }) {
    if (isBroken(document.faults)) return
    for (const departure of departures) {
      if (departure.kind === "unknown") continue
      const key = keyOf(departure.pointer)
      if (departure.kind === "missing") {
        if (departure.pointer.split("/").length === 2) continue
        yield {
          place: placeAt(document, departure.pointer),
          message: `Uppgiften "${key}" saknas.`,
          advice: `Skriv till "${key}".`,
        }
        continue
      }
      const quoted = quoteAt(document.raw, departure.pointer)
      if (quoted === "") continue
      yield {
        place: placeAt(document, departure.pointer),
        message: `Under "${key}" står ${quoted}. Där ska stå ${expectedAt(key, departure)}.`,
        advice: adviceFor(key),
      }
    }
  },
})
