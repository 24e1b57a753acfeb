import type { Problem } from "../model/finding.ts"
import type { Span } from "../model/source.ts"
import { mappedText, walk } from "../text/index.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** Where a mark fell away between a word and its full stop, the blank before it stays. */
const BLANK_BEFORE_STOP = /[\p{L}\d)”"»][ \t\u00a0]+\.(?=$|[\s)”"»])/gmu
/** What stands at a blank before a stop is quoted from this far back. */
const QUOTED = 40
const POINTER = /(?<!\p{L})(?:se|jfr|jämför)\s+(?:fot)?not(?:en)?\s*(\d{1,3})?(?![\p{L}\d])/giu
/** A raised figure after a word; after a unit it is a power: m², km³. */
const RAISED = /(?<!(?:^|[\s\d])[kcdm]?m)(?<=[\p{L}.,;:)”"»])[¹²³⁴⁵⁶⁷⁸⁹⁰]+/gu

export const tappadFotnot = textRule({
  id: "tappad-fotnot",
  title: "En fotnot ser ut att ha fallit bort",
  severity: "varning",
  why: "Fotnoter bär källor och förbehåll. När en text kopieras ur ett ordbehandlingsprogram eller en PDF försvinner de lätt utan att synas.",
  examples: [
    {
      name: "en not med sin text",
      files: oneDocument({}, "# 1 A\n\nMetoden är prövad.[^1]\n\n[^1]: En källa.\n"),
      findings: [],
    },
    {
      name: "ytor, filändelser och uteslutna ord",
      files: oneDocument({}, "# 1 A\n\nYtan är 40 m². Spara som .pdf. Och så vidare ... Slut.\n"),
      findings: [],
    },
    {
      name: "mellanslag före punkten",
      files: oneDocument({}, "# 1 A\n\nMetoden rekommenderas av myndigheten . Den används här.\n"),
      findings: [
        '"Metoden rekommenderas av myndigheten ." har ett mellanslag före punkten. Möjlig tappad fotnot, bedöm.',
      ],
    },
    {
      name: "hänvisning till en not som inte finns",
      files: oneDocument({}, "# 1 A\n\nUndantag finns, se fotnot 3.\n"),
      findings: ['"se fotnot 3" pekar på en fotnot, men dokumentet har inga.'],
    },
    {
      name: "upphöjd siffra utan not",
      files: oneDocument({}, "# 1 A\n\nMetoden är prövad.² Den används här.\n"),
      findings: ['"²" ser ut som en hänvisning till en fotnot, men dokumentet har inga.'],
    },
  ],
  *check({ document, tree, text }) {
    // Most texts have nothing of the kind, and need not be read as a reader sees them.
    if (![BLANK_BEFORE_STOP, POINTER, RAISED].some(pattern => text.search(pattern) >= 0)) return
    const problems: Problem[] = []
    let hasNotes = false
    const unanswered: Problem[] = []
    const place = (span: Span): Problem["place"] => ({ path: document.path, span })
    walk(tree, node => {
      if (node.type === "footnoteDefinition") hasNotes = true
      if (node.type !== "paragraph" && node.type !== "tableCell") return
      const block = mappedText(node, text)
      for (const match of block.text.matchAll(BLANK_BEFORE_STOP)) {
        const end = match.index + match[0].length
        problems.push({
          place: place(block.toSource(match.index, end)),
          message: `"${lastWords(block.text.slice(0, end))}" har ett mellanslag före punkten. Möjlig tappad fotnot, bedöm.`,
          advice: "Se efter i originalet. Skriv noten som [^1], eller ta bort mellanslaget.",
        })
      }
      for (const pattern of [POINTER, RAISED]) {
        for (const match of block.text.matchAll(pattern)) {
          const looks = pattern === POINTER ? "pekar på en fotnot" : "ser ut som en hänvisning till en fotnot"
          unanswered.push({
            place: place(block.toSource(match.index, match.index + match[0].length)),
            message: `"${match[0]}" ${looks}, men dokumentet har inga.`,
            advice: "Skriv noten som en fotnot: [^1] i texten, och [^1]: med notens text på en egen rad.",
          })
        }
      }
    })
    yield* problems
    // With notes in the text it may be one of them; fotnot-utan-hanvisning follows those.
    if (!hasNotes) yield* unanswered
  },
})

/** The end of a text, from the beginning of a word. */
function lastWords(text: string): string {
  const end = text.slice(-QUOTED)
  return end.length < text.length ? end.slice(end.indexOf(" ") + 1) : end
}
