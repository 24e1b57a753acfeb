import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const uppgiftTom = textRule({
  id: "uppgift-tom",
  title: "En uppgift är tom",
  severity: "fel",
  weight: "completion",
  why: "En tom uppgift ser ut att finnas men säger ingenting. Det som inte är känt utelämnas.",
  examples: [
    { name: "utelämnad", files: oneDocument({ diarienummer: undefined }), findings: [] },
    { name: "tom", files: oneDocument({ diarienummer: "" }), findings: ['Uppgiften "diarienummer" är tom.'] },
    {
      name: "ordet null",
      files: oneDocument({ diarienummer: "null" }),
      findings: ['Uppgiften är skriven som "null" och säger ingenting.'],
    },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      if (fault.kind !== "yaml_empty") continue
      const word = fault.quoted === "null" || fault.quoted === "~"
      yield {
        place: { path: document.path, span: fault.span },
        message: word
          ? `Uppgiften är skriven som "${fault.quoted}" och säger ingenting.`
          : `Uppgiften "${fault.quoted}" är tom.`,
        advice: "Skriv värdet, eller ta bort hela raden.",
      }
    }
  },
})
