import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { matchesIn } from "./in-prose.ts"

export const aldersgrans = textRule({
  id: "sprak/aldersgrans",
  title: "Samma åldersgräns är skriven på två sätt",
  severity: "upplysning",
  why: '"Över 15 år" kan läsas så att den som är 15 inte är med. Lagen skriver "har fyllt 15 år". Vem som omfattas ska gå att säga säkert.',
  examples: [
    {
      name: "bara ett sätt",
      files: oneDocument({}, "# 1 A\n\nStöd ges till den som är över 65 år. Till unga från 15 år.\n"),
      findings: [],
    },
    {
      name: "två sätt",
      files: oneDocument({}, "# 1 A\n\nStöd ges till unga över 15 år.\n\nVillkor: unga 15–18 år.\n"),
      findings: ['"över 15 år" och "15–18 år" står i samma dokument. Möjlig motsägelse, bedöm om 15-åringar är med.'],
    },
  ],
  *check(reading, context) {
    const over = [...matchesIn(reading, context, /(?<!\p{L})över (\d{1,2}) år(?!\p{L})/gu, /över \d/)]
    if (over.length === 0) return
    const others = new Map<string, string>()
    const pattern = /(?<!\p{L})(?:(?:från|fyllt|minst|lägst) (\d{1,2}) år|(?<!\d)(\d{1,2})[-–]\d{1,2} år)(?!\p{L})/gu
    for (const { match } of matchesIn(reading, context, pattern)) {
      const age = match[1] ?? match[2] ?? ""
      if (!others.has(age)) others.set(age, match[0])
    }
    for (const { match, span } of over) {
      const age = match[1] ?? ""
      const other = others.get(age)
      if (other === undefined) continue
      yield {
        place: { path: reading.document.path, span },
        message: `"${match[0]}" och "${other}" står i samma dokument. Möjlig motsägelse, bedöm om ${age}-åringar är med.`,
        advice: `Skriv "som har fyllt ${age} år" om de är med.`,
      }
    }
  },
})
