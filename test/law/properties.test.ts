import { describe, expect, test } from "vitest"
import { findCitations } from "../../src/law/index.ts"
import type { Citation } from "../../src/model/citation.ts"
import { createRandom } from "../text/random.ts"
import { REFERENCES } from "./references.ts"
import { dictionary, inShort, references } from "./register.ts"

/** What references are made of, what looks like it, and what no writer means to write. */
const FRAGMENTS = [
  ...["SoL", "LSS", "FL", "GDPR", "LSS-boende", "LSS:s", "XYZ", "MB", "sol", "socialtjänstlagen", "Skollagens"],
  ...["socialtjänstlag", "hälso- och sjukvårdslagen", "äldreomsorgslagen", "lagen om offentlig upphandling", "lagen"],
  ...["lagen (1993:387) om stöd och service", "samma lag", "denna lag", "nya", "tidigare", "nedan kallad", "förkortad"],
  ...["(2001:453)", "2025:400", "SFS 2010:800", "(EU) 2016/679", "95/46/EG", "artikel", "artikel 6.1 e", "art. 5"],
  ...["prop. 2024/25:89", "SoU23", "SOU 2016:94", "HSLF-FS 2022:37", "2025-09-16", "ASN 2025/65", "14:4", "kl. 14:30"],
  ...["1", "2", "14", "2 a", "7a", "0", "1234", "4 §", "§", "§§", "§ 4", "kap.", "kap", "14 kap.", "kapitlet"],
  ...[
    "första",
    "stycket",
    "andra styckena",
    "st.",
    "p.",
    "punkt",
    "meningen",
    "mom.",
    "och",
    "eller",
    "till",
    "i",
    "a",
  ],
  ...["reglementet", "nämnden", "beslutar", "om", "Barn", "ÅR", "é", "ﬁ", "中文"],
  ...[",", ".", ":", ";", "-", "–", "—", "(", ")", "[", "]", "/", "!", "?", "”", "'", "~~", "`", "|", "\\", "&amp;"],
  ...[
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "\u00a0",
    "\u202f",
    "\u2028",
    "\u200b",
    "\ufeff",
    "\0",
    "😀",
    "\ud83d",
    "\ude00",
  ],
  ...[" ", " ", " ", " ", " ", " "],
] as const

/** The section and the number that must stand in the words of a reference, as it was understood. */
function essentials({ provision, designation }: Citation): readonly string[] {
  const number = designation !== undefined && "number" in designation ? designation.number : undefined
  return [provision?.section, number].filter(part => part !== undefined)
}

const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, "")

describe("whatever stands in the text", () => {
  const random = createRandom(303)
  // Every other text has a space between its pieces, as most texts have; then more of it makes sense.
  const texts = Array.from({ length: 20_000 }, (_, round) => {
    const between = round % 2 === 0 ? "" : " "
    return Array.from({ length: random.below(31) }, () => random.pick(FRAGMENTS)).join(between)
  })

  test("a reference is a piece of it, whole words within its group, in order and apart from the next", () => {
    let found = 0
    for (const text of texts) {
      const shown = JSON.stringify(text)
      let end = 0
      for (const citation of findCitations(text, dictionary)) {
        const { span, group } = citation
        const written = text.slice(span.start, span.end)
        expect(span.start, shown).toBeGreaterThanOrEqual(end)
        expect(span.end, shown).toBeGreaterThan(span.start)
        expect(span.end, shown).toBeLessThanOrEqual(text.length)
        expect(group.start <= span.start && span.end <= group.end, shown).toBe(true)
        expect(written.trim(), shown).toBe(written)
        // "artikel 6.1 c och e", "4 § 1 och 2 SoL (2025:400)": what members share stands once in the group.
        const whole = squeezed(text.slice(group.start, group.end))
        for (const part of essentials(citation)) expect(whole, shown).toContain(squeezed(part))
        expect(isWhole(text, span.start) && isWhole(text, span.end), `${shown} cut at "${written}"`).toBe(true)
        end = span.end
        found++
      }
    }
    expect(found).toBeGreaterThan(10_000)
  })

  test("a group is what its references cover, from the first to the last", () => {
    for (const text of texts) {
      const shown = JSON.stringify(text)
      const found = findCitations(text, dictionary)
      for (const [index, { span, group }] of found.entries()) {
        const [before, after] = [found[index - 1], found[index + 1]]
        if (before?.group.start !== group.start) {
          expect(span.start, shown).toBe(group.start)
          expect(before?.group.end ?? 0, shown).toBeLessThanOrEqual(group.start)
        }
        if (after?.group.start !== group.start) expect(span.end, shown).toBe(group.end)
        else expect(after.group, shown).toEqual(group)
      }
    }
  })

  test("every reference gets a verdict, the same one twice", () => {
    for (const text of texts.slice(0, 2_000)) {
      const found = references(text, "2025-10-01", "2026-11-25")
      expect(found.length, JSON.stringify(text)).toBe(findCitations(text, dictionary).length)
      expect(references(text, "2025-10-01", "2026-11-25")).toEqual(found)
    }
  })
})

/** True when no word or number goes on across an offset. */
function isWhole(text: string, offset: number): boolean {
  return !/^(?:[A-Za-zÅÄÖåäö]{2}|\d\d)$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}

/** Texts that say nothing of law, as whole paragraphs and as sentences. */
const PARAGRAPHS = [
  "Nämnden följer upp målen varje år.",
  "# Inledning",
  "Kommunen hade 41 500 invånare 2024-12-31, och 3 av 4 svarade på enkäten (se tabell 2).",
  "Ring 0322-61 60 00 eller skriv till registrator@exempel.example. Öppet kl. 8:30–16.00, dnr KS 2025/112.",
  "- en punkt\n- en till, och en tredje\n- 12, 13 och 14 barn",
  "Sol- och badplatser 😀 sköts av tekniska nämnden; bolagen, förslagen och underlagen behandlas i mars.",
] as const

const SENTENCES = [
  "Nämnden följer upp målen varje år.",
  "Tre av fyra svarade på enkäten.",
  "Kommunen hade 41 500 invånare i december.",
  "Underlaget finns hos registrator, se diariet.",
  "Är handläggningen klar?",
] as const

/** What a text refers to: the words of each reference, and what it points at. */
function told(text: string, date?: string): readonly (readonly [string, string])[] {
  return references(text, date).map(found => {
    const { start, end } = found.citation.span
    return [text.slice(start, end), inShort(found)]
  })
}

describe("text that says nothing of law changes no reference", () => {
  const rows = Object.values(REFERENCES)
    .flat()
    .map(row => ({ ...row, plain: row.text.replace(/[«»]/g, "") }))

  test.each(rows)("$text", ({ plain, date }) => {
    const random = createRandom(plain.length)
    const expected = told(plain, date)
    for (const blank of ["\n\n", "\r\n\r\n", "\n \t\n"]) {
      const [before, after] = [random.pick(PARAGRAPHS), random.pick(PARAGRAPHS)]
      expect(told(`${before}${blank}${plain}`, date), `after "${before}"`).toEqual(expected)
      expect(told(`${plain}${blank}${after}`, date), `before "${after}"`).toEqual(expected)
      expect(told(`${before}${blank}${plain}${blank}${after}`, date), `between "${before}" and "${after}"`).toEqual(
        expected,
      )
    }
    for (const sentence of SENTENCES) {
      const stop = /[.!?]$/.test(plain) ? "" : "."
      // A line of its own: "5 § Jäv" is a heading only where a line begins.
      expect(told(`${sentence}\n${plain}`, date), `after "${sentence}"`).toEqual(expected)
      expect(told(`${plain}${stop} ${sentence}`, date), `before "${sentence}"`).toEqual(expected)
      expect(told(`${plain}${stop}\n${sentence}`, date), `a line before "${sentence}"`).toEqual(expected)
    }
  })

  test("nor does a sentence before it on the same line", () => {
    // Headings ("5 § Jäv") are headings at the start of a line only; all others are the same anywhere in it.
    for (const { plain, date } of rows.filter(row => !/^\d+ § \p{Lu}/u.test(row.plain))) {
      for (const sentence of SENTENCES) {
        expect(told(`${sentence} ${plain}`, date), `"${plain}" after "${sentence}"`).toEqual(told(plain, date))
      }
    }
  })

  test("nor other references in paragraphs of their own, unless they say what a name means", () => {
    const groups = Object.entries(REFERENCES).filter(([name]) => !["definitions", "EU acts", "names"].includes(name))
    const apart = groups.flatMap(([, group]) => group).filter(({ date }) => date === undefined)
    const texts = apart.map(({ text }) => text.replace(/[«»]/g, ""))
    const random = createRandom(9)
    for (let round = 0; round < 1_500; round++) {
      const [one, other] = [texts[random.below(texts.length)], texts[random.below(texts.length)]]
      if (one === undefined || other === undefined) throw new Error("there are texts")
      const joined = `${one}\n\n${other}`
      expect(told(joined), joined).toEqual([...told(one), ...told(other)])
    }
  })
})
