import { exampleCatalogue } from "./example-catalogue.ts"
import { nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** A label that the document uses elsewhere cannot stand inside another field and mean anything but itself. */
export const faltHopskrivet = textRule({
  id: "falt-hopskrivet",
  title: "Två fält står på samma rad",
  severity: "varning",
  why: "Den som söker fältet hittar det inte, och det som hör till det ena fältet läses som en del av det andra.",
  examples: [
    { name: "var för sig", files: exampleCatalogue(), findings: [] },
    {
      name: "etiketten som ord i en mening",
      files: exampleCatalogue({ Innehåll: "**Innehåll:** Samtal. Villkor för rådgivning är desamma." }),
      findings: [],
    },
    {
      name: "hopskrivna",
      files: exampleCatalogue({
        Målgrupp: "**Målgrupp:** Vuxna personer. Villkor: Bosatt i kommunen.",
        Villkor: undefined,
      }),
      findings: ['Fältet "Villkor" står mitt i en rad i avsnitt 1.10 "Fältarbete".'],
    },
  ],
  *check(reading) {
    for (const { section, fields } of repeatedFields(reading).posts) {
      for (const { label, slip, span } of fields) {
        if (slip !== "hopskriven") continue
        yield {
          place: { path: reading.document.path, span },
          message: `Fältet "${label}" står mitt i en rad i avsnitt ${nameOfSection(section)}.`,
          advice: "Börja ett nytt stycke före etiketten.",
        }
      }
    }
  },
})
