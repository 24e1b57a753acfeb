import type { FaultKind } from "../model/fault.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

interface Words {
  readonly message: (quoted: string) => string
  readonly advice: string
  readonly severity?: "varning"
  readonly fixable?: true
}

const WORDS: Partial<Readonly<Record<FaultKind, Words>>> = {
  binary: {
    message: () => "Filen är inte en textfil.",
    advice: "Spara dokumentet som text (Markdown), eller ta bort filen.",
  },
  too_large: {
    message: quoted => `Filen är ${quoted} stor och läses inte.`,
    advice: "Dela upp dokumentet, eller lägg stora tabeller som bilaga.",
  },
  not_utf8: {
    message: quoted => `Filen är inte sparad som UTF-8. Första tecknet som skiljer sig är "${quoted}".`,
    advice: "Öppna filen och spara den igen med teckenkodningen UTF-8.",
  },
  not_nfc: {
    message: quoted => `"${quoted}" är skrivet med lös accent, och hittas inte när någon söker.`,
    advice: "Kör styrdok fmt, som skriver tecknet på vanligt sätt.",
    severity: "varning",
    fixable: true,
  },
  markdown_too_deep: {
    message: () => "Listor eller citat ligger i mer än 50 nivåer, och texten läses inte.",
    advice: "Skriv om texten med färre nivåer.",
  },
}

export const filLasbar = textRule({
  id: "fil-lasbar",
  title: "Filen går inte att läsa som ett dokument",
  severity: "fel",
  why: "Det som inte kan läsas kan varken granskas eller publiceras.",
  examples: [
    { name: "läsbar", files: oneDocument(), findings: [] },
    {
      name: "lös accent",
      files: oneDocument({}, "# 1 Inledning\n\nRa\u030ad.\n"),
      findings: ['"a\u030a" är skrivet med lös accent, och hittas inte när någon söker.'],
    },
    {
      name: "för många nivåer",
      files: oneDocument({}, `${"> ".repeat(60)}text\n`),
      findings: ["Listor eller citat ligger i mer än 50 nivåer, och texten läses inte."],
    },
    { name: "inte text", files: oneDocument({ titel: "\u0000" }), findings: ["Filen är inte en textfil."] },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      const words = WORDS[fault.kind]
      if (words === undefined) continue
      yield {
        place: { path: document.path, span: fault.span },
        message: words.message(fault.quoted),
        advice: words.advice,
        ...(words.severity === undefined ? {} : { severity: words.severity }),
        ...(words.fixable === undefined ? {} : { fixable: words.fixable }),
      }
    }
  },
})
