import type { FootnoteDefinition } from "mdast"
import type { Problem } from "../model/finding.ts"
import { spanOf, walk } from "../text/index.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const fotnotUtanHanvisning = textRule({
  id: "fotnot-utan-hanvisning",
  title: "En fotnot eller dess hänvisning saknas",
  severity: "varning",
  why: "En not som ingenting hänvisar till kommer inte med. En hänvisning utan not står kvar som tecken i texten.",
  examples: [
    { name: "med hänvisning", files: oneDocument({}, "# 1 A\n\nText.[^1]\n\n[^1]: Noten.\n"), findings: [] },
    {
      name: "utan hänvisning",
      files: oneDocument({}, "# 1 A\n\nText.\n\n[^1]: Noten.\n"),
      findings: ["Ingenting i texten hänvisar till fotnoten [^1]."],
    },
    {
      name: "hänvisning utan not",
      files: oneDocument({}, "# 1 A\n\nText.[^2]\n"),
      findings: ["Texten hänvisar till fotnoten [^2], som inte finns."],
    },
  ],
  *check({ document, tree }) {
    const dangling: Problem[] = []
    const definitions: FootnoteDefinition[] = []
    const used = new Set<string>()
    walk(tree, node => {
      if (node.type === "footnoteDefinition") definitions.push(node)
      if (node.type === "footnoteReference") used.add(node.identifier)
      if (node.type !== "text") return
      // Without its note the reference is no reference to Markdown, only text.
      for (const match of node.value.matchAll(/\[\^[^\]\s]{1,40}\]/g)) {
        dangling.push({
          place: { path: document.path, span: spanOf(node) },
          message: `Texten hänvisar till fotnoten ${match[0]}, som inte finns.`,
          advice: `Skriv noten på en egen rad: "${match[0]}: …", eller ta bort hänvisningen.`,
        })
      }
    })
    yield* dangling
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
