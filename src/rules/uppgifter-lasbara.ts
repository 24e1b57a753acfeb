import { exampleDocument, oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { type FaultWords, wordsFor, YAML_FAULTS } from "./yaml-words.ts"

const FRONT_MATTER_FAULTS: FaultWords = {
  ...YAML_FAULTS,
  front_matter_missing: {
    message: quoted =>
      quoted === "" ? "Dokumentet börjar inte med sina uppgifter." : "Före uppgifterna överst står en tom rad.",
    advice: "Låt filen börja med en rad med tre streck (---), sedan uppgifterna, sedan tre streck igen.",
  },
  front_matter_unclosed: {
    message: () => "Uppgifterna överst börjar med --- men slutar aldrig.",
    advice: "Skriv en rad med tre streck (---) efter den sista uppgiften.",
  },
}

export const uppgifterLasbara = textRule({
  id: "uppgifter-lasbara",
  title: "Uppgifterna överst går inte att läsa",
  severity: "fel",
  why: "Utan läsbara uppgifter vet ingen vilket dokument det är eller vem som beslutar om det.",
  examples: [
    { name: "läsbara", files: oneDocument(), findings: [] },
    {
      name: "kolon i värdet",
      files: oneDocument({ titel: "Plan: del 2" }),
      findings: ['Raden "titel: Plan: del 2" har ett kolon inne i värdet.'],
    },
    {
      name: "utan mellanslag",
      files: { "documents/sn/exempel.md": exampleDocument().replace("typ: ", "typ:") },
      findings: ['På raden "typ:riktlinje" saknas ett mellanslag efter kolonet.'],
    },
    {
      name: "indragen",
      files: { "documents/sn/exempel.md": exampleDocument().replace("typ: ", "  typ: ") },
      findings: ['Raden "typ: riktlinje" är indragen på ett annat sätt än raden före.'],
    },
    {
      name: "utan avslutande citattecken",
      files: oneDocument({ titel: '"Riktlinje' }),
      findings: ['På raden "titel: "Riktlinje" saknas det avslutande citattecknet.'],
    },
    {
      name: "med en tom rad före",
      files: { "documents/sn/exempel.md": `\n${exampleDocument()}` },
      findings: ["Före uppgifterna överst står en tom rad."],
    },
    {
      name: "aldrig avslutade",
      files: { "documents/sn/exempel.md": "---\nid: exempel\n\nText.\n" },
      findings: ["Uppgifterna överst börjar med --- men slutar aldrig."],
    },
    {
      name: "inga alls",
      files: { "documents/sn/exempel.md": "# Rubrik\n" },
      findings: ["Dokumentet börjar inte med sina uppgifter."],
    },
    {
      name: "två gånger",
      files: { "documents/sn/exempel.md": exampleDocument({ "typ ": "policy" }) },
      findings: ['Uppgiften på raden "typ : policy" finns redan högre upp.'],
    },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      const words = wordsFor(fault, FRONT_MATTER_FAULTS)
      if (words !== undefined) yield { place: { path: document.path, span: fault.span }, ...words }
    }
  },
})
