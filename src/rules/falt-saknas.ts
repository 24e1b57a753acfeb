import { listInWords } from "../model/list-in-words.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { oneDocument } from "./example-collection.ts"
import { hasLabel, nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** A warning: that the siblings have the field is certain, that this section needs it is not. */
export const faltSaknas = textRule({
  id: "falt-saknas",
  title: "Ett fält som liknande avsnitt har saknas",
  severity: "varning",
  why: "I en katalog ska varje post svara på samma frågor. Där ett svar saknas vet läsaren inte om det är glömt eller inte gäller.",
  examples: [
    { name: "alla har samma fält", files: exampleCatalogue(), findings: [] },
    {
      name: "ett avsnitt utan fält är inget av dem",
      files: oneDocument({}, "# 1 Inledning\n\nText.\n\n# 2 Ansvar\n\n**Obs:** Text.\n"),
      findings: [],
    },
    {
      name: "fälten är rubriker, och ett saknas",
      files: exampleCatalogue(
        { Villkor: undefined },
        {
          Innehåll: "### Innehåll\n\nSamtal.",
          Målgrupp: "### Målgrupp\n\nVuxna.",
          Villkor: "### Villkor\n\nBosatt här.",
        },
      ),
      findings: ['Fältet "Villkor" saknas i avsnitt 1.10 "Fältarbete". 9 av 10 liknande avsnitt har det.'],
    },
    {
      name: "etiketter på egen rad, och ett fält saknas",
      files: exampleCatalogue(
        { Villkor: undefined },
        { Innehåll: "Innehåll\n\nSamtal.", Målgrupp: "Målgrupp\n\nVuxna.", Villkor: "Villkor\n\nBosatt här." },
      ),
      findings: ['Fältet "Villkor" saknas i avsnitt 1.10 "Fältarbete". 9 av 10 liknande avsnitt har det.'],
    },
    {
      name: "ett fält saknas",
      files: exampleCatalogue({ Målgrupp: undefined }),
      findings: ['Fältet "Målgrupp" saknas i avsnitt 1.10 "Fältarbete". 9 av 10 liknande avsnitt har det.'],
    },
    {
      name: "med felstavad etikett saknas det inte",
      files: exampleCatalogue({ Målgrupp: "**Målgruppen:** Vuxna personer." }),
      findings: [],
    },
  ],
  *check(reading) {
    const { posts, common } = repeatedFields(reading)
    for (const post of posts) {
      const missing = common.filter(label => !hasLabel(post, label))
      if (missing.length === 0) continue
      const { section } = post
      const have = posts.filter(other => missing.every(label => hasLabel(other, label))).length
      const what = missing.map(label => `"${label}"`)
      const noun = missing.length === 1 ? "Fältet" : "Fälten"
      yield {
        place: { path: reading.document.path, span: section.span },
        message: `${noun} ${listInWords(what, "och")} saknas i avsnitt ${nameOfSection(section)}. ${have} av ${posts.length} liknande avsnitt har ${missing.length === 1 ? "det" : "dem"}.`,
        advice: "Skriv fältet, eller skriv i det att det inte gäller här.",
      }
    }
  },
})
