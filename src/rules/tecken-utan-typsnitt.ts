import type { Nodes } from "mdast"
import type { Problem } from "../model/finding.ts"
import type { Span } from "../model/source.ts"
import { unprintable } from "../render/pdf/glyphs.ts"
import { spanOf, walk } from "../text/index.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const teckenUtanTypsnitt = textRule({
  id: "tecken-utan-typsnitt",
  title: "Ett tecken finns inte i PDF-filens typsnitt",
  severity: "varning",
  why: "PDF/UA-1 (ISO 14289-1, 7.21.8) tillåter inget tecken utan form. I PDF-filen står □ i stället.",
  examples: [
    { name: "vanliga tecken", files: oneDocument({}, "# 1 A\n\nÅrligen – 5 §, 40 % och 3 €.\n"), findings: [] },
    {
      name: "en symbol, flera gånger",
      files: oneDocument({}, "# 1 A\n\nBra 😀 och mer 😀.\n"),
      findings: ['Tecknet "😀" (U+1F600) finns inte i PDF-filens typsnitt.'],
    },
  ],
  *check({ document, tree }) {
    const problems = new Map<string, Problem>()
    walk(tree, node => {
      const text = readableText(node)
      for (const character of unprintable(text)) {
        if (problems.has(character)) continue
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
        problems.set(character, {
          place: { path: document.path, span: placeOf(node, text, character) },
          message: `Tecknet "${character}" (U+${code}) finns inte i PDF-filens typsnitt.`,
          advice: "Skriv det med ord.",
        })
      }
    })
    yield* problems.values()
  },
})

function readableText(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? ""
  return "value" in node ? node.value : ""
}

/** The character itself where the text is written as it is read; else the whole node. */
function placeOf(node: Nodes, text: string, character: string): Span {
  const span = spanOf(node)
  const at = text.indexOf(character)
  if (node.type !== "text" || at < 0 || span.end - span.start !== text.length) return span
  return { start: span.start + at, end: span.start + at + character.length }
}
