import { oneDocument } from "./example-collection.ts"
import { faultOfTarget } from "./link-target.ts"
import { textRule } from "./rule.ts"

export const lankTrasig = textRule({
  id: "lank-trasig",
  title: "En länk är felskriven",
  severity: "fel",
  why: "Läsaren kommer ingenstans, eller till något annat än det som menades.",
  examples: [
    {
      name: "hel",
      files: oneDocument(
        {},
        "# 1 A\n\n[B](https://exempel.example/a?b=c#d), [C](mailto:kansli@exempel.example), [D](#a).\n",
      ),
      findings: [],
    },
    {
      name: "felskriven",
      files: oneDocument(
        {},
        "# 1 A\n\n[B](https:/exempel.example), [C](www.exempel.example), [D](mailto:kansli), [E]().\n",
      ),
      findings: [
        'Länken "https:/exempel.example" är felskriven.',
        'Länken "www.exempel.example" saknar "https://" och leder till en fil.',
        'Länken "mailto:kansli" är ingen hel e-postadress.',
        'Länken under "E" är tom.',
      ],
    },
  ],
  *check({ document }) {
    for (const { kind, target, text, span } of document.links) {
      const fault = kind === "link" ? faultOfTarget(target) : undefined
      if (fault === undefined) continue
      yield {
        place: { path: document.path, span },
        message: `Länken ${target.trim() === "" ? `under "${text}"` : `"${target}"`} ${fault}.`,
        advice: "Rätta adressen, eller ta bort länken.",
      }
    }
  },
})
