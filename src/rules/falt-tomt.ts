import { exampleCatalogue } from "./example-catalogue.ts"
import { nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** A dash may be an answer ("none"), so that it is said more mildly than nothing at all. */
const DASH = /^[-–—*•]+$/

export const faltTomt = textRule({
  id: "falt-tomt",
  title: "Ett fält är tomt",
  severity: "varning",
  why: "En etikett utan text ser ut att svara men gör det inte. Läsaren vet inte om svaret är glömt eller är att inget gäller.",
  examples: [
    { name: "ifyllda", files: exampleCatalogue(), findings: [] },
    {
      name: "texten står i en lista under etiketten",
      files: exampleCatalogue({ Villkor: "**Villkor:**\n\n- Bosatt i kommunen.\n- Minst 18 år." }),
      findings: [],
    },
    {
      name: "tomt",
      files: exampleCatalogue({ Målgrupp: "**Målgrupp:**" }),
      findings: ['Fältet "Målgrupp" är tomt i avsnitt 1.10 "Fältarbete".'],
    },
    {
      name: "bara ett streck",
      files: exampleCatalogue({ Målgrupp: "**Målgrupp:** –" }),
      findings: ['Fältet "Målgrupp" har bara ett streck i avsnitt 1.10 "Fältarbete".'],
    },
  ],
  *check(reading) {
    for (const { section, fields } of repeatedFields(reading).posts) {
      for (const { written, value, span } of fields) {
        const isDash = DASH.test(value)
        if (value !== "" && !isDash) continue
        yield {
          place: { path: reading.document.path, span },
          message: `Fältet "${written}" ${isDash ? "har bara ett streck" : "är tomt"} i avsnitt ${nameOfSection(section)}.`,
          advice: "Skriv svaret. Gäller inget här skriver du det med ord.",
          ...(isDash ? { severity: "upplysning" as const } : {}),
        }
      }
    }
  },
})
