import { expect, test } from "vitest"
import { countWords } from "../../src/intake/words.ts"
import { GUIDELINE, imported } from "./examples.ts"

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const PIECES = [
  ..."Innehåll|Villkor|Metod|1. Inledning|1.1 Syfte\t3|2.1 Mål|2 Text ..... 4|- punkt|• prick|1) ett|2) två|\u2003|\u00a0".split(
    "|",
  ),
  ..."Beslutad av: Kommunstyrelsen § 3|Villkor: något|Dnr|Dnr:|a: b|**fet**|~~bort~~ **dit**|~~|**|# rubrik|> citat".split(
    "|",
  ),
  ..."[x](y)|<b>hej</b>|\\|`|_|*|ord och ord|Lång text som går vidare. Villkor: mer|fortsätter här|Sida 3|3 (16)|||".split(
    "|",
  ),
  ..."Telefon: 1|Epost: a@b.se|www.a.se|åäö é ü|😀 𝒳|\u0000\u0001|\ufffd|\t\ttabb|2024-02-30|- |-|–|1.2.3.4.5.6.7 Djup".split(
    "|",
  ),
]

function generated(seed: number): string {
  const next = numbers(seed)
  const lines = Array.from({ length: 5 + Math.floor(next() * 60) }, () => {
    const piece = PIECES[Math.floor(next() * PIECES.length)] ?? ""
    return next() < 0.2 ? `${piece} ${PIECES[Math.floor(next() * PIECES.length)] ?? ""}` : piece
  })
  return lines.join(next() < 0.5 ? "\n" : next() < 0.5 ? "\r\n" : "\n\n")
}

test("inget ord går förlorat och inget tillkommer i påhittade texter", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = generated(seed)
    const { report, body } = imported(text)
    expect(report.lostWords, `frö ${seed}`).toEqual([])
    const source = countWords([text])
    for (const [word, count] of countWords([body])) {
      expect(source.get(word) ?? 0, `frö ${seed}: ${word}`).toBeGreaterThanOrEqual(count)
    }
  }
})

test("samma text ger samma svar, och radsluten spelar ingen roll", () => {
  expect(imported(GUIDELINE.replaceAll("\n", "\r\n"))).toEqual(imported(GUIDELINE))
  expect(imported(GUIDELINE.replaceAll("\n", "\r")).body).toBe(imported(GUIDELINE).body)
})

test.each([
  ["tom", ""],
  ["bara radslut", "\r\n\n\r"],
  ["nolltecken", "\u0000".repeat(1000)],
  ["halva surrogatpar", "\ud800 ord \udfff"],
  ["bara etiketter", "Dnr:\nDnr:\nTyp:\nBeslutad av:"],
])("kastar inte: %s", (_, text) => expect(() => imported(text)).not.toThrow())

const SIZE = 1_000_000

test.each([
  ["en enda rad", "ord ".repeat((5 * SIZE) / 4)],
  ["rad utan mellanrum", "x".repeat(SIZE)],
  ["stjärnor", "*".repeat(SIZE)],
  ["vågtecken och ord", "~~a ".repeat(SIZE / 4)],
  ["klamrar", "[a".repeat(SIZE / 2)],
  ["avhugget stycke", "en rad som fortsätter\n".repeat(SIZE / 22)],
  ["rubriker", "1.1 Rubrik\n\nText.\n".repeat(SIZE / 18)],
  ["punkter", "Innehåll\n1. Te ..... \n".repeat(SIZE / 22)],
  ["riktlinje", GUIDELINE.repeat(Math.ceil((2 * SIZE) / GUIDELINE.length))],
])("stora texter går i rimlig tid: %s", (_, text) => {
  const start = performance.now()
  expect(imported(text).report.lostWords).toEqual([])
  // Generous, since the machine may be busy: what grows with the square would take minutes.
  expect(performance.now() - start).toBeLessThan(10_000)
})
