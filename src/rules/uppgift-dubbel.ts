import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** What does not belong under a key, and what to call it. */
const STRANGERS: readonly { readonly key: string; readonly pattern: RegExp; readonly name: string }[] = [
  { key: "diarienummer", pattern: /§\s*\d+\s?[a-z]?/, name: "en paragraf" },
  { key: "diarienummer", pattern: /(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/, name: "ett datum" },
  { key: "dokumentansvarig", pattern: /(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/, name: "ett datum" },
]

export const uppgiftDubbel = textRule({
  id: "uppgift-dubbel",
  title: "En uppgift har två saker i sig",
  severity: "varning",
  why: "En sökning på diarienumret hittar inte dokumentet om något mer står där. Paragraf och dag hör till beslutet.",
  examples: [
    { name: "en sak", files: oneDocument({ diarienummer: "SN 2026/4" }), findings: [] },
    {
      name: "nummer och paragraf",
      files: oneDocument({ diarienummer: "SN 2026/4, § 37" }),
      findings: ['Under diarienummer står också en paragraf: "§ 37".'],
    },
    {
      name: "nummer och dag",
      files: oneDocument({ diarienummer: "SN 2026/4 2026-02-03" }),
      findings: ['Under diarienummer står också ett datum: "2026-02-03".'],
    },
  ],
  *check({ document }) {
    for (const { key, pattern, name } of STRANGERS) {
      const value = document.raw[key]
      const found = typeof value === "string" ? pattern.exec(value.slice(0, 200))?.[0] : undefined
      // A value that is nothing else is written under the wrong key, or is a number that looks like a day.
      if (found === undefined || found === value) continue
      yield {
        place: placeAt(document, `/${key}`),
        message: `Under ${key} står också ${name}: "${found}".`,
        advice: "Låt bara uppgiften själv stå kvar. Paragraf och datum står i beslutets post.",
      }
    }
  },
})
