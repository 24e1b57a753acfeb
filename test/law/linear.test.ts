import { describe, expect, test } from "vitest"
import { actsNamed, findCitations, judge } from "../../src/law/index.ts"
import { day, dictionary, provisionsOf, register } from "./register.ts"

/** Texts repeated without end; what stands before "|" comes once. Each has once been the worst case of some parser. */
const FRAGMENTS = [
  // Lists that lead nowhere.
  ...[
    "1",
    "1 ",
    "1–",
    "1 - ",
    "1:1 ",
    "1.1.",
    "1:",
    "1/2 ",
    "1 a ",
    "1, 2 och |3, ",
    "14:4, ",
    "4 kap. |1, ",
    "§§ |1, ",
  ],
  ...[
    "4 § |1 och ",
    "4 § |p 1 ",
    "4 § |första, ",
    "4 § första stycket |a, ",
    "4 § 2, ",
    "artikel |1, ",
    "artikel 1 i ",
  ],
  ...["artikel 6.1 a |och b ", "2025:400 ", "2025-09-16 ", "1 st. "],
  // Signs and brackets without what belongs to them.
  ...[
    "§",
    "§ ",
    "§1",
    "12 §, ",
    "14 kap. ",
    "kap. 14 § 4 ",
    "(",
    "( ",
    "SoL ( ",
    "lagen (",
    "XYZ (",
    "(1993:387) ",
    "(EU) ",
  ],
  // Names that begin a title, a pair or a definition.
  ...[
    "lag ",
    "lagen om stöd och ",
    "lagen (1993:387) om ",
    "hälso- och ",
    "a- och ",
    "LSS-",
    "den nya ",
    "samma ",
    "prop. ",
  ],
  ...["SoL nedan ", "nedan kallad ", "PL ", "lagen (2001:453), XYZ. 4 § XYZ "],
  // References that lean on others.
  ...["SoL, ", "SoL 4 § och ", "SoL|, 4 §", "FL. |11 kap. 4 §, se ", "11 kap. 4 §, se ", "4 § samma lag ", "4 § i "],
  // Sentences and paragraphs.
  ...[". A", "SoL\n\n", "\n ", " \t", "\r\n", "\u00a0", "å", "😀", "\ud800"],
] as const

/** Characters in the text that is measured first; the other is {@link MORE} times as long. */
const LEAST = 16_000
const MOST = 500_000
const MORE = 4
/** Time worth measuring, in ms. */
const MEASURABLE = 6
/**
 * Four times the text should take four times the time, and takes sixteen times in a quadratic parser. Eight is what
 * n^1.5 would take: far from both, so that a busy machine fails no sound code.
 */
const BOUND = MORE ** 1.5
const ROUNDS = 3
const ATTEMPTS = 3

/** Finds, resolves and checks, since a reference is looked for and an act is leant on in different steps. */
function work(text: string): void {
  const citations = findCitations(text, dictionary)
  const provisions = provisionsOf(actsNamed(citations, { register, date: day("2025-10-01") }))
  judge(citations, { register, provisions, date: day("2025-10-01"), today: day("2026-11-25") })
}

function repeated(fragment: string, length: number): string {
  const [once, again] = fragment.includes("|") ? fragment.split("|") : ["", fragment]
  if (again === undefined) throw new Error("a fragment repeats something")
  return `${once}${again.repeat(Math.ceil(length / again.length))}`
}

function timeOf(run: (text: string) => void, text: string): number {
  const begun = performance.now()
  run(text)
  return performance.now() - begun
}

/** How many times as long a text of {@link MORE} times the length takes: the median of some rounds. */
function growth(run: (text: string) => void, fragment: string, length: number): number {
  const [short, long] = [repeated(fragment, length), repeated(fragment, length * MORE)]
  const ratios = Array.from({ length: ROUNDS }, () => {
    const first = timeOf(run, short)
    return timeOf(run, long) / first
  })
  return ratios.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN
}

/** The least growth of several attempts: noise only ever adds, and what is quadratic is so every time. */
function leastGrowth(run: (text: string) => void, fragment: string, atLeast = LEAST): number {
  let length = atLeast
  while (length < MOST && timeOf(run, repeated(fragment, length)) < MEASURABLE) length *= 2
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < ATTEMPTS && least >= BOUND; attempt++) {
    least = Math.min(least, growth(run, fragment, length))
  }
  return least
}

describe("time grows as the text does", () => {
  test.each(FRAGMENTS.map(fragment => [JSON.stringify(fragment), fragment] as const))("%s", (_, fragment) => {
    expect(leastGrowth(work, fragment)).toBeLessThan(BOUND)
  })

  test.each([
    ["2 MB of 12, 12, 12", "12, ", 2_000_000],
    ["2 MB of kap. kap.", "kap. ", 2_000_000],
    ["1 MB without spaces", "a", 1_000_000],
    ["1 MB of a name without spaces", "socialtjänstlagen", 1_000_000],
  ])("%s", (_, fragment, length) => {
    expect(leastGrowth(work, fragment, length / MORE)).toBeLessThan(BOUND)
  })

  test("and a parser that reads all that comes from each place would be noticed", () => {
    let sum = 0
    const quadratic = (text: string): void => {
      for (let from = 0; from < text.length; from += 50) {
        for (let at = from; at < text.length; at++) sum += text.charCodeAt(at)
      }
    }
    expect(leastGrowth(quadratic, "12, ")).toBeGreaterThan(BOUND)
    expect(sum).toBeGreaterThan(0)
  })
})
