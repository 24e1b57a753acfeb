import { exampleCatalogue } from "./example-catalogue.ts"
import { type Field, nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

export const faltEtikett = textRule({
  id: "falt-etikett",
  title: "En etikett är skriven på ett annat sätt än i resten av dokumentet",
  severity: "varning",
  why: "Etiketten är det som läsare, sökning och listor känner igen fältet på. Skrivs den på två sätt blir det två fält.",
  examples: [
    { name: "alla lika", files: exampleCatalogue(), findings: [] },
    {
      name: "ett annat ord",
      files: exampleCatalogue({ Bakgrund: "**Bakgrund:** Stödet började 2019." }),
      findings: [],
    },
    {
      name: "nästan samma ord",
      files: exampleCatalogue({ Målgrupp: "**Målgruppen:** Vuxna personer." }),
      findings: ['Etiketten "Målgruppen" i avsnitt 1.10 "Fältarbete" heter "Målgrupp" i resten av dokumentet.'],
    },
    {
      name: "utan kolon",
      files: exampleCatalogue({ Villkor: "**Villkor** Bosatt i kommunen." }),
      findings: ['Kolon saknas efter "Villkor" i avsnitt 1.10 "Fältarbete".'],
    },
    {
      name: "utan kolon och fetstil",
      files: exampleCatalogue({ Villkor: "Villkor Bosatt i kommunen." }),
      findings: ['Kolon saknas efter "Villkor" i avsnitt 1.10 "Fältarbete".'],
    },
    {
      name: "utan mellanslag",
      files: exampleCatalogue({ Villkor: "**Villkor:**Bosatt i kommunen." }),
      findings: ['"Villkor" sitter ihop med sin text i avsnitt 1.10 "Fältarbete".'],
    },
    {
      name: "alla utan kolon",
      files: exampleCatalogue({}, { Villkor: "**Villkor** Bosatt i kommunen." }),
      findings: [],
    },
  ],
  *check(reading) {
    const { posts } = repeatedFields(reading)
    const withoutColon = new Map<string, number>()
    for (const { label, slip } of posts.flatMap(({ fields }) => fields)) {
      if (slip === "utan kolon") withoutColon.set(label, (withoutColon.get(label) ?? 0) + 1)
    }
    for (const { section, fields } of posts) {
      for (const field of fields) {
        // A document that leaves the colon out throughout has its own way.
        if (field.slip === "utan kolon" && (withoutColon.get(field.label) ?? 0) * 2 > posts.length) continue
        const said = wordsFor(field, `avsnitt ${nameOfSection(section)}`)
        if (said !== undefined) yield { place: { path: reading.document.path, span: field.span }, ...said }
      }
    }
  },
})

function wordsFor({ label, written, slip }: Field, where: string): { message: string; advice: string } | undefined {
  if (slip === "likt") {
    return {
      message: `Etiketten "${written}" i ${where} heter "${label}" i resten av dokumentet.`,
      advice: `Skriv "${label}", om det är samma fält.`,
    }
  }
  if (slip === "utan kolon") {
    return {
      message: `Kolon saknas efter "${label}" i ${where}.`,
      advice: `Skriv "${label}:" som i resten av dokumentet.`,
    }
  }
  if (slip !== "klistrad") return undefined
  return {
    message: `"${label}" sitter ihop med sin text i ${where}.`,
    advice: "Skriv ett mellanslag efter etiketten, annars syns den inte som etikett.",
  }
}
