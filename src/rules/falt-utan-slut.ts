import { groupBy } from "../model/group-by.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

const ENDED = /[.!?:;…][)”"»*_]*$/
/** Fewer words are a name or a figure, which needs no stop. */
const LEAST_WORDS = 5
/** Share of the label's texts that must end with a stop. */
const USUAL = 0.8
const QUOTED = 40

export const faltUtanSlut = textRule({
  id: "falt-utan-slut",
  title: "Texten i ett fält slutar tvärt",
  severity: "upplysning",
  why: "Där de andra texterna slutar med punkt kan slutet på en mening ha fallit bort, eller en fotnot med sin källa.",
  examples: [
    { name: "alla slutar med punkt", files: exampleCatalogue(), findings: [] },
    { name: "några ord utan punkt", files: exampleCatalogue({ Målgrupp: "**Målgrupp:** Vuxna" }), findings: [] },
    {
      name: "ingen slutar med punkt",
      files: exampleCatalogue({}, { Villkor: "**Villkor:** Den som bor i kommunen" }),
      findings: [],
    },
    {
      name: "en slutar tvärt",
      files: exampleCatalogue({ Innehåll: "**Innehåll:** Samtal enligt en metod som rekommenderas av" }),
      findings: [
        'Fältet "Innehåll" i avsnitt 1.10 "Fältarbete" slutar utan punkt: "…enligt en metod som rekommenderas av". Möjlig tappad fotnot eller text, bedöm.',
      ],
    },
  ],
  *check(reading) {
    const all = repeatedFields(reading).posts.flatMap(({ section, fields }) =>
      fields.filter(({ value }) => isSentence(value)).map(field => ({ where: nameOfSection(section), field })),
    )
    for (const texts of groupBy(all, ({ field }) => field.label).values()) {
      const open = texts.filter(({ field }) => !ENDED.test(field.value))
      if (open.length > texts.length * (1 - USUAL)) continue
      for (const { where, field } of open) {
        yield {
          place: {
            path: reading.document.path,
            span: { start: Math.max(field.valueSpan.start, field.valueSpan.end - QUOTED), end: field.valueSpan.end },
          },
          message: `Fältet "${field.written}" i avsnitt ${where} slutar utan punkt: "…${lastWords(field.value)}". Möjlig tappad fotnot eller text, bedöm.`,
          advice: "Se efter i originalet. Skriv slutet, noten eller punkten.",
        }
      }
    }
  },
})

/** True for running text; a list or a table ends in its own way. */
function isSentence(value: string): boolean {
  const last = value.slice(value.lastIndexOf("\n") + 1)
  return !/^\s*(?:[-*+|]|\d+[.)])/.test(last) && last.split(/\s+/).length >= LEAST_WORDS
}

function lastWords(text: string): string {
  const end = text.slice(-QUOTED)
  return end.slice(end.search(/\s/) + 1).trim()
}
