import type { FootnoteDefinition } from "mdast"
import { spanOf, walk } from "../text/index.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const fotnotUtanHanvisning = textRule({
  id: "fotnot-utan-hanvisning",
  title: "En fotnot saknar hänvisning i texten",
  severity: "varning",
  why: "En not som ingenting hänvisar till kommer varken med på sidan eller i PDF-filen.",
  examples: [
    { name: "med hänvisning", files: oneDocument({}, "# 1 A\n\nText.[^1]\n\n[^1]: Noten.\n"), findings: [] },
    {
      name: "utan hänvisning",
      files: oneDocument({}, "# 1 A\n\nText.\n\n[^1]: Noten.\n"),
      findings: ["Ingenting i texten hänvisar till fotnoten [^1]."],
    },
  ],
  *check({ document, tree }) {
    const definitions: FootnoteDefinition[] = []
    const used = new Set<string>()
    walk(tree, node => {
      if (node.type === "footnoteDefinition") definitions.push(node)
      if (node.type === "footnoteReference") used.add(node.identifier)
    })
    for (const note of definitions) {
      if (used.has(note.identifier)) continue
      yield {
        place: { path: document.path, span: spanOf(note) },
        message: `Ingenting i texten hänvisar till fotnoten [^${note.label ?? note.identifier}].`,
        advice: "Skriv hänvisningen där noten hör hemma, eller ta bort noten.",
      }
    }
  },
})
