import type { Settings } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

const KEYS = ["dokumentansvarig", "dokumentagare", "kontakt"]

const USER_ID = /\([a-zåäö]{2,6}\d{2,4}\)/i
const PERSONAL_ADDRESS = /[a-zåäö]+\.[a-zåäö]+@/i
/** "Utvecklingsledare, Förnamn Efternamn", or two capitalised words alone. Bodies and units have a word that says so. */
const TITLE_AND_NAME = /[,;:–-]\s*\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+/u
const NAME_ALONE = /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?\s+(\p{Lu}\p{Ll}+\s+)?\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u
const UNIT =
  /(chef|ledare|nämnd|styrelse|fullmäktige|förvaltning|kontor|enhet|avdelning|strateg|samordnare|kommun|stad|grupp|utskott|direktör|sekreterare|kansli|råd)(en|n|et|er)?\b/iu

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
  ],
  *check({ document }, { settings }) {
    for (const key of KEYS) {
      const value = document.raw[key]
      if (typeof value !== "string" || !looksLikePerson(value.trim(), settings)) continue
      yield {
        place: placeAt(document, `/${key}`),
        message: `"${value.trim()}" ser ut som en person.`,
        advice: "Skriv rollen, till exempel Enhetschef. Vem som har rollen står i styrdok.yaml.",
      }
    }
  },
})

/** A person is named within so many characters; the patterns' time grows with the square of a longer text. */
const MOST_LETTERS = 200

function looksLikePerson(whole: string, settings: Settings): boolean {
  if (settings.roller.has(whole)) return false
  const value = whole.slice(0, MOST_LETTERS)
  if (USER_ID.test(value) || PERSONAL_ADDRESS.test(value)) return true
  const name = TITLE_AND_NAME.exec(value)?.[0] ?? NAME_ALONE.exec(value)?.[0]
  return name !== undefined && !UNIT.test(name)
}
