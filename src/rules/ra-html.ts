import type { Problem } from "../model/finding.ts"
import { spanOf, walk } from "../text/index.ts"
import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

const DANGEROUS = /^\s*(javascript|data|vbscript):/i

export const raHtml = textRule({
  id: "ra-html",
  title: "HTML eller en farlig länk i texten",
  severity: "varning",
  why: "HTML visas som vanlig text, och en sådan länk tas bort, så att ingen kan smyga in något på sidan.",
  examples: [
    { name: "ren Markdown", files: oneDocument({}, "# 1 A\n\nEn [länk](https://exempel.example/).\n"), findings: [] },
    {
      name: "HTML",
      files: oneDocument({}, "# 1 A\n\nEn <b>viktig</b> sak.\n"),
      findings: ['"<b>" är HTML och visas som vanlig text.', '"</b>" är HTML och visas som vanlig text.'],
    },
    {
      name: "farlig länk",
      files: oneDocument({}, "# 1 A\n\nEn [länk](javascript:alert).\n"),
      findings: ['Länken till "javascript:alert" tas bort.'],
    },
  ],
  *check({ document, tree }) {
    const problems: Problem[] = []
    walk(tree, node => {
      if (node.type !== "html" || /^<!--[\s\S]*-->$/.test(node.value.trim())) return
      problems.push({
        place: { path: document.path, span: spanOf(node) },
        message: `"${shorten(node.value)}" är HTML och visas som vanlig text.`,
        advice: "Skriv samma sak med Markdown.",
      })
    })
    yield* problems
    for (const link of document.links) {
      if (!DANGEROUS.test(link.target)) continue
      yield {
        place: { path: document.path, span: link.span },
        message: `Länken till "${shorten(link.target)}" tas bort.`,
        advice: "Länka till en adress som börjar med https://.",
      }
    }
  },
})
