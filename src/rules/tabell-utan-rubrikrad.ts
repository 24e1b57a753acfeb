import type { Problem } from "../model/finding.ts"
import { plainText, spanOf, walk } from "../text/index.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const tabellUtanRubrikrad = textRule({
  id: "tabell-utan-rubrikrad",
  title: "En tabell saknar rubrikrad",
  severity: "varning",
  why: "Den som lyssnar hör kolumnens rubrik före varje värde. Utan rubriker är tabellen en rad lösa värden (PDF/UA-1, 7.5).",
  examples: [
    {
      name: "med rubriker",
      files: oneDocument({}, "# 1 A\n\n| Roll | Ansvar |\n|---|---|\n| Chef | Beslut |\n"),
      findings: [],
    },
    {
      name: "utan",
      files: oneDocument({}, "# 1 A\n\n| | |\n|---|---|\n| Chef | Beslut |\n"),
      findings: ["Tabellen har ingen rubrikrad."],
    },
  ],
  *check({ document, tree }) {
    const problems: Problem[] = []
    walk(tree, node => {
      const head = node.type === "table" ? node.children[0] : undefined
      if (head === undefined || head.children.some(cell => plainText(cell).trim() !== "")) return
      problems.push({
        place: { path: document.path, span: spanOf(head) },
        message: "Tabellen har ingen rubrikrad.",
        advice: "Skriv i tabellens första rad vad kolumnerna visar.",
      })
    })
    yield* problems
  },
})
