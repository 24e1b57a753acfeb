import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"

/** Words that may stand twice: "det som är är", "den den 1 maj", "och så så". */
const MAY_REPEAT = new Set(
  "är var det den de har får på så om in ut till av för upp med ju ja nej mer år varv allt mycket".split(" "),
)

export const dubblaOrd = textRule({
  id: "sprak/dubbla-ord",
  title: "Ett eller flera ord står två gånger",
  severity: "upplysning",
  why: "Det är nästan alltid en rest efter en ändring, och då kan något annat ha fallit bort.",
  examples: [
    {
      name: "som det ska vara",
      files: oneDocument({}, "# 1 A\n\nDet som är är bra, dag för dag. Säg att `att` att det gäller.\n"),
      findings: [],
    },
    {
      name: "samma ord två gånger",
      files: oneDocument({}, "# 1 A\n\nKommunen ser till att att det finns stöd.\n"),
      findings: ['"att att" står två gånger i följd.'],
    },
    {
      name: "samma ord i par",
      files: oneDocument({}, "# 1 A\n\nMetoden är en är en väg till stöd.\n"),
      findings: ['"är en är en" står två gånger i följd.'],
    },
  ],
  *check({ document, text }, { prose }) {
    if (!isSwedish(document)) return
    for (const block of prose) {
      if (block.quoted || block.cell) continue
      const words = block.text.split(/\s+/)
      for (const [start, end] of repeats(words, block.text)) {
        const span = block.toSource(start, end)
        const written = block.text.slice(start, end).replace(/\s+/g, " ")
        // With code between them the words only seem to stand side by side.
        if (text.slice(span.start, span.end).replace(/[\s>]+/g, " ") !== written) continue
        yield {
          place: { path: document.path, span },
          message: `"${written}" står två gånger i följd.`,
          advice: "Ta bort det ena, och se efter att inget annat har fallit bort.",
        }
      }
    }
  },
})

/** Where a word or a pair of words stands twice. */
function* repeats(words: readonly string[], text: string): Iterable<readonly [start: number, end: number]> {
  let at = 0
  for (const [index, word] of words.entries()) {
    const start = text.indexOf(word, at)
    at = start + word.length
    const [second = "", third = "", fourth = ""] = words.slice(index + 1, index + 4)
    const isSingle = word.toLowerCase() === second && isWord(second) && !MAY_REPEAT.has(second)
    const isPair =
      word !== second &&
      second !== "som" &&
      word.toLowerCase() === third &&
      second === fourth &&
      isWord(third) &&
      isWord(second)
    if (!isSingle && !isPair) continue
    let end = start
    for (const part of words.slice(index, index + (isPair ? 4 : 2))) end = text.indexOf(part, end) + part.length
    yield [start, end]
  }
}

/** Names and table headings begin with capitals, and may stand twice. */
function isWord(word: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word)
}
