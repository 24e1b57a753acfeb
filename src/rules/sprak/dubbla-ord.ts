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
      for (const [start, end] of repeats(block.text)) {
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
function* repeats(text: string): Iterable<readonly [start: number, end: number]> {
  const words = text.split(/\s+/)
  for (const [index, word] of words.entries()) {
    const second = words[index + 1]
    const third = words[index + 2]
    if (second === undefined || (word.length !== second.length && word !== third)) continue
    const isSingle = word.toLowerCase() === second && isWord(second) && !MAY_REPEAT.has(second)
    const isPair =
      word !== second &&
      word === third &&
      second === words[index + 3] &&
      second !== "som" &&
      isWord(word) &&
      isWord(second)
    if (!isSingle && !isPair) continue
    const before = new RegExp(`^(?:\\S*\\s+){${index}}`).exec(text)?.[0].length ?? 0
    const length = new RegExp(`^(?:\\S+\\s+){${isPair ? 3 : 1}}\\S+`).exec(text.slice(before))?.[0].length ?? 0
    yield [before, before + length]
  }
}

/** Names and table headings begin with capitals, and may stand twice. */
function isWord(word: string): boolean {
  return /^\p{Ll}{2,}$/u.test(word)
}
