import type { ProseBlock } from "../../text/index.ts"
import { shorten } from "../departures.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"

/** Words by which a line is a sentence: one of them is the verb in most sentences of such documents. */
const VERB =
  /(?<!\p{L})(?:är|ska|skall|kan|får|har|bör|måste|gäller|innebär|omfattar|ansvarar|beslutar|bygger|riktar|syftar|finns|ges|görs|sker|utgör|avser|anger|ingår|följer|behöver|krävs)(?!\p{L})/u
const LABEL = /^(\p{Lu}[^:.!?\n]{2,50}):\s+\S/u
const LEAST_WORDS = 8
/** So many fields with the same label must be there, and so large a part of them end in a full stop. */
const LEAST_SIBLINGS = 4
const MOST = 0.75

export const punktSaknas = textRule({
  id: "sprak/punkt-saknas",
  title: "Ett stycke slutar utan punkt",
  severity: "upplysning",
  why: "Utan punkt vet läsaren inte om meningen är slut eller om något har fallit bort.",
  examples: [
    {
      name: "med punkt, och det som inte är meningar",
      files: oneDocument(
        {},
        "# 1 A\n\nKommunen ger stöd till den som behöver det.\n\nKommunen ska\n\n- ge råd\n\nEnhetschef, Socialförvaltningen\n\n| A |\n|---|\n| Den som har ett beslut kan få stöd |\n",
      ),
      findings: [],
    },
    {
      name: "utan punkt",
      files: oneDocument({}, "# 1 A\n\nTjänsten kan ges till barn i skolan utan samtycke\n"),
      findings: ['"Tjänsten kan ges till barn i skolan utan samtycke" slutar utan punkt.'],
    },
    {
      name: "ett fält av flera",
      files: oneDocument(
        {},
        `# 1 A\n\n${["Barn i kommunen.", "Unga i kommunen.", "Vuxna i kommunen.", "Äldre i kommunen.", "Vuxna personer"].map(value => `Villkor: ${value}\n\n`).join("")}`,
      ),
      findings: ['"Villkor: Vuxna personer" slutar utan punkt. Andra "Villkor" slutar med punkt.'],
    },
  ],
  *check({ document }, { prose }) {
    if (!isSwedish(document)) return
    let siblings: ReadonlySet<string> | undefined
    for (const [index, block] of prose.entries()) {
      if (!isParagraph(block) || !/[\p{L}\d]\)?$/u.test(block.text.trimEnd())) continue
      const text = block.text.trim()
      const label = LABEL.exec(text)?.[1]
      if (label !== undefined) siblings ??= labelled(prose)
      const isOdd = label !== undefined && siblings?.has(label) === true
      // A list goes on with the sentence.
      const goesOn = prose[index + 1]?.loose === true
      if (!isOdd && (goesOn || !isSentence(text))) continue
      const end = block.text.trimEnd().length
      yield {
        place: { path: document.path, span: block.toSource(Math.max(0, end - 20), end) },
        message: `"${shorten(text)}" slutar utan punkt.${isOdd ? ` Andra "${label}" slutar med punkt.` : ""}`,
        advice: "Sätt punkt, eller skriv det som har fallit bort.",
      }
    }
  },
})

function isParagraph({ heading, cell, loose, quoted }: ProseBlock): boolean {
  return !heading && !cell && !loose && !quoted
}

/** True when what stands last is a sentence: a table that has lost its form leaves single words after the last one. */
function isSentence(text: string): boolean {
  const last = text.split(/[.!?]["”»)]?\s+/).at(-1) ?? ""
  // A number alone at the end is most often that of a page.
  if (/\s\d+$/.test(last)) return false
  return /^\p{Lu}/u.test(last) && VERB.test(last) && last.split(/\s+/).length >= LEAST_WORDS
}

/** Labels of fields that as a rule end in a full stop. */
function labelled(prose: readonly ProseBlock[]): ReadonlySet<string> {
  const count = new Map<string, { all: number; ended: number }>()
  for (const block of prose) {
    const label = isParagraph(block) ? LABEL.exec(block.text)?.[1] : undefined
    if (label === undefined) continue
    const seen = count.get(label) ?? { all: 0, ended: 0 }
    seen.all++
    if (/[.!?]["”)]*$/.test(block.text.trimEnd())) seen.ended++
    count.set(label, seen)
  }
  return new Set(
    [...count].flatMap(([label, { all, ended }]) => (all >= LEAST_SIBLINGS && ended / all >= MOST ? [label] : [])),
  )
}
