import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** What a title may end with when it says the type: a name of one, with a word or two after it. */
const TYPE_LAST =
  /[,–—-]\s+((?:bestämmelse|föreskrift|handlingsplan|instruktion|policy|program|reglemente|riktlinje|rutin|strategi|taxa|anvisning|delegationsordning|vägledning)(?:n|r|en|er|na|erna|rna)?(?:\s+på\s+\p{L}+)?)\s*\.?$/iu

/** Only where the type is hung on at the end: "Riktlinje för inköp" is a title as titles are. */
export const titelMedTyp = textRule({
  id: "titel-med-typ",
  title: "Titeln slutar med vad det är för slags dokument",
  severity: "upplysning",
  why: "Typen står redan som en egen uppgift. I titeln blir den en sak till att ändra, och listor och hänvisningar säger den två gånger.",
  examples: [
    { name: "typen först", files: oneDocument({ titel: "Riktlinje för inköp" }), findings: [] },
    { name: "ett annat ord sist", files: oneDocument({ titel: "Plan för stöd, vård och omsorg" }), findings: [] },
    {
      name: "typen sist",
      files: oneDocument({ titel: "Inköp och upphandling, riktlinje" }),
      findings: ['Titeln "Inköp och upphandling, riktlinje" slutar med typen: "riktlinje".'],
    },
  ],
  *check({ document }) {
    const title = document.metadata.titel
    const type = title === undefined ? undefined : TYPE_LAST.exec(title.slice(-120))?.[1]
    if (title === undefined || type === undefined) return
    yield {
      place: placeAt(document, "/titel"),
      message: `Titeln "${title}" slutar med typen: "${type}".`,
      advice: "Skriv titeln utan typen. Den står under typ.",
    }
  },
})
