import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { hasPersonNumber, looksLikePerson, ROLE_KEYS } from "./person-words.ts"
import { textRule } from "./rule.ts"

export const personIStalletForRoll = textRule({
  id: "person-i-stallet-for-roll",
  title: "En person står där en roll ska stå",
  severity: "varning",
  why: "En roll finns kvar när personen slutar. Ett namn är dessutom en personuppgift som följer med i varje lydelse.",
  examples: [
    { name: "en roll", files: oneDocument({ dokumentansvarig: "Enhetschef" }), findings: [] },
    { name: "en nämnd", files: oneDocument({ dokumentagare: "Tekniska Nämnden" }), findings: [] },
    {
      name: "titel och namn",
      files: oneDocument({ dokumentansvarig: "Enhetschef, Förnamn Efternamn" }),
      findings: ['"Enhetschef, Förnamn Efternamn" ser ut som en person.'],
    },
    {
      name: "användarkonto",
      files: oneDocument({ kontakt: "Enhetschef (abc123)" }),
      findings: ['"Enhetschef (abc123)" ser ut som en person.'],
    },
    {
      name: "personnummer",
      files: oneDocument({ dokumentagare: "Enhetschef 19000101-0000" }),
      findings: ["Under dokumentagare står ett nummer som ser ut som ett personnummer."],
    },
  ],
  *check({ document }, { settings }) {
    for (const key of ROLE_KEYS) {
      const value = document.raw[key]
      if (typeof value !== "string") continue
      const isNumbered = hasPersonNumber(value)
      if (!isNumbered && !looksLikePerson(value.trim(), settings)) continue
      yield {
        place: placeAt(document, `/${key}`),
        // A number is not repeated where it will be read by more.
        message: isNumbered
          ? `Under ${key} står ett nummer som ser ut som ett personnummer.`
          : `"${value.trim()}" ser ut som en person.`,
        advice: "Skriv rollen, till exempel Enhetschef. Vem som har rollen står i styrdok.yaml.",
      }
    }
  },
})
