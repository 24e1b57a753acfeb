import type { Root } from "mdast"
import type { Problem } from "../model/finding.ts"
import { spanOf, walk } from "../text/index.ts"
import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const rubrikniva = textRule({
  id: "rubrikniva",
  title: "En rubriknivå är överhoppad eller en rubrik är tom",
  severity: "varning",
  why: "Den som lyssnar på sidan hittar genom rubrikernas nivåer. PDF/UA-1 (ISO 14289-1, 7.4.2) kräver att ingen nivå hoppas över.",
  examples: [
    { name: "i ordning", files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\n# 2 C\n"), findings: [] },
    {
      name: "börjar på fel nivå",
      files: oneDocument({}, "## A\n"),
      findings: ['Rubriken "A" är den första och står på nivå 2. Den första rubriken ska stå på nivå 1.'],
    },
    {
      name: "överhoppad",
      files: oneDocument({}, "# A\n\n### B\n"),
      findings: ['Rubriken "B" står på nivå 3 direkt under nivå 1.'],
    },
    {
      name: "utan mellanslag",
      files: oneDocument({}, "# 1 A\n\n##1.1 B\n"),
      findings: ['"##1.1 B" ser ut som en rubrik men är vanlig text.'],
    },
    { name: "tom", files: oneDocument({}, "# A\n\n##\n"), findings: ["En rubrik på nivå 2 är tom."] },
  ],
  *check({ document, text, tree }) {
    let above = 0
    for (const section of document.sections) {
      const place = { path: document.path, span: section.span }
      if (section.title === "") {
        yield {
          place,
          message: `En rubrik på nivå ${section.level} är tom.`,
          advice: "Skriv rubriken, eller ta bort raden.",
        }
      } else if (section.level > above + 1) {
        yield {
          place,
          message:
            above === 0
              ? `Rubriken "${section.title}" är den första och står på nivå ${section.level}. Den första rubriken ska stå på nivå 1.`
              : `Rubriken "${section.title}" står på nivå ${section.level} direkt under nivå ${above}.`,
          advice: `Skriv rubriken med ${above + 1} nummertecken (${"#".repeat(above + 1)}).`,
        }
      }
      above = section.level
    }
    yield* withoutSpace(document.path, tree, text)
  },
})

/** A paragraph that begins as a heading would: "##1.1 Syfte" lacks the space that makes it one. */
function withoutSpace(path: string, tree: Root, text: string): readonly Problem[] {
  const problems: Problem[] = []
  walk(tree, node => {
    if (node.type !== "paragraph") return
    const { start } = spanOf(node)
    const line = /^#{1,6}[\d\p{Lu}][^\r\n]{0,200}/u.exec(text.slice(start, start + 210))?.[0]
    if (line === undefined) return
    problems.push({
      place: { path, span: { start, end: start + line.length } },
      message: `"${shorten(line)}" ser ut som en rubrik men är vanlig text.`,
      advice: "Skriv ett mellanslag efter nummertecknen.",
    })
  })
  return problems
}
