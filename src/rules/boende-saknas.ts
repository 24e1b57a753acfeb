import { exampleCatalogue } from "./example-catalogue.ts"
import { isCondition, nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** Words for where somebody lives or belongs; a name of a place after "i" says it too. */
const RESIDENCE =
  /(?<!\p{L})(?:bor|boende|bosatt|folkbokför|skriv(?:en|na)(?!\p{L})|mantalsskriv)|kommun|stads?(?!\p{L})/iu
const PLACE = /(?:^|\s)i\s+\p{Lu}\p{Ll}/u
const LEAST_POSTS = 5
/** Share of the posts that must name it before it is missed in another. */
const USUAL = 0.8

export const boendeSaknas = textRule({
  id: "boende-saknas",
  title: "Ett villkor om bosättning som liknande avsnitt har saknas",
  severity: "upplysning",
  why: "Kommunens ansvar gäller i regel den som bor i kommunen. Där villkoret saknas kan insatsen läsas som öppen för alla.",
  examples: [
    {
      name: "alla har villkoret, med olika ord",
      files: exampleCatalogue({ Villkor: "**Villkor:** Folkbokförd här." }),
      findings: [],
    },
    {
      name: "bara några har det",
      files: exampleCatalogue({ Villkor: "**Villkor:** Bosatt i kommunen." }, { Villkor: "**Villkor:** Vuxna." }),
      findings: [],
    },
    {
      name: "ett saknar det",
      files: exampleCatalogue({ Villkor: "**Villkor:** Vuxna personer." }),
      findings: [
        'Fältet "Villkor" i avsnitt 1.10 "Fältarbete" säger inte var personen ska bo. 9 av 10 liknande avsnitt gör det. Bedöm om det ska stå här.',
      ],
    },
  ],
  *check(reading) {
    const { posts } = repeatedFields(reading)
    const conditions = posts.flatMap(({ section, fields }) =>
      fields.flatMap(field => (isCondition(field.label) && /\p{L}/u.test(field.value) ? [{ section, field }] : [])),
    )
    const lacking = conditions.filter(({ field: { value } }) => !RESIDENCE.test(value) && !PLACE.test(value))
    const have = conditions.length - lacking.length
    if (have < LEAST_POSTS || have < conditions.length * USUAL) return
    for (const { section, field } of lacking) {
      yield {
        place: { path: reading.document.path, span: field.span },
        message: `Fältet "${field.written}" i avsnitt ${nameOfSection(section)} säger inte var personen ska bo. ${have} av ${conditions.length} liknande avsnitt gör det. Bedöm om det ska stå här.`,
        advice: "Skriv villkoret, eller skriv att insatsen är öppen för alla.",
      }
    }
  },
})
