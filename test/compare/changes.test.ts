import { describe, expect, test } from "vitest"
import { type Change, changesBetween } from "../../src/compare/index.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))
const between = (before: string, after: string): readonly Change[] => changesBetween(read(before), read(after))
/** kind section: old → new */
const told = (before: string, after: string): readonly string[] =>
  between(before, after).map(
    ({ kind, section, old, new: made }) => `${kind} ${section ?? "–"}: ${old ?? "–"} → ${made ?? "–"}`,
  )

const BASE = `---
id: rutin-hembesok
titel: Rutin för hembesök
galler_for: [Hemtjänsten]
---
# 1 Inledning

Rutinen gäller för alla hembesök i kommunen. Den som besöker ska visa legitimation.

# 2 Före besöket

## 2.1 Bokning

Handläggaren bör boka besöket senast tre dagar i förväg, om inte den enskilde vill något annat.

## 2.2 Förberedelser

Läs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket.

# 3 Efter besöket

- Skriv ned det som kom fram vid besöket samma dag.
- Lämna anteckningen till enhetschefen.

| Insats | Ålder | Tid |
| --- | --- | --- |
| Samtal | 18 år | 45 minuter |
| Grupp | 20 år | 90 minuter |

Enligt 11 kap. 5 § socialtjänstlagen (2001:453) dokumenteras besöket.[^1]

[^1]: Gäller även telefonsamtal.
`

/** Revisions as people make them, each of another kind; what is expected was written before the code ran. */
const CASES: readonly (readonly [name: string, edit: (text: string) => string, expected: readonly string[]])[] = [
  ["ingen ändring", text => text, []],
  ["bör blir ska", text => text.replace("bör boka", "ska boka"), ["ersatt 2.1: bör → ska"]],
  [
    "en lag byts ut",
    text => text.replace("(2001:453)", "(2025:400)").replace("11 kap. 5 §", "14 kap. 3 §"),
    ["ersatt 3: 11 kap. 5 → 14 kap. 3", "ersatt 3: (2001:453) → (2025:400)"],
  ],
  ["en åldersgräns i en tabell", text => text.replace("| Samtal | 18 år", "| Samtal | 16 år"), ["ersatt 3: 18 → 16"]],
  ["ett ord läggs till", text => text.replace("ska visa", "ska alltid visa"), ["tillagd 1: – → alltid"]],
  ["ett ord stryks", text => text.replace("för alla hembesök", "för hembesök"), ["struken 1: alla → –"]],
  [
    "en punkt i en lista läggs till",
    text => text.replace("- Lämna anteckningen", "- Ring den enskilde efter en vecka.\n- Lämna anteckningen"),
    ["tillagd 3: – → Ring den enskilde efter en vecka."],
  ],
  [
    "en punkt i en lista stryks",
    text => text.replace("- Lämna anteckningen till enhetschefen.\n", ""),
    ["struken 3: Lämna anteckningen till enhetschefen. → –"],
  ],
  [
    "ett stycke läggs till",
    text => text.replace("# 2 Före", "Rutinen ses över varje år av enhetschefen.\n\n# 2 Före"),
    ["tillagd 1: – → Rutinen ses över varje år av enhetschefen."],
  ],
  [
    "en rubrik ändras",
    text => text.replace("## 2.2 Förberedelser", "## 2.2 Så förbereder du dig"),
    ["omrubricerad 2.2: Förberedelser → Så förbereder du dig"],
  ],
  [
    "ett kapitel skjuts in, så att numren flyttas",
    text =>
      text
        .replace(
          "# 2 Före besöket\n\n## 2.1 Bokning",
          "# 2 Ansvar\n\nEnhetschefen ansvarar för rutinen.\n\n# 3 Före besöket\n\n## 3.1 Bokning",
        )
        .replace("## 2.2", "## 3.2")
        .replace("# 3 Efter", "# 4 Efter"),
    [
      "tillagd 2: – → 2 Ansvar\n\nEnhetschefen ansvarar för rutinen.",
      "omnumrerad 3: 2 → 3",
      "omnumrerad 3.1: 2.1 → 3.1",
      "omnumrerad 3.2: 2.2 → 3.2",
      "omnumrerad 4: 3 → 4",
    ],
  ],
  [
    "ett avsnitt stryks",
    text => text.replace(/## 2\.2 Förberedelser\n\n.*\n\n/, ""),
    [
      "struken 2.2: 2.2 Förberedelser\n\nLäs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket. → –",
    ],
  ],
  [
    "ett avsnitt flyttas, med ett ord ändrat",
    text => {
      const moved = /## 2\.2 Förberedelser\n\n.*\n\n/.exec(text)?.[0] ?? ""
      return `${text.replace(moved, "")}\n${moved.replace("blankett", "surfplatta")}`
    },
    ["flyttad 2.2: 2.2 Förberedelser → 2.2 Förberedelser", "ersatt 2.2: blankett → surfplatta"]
      .toReversed()
      .toReversed(),
  ],
  [
    "ett avsnitt delas",
    text => text.replace("Ta med den blankett som behövs", "\n\n## 2.3 Blanketter\n\nTa med den blankett som behövs"),
    [
      "struken 2.2: Ta med den blankett som behövs för att dokumentera besöket. → –",
      "delad 2.3: 2.2 Förberedelser → 2.3 Blanketter\n\nTa med den blankett som behövs för att dokumentera besöket.",
    ],
  ],
  [
    "två avsnitt förs samman",
    text =>
      text.replace(
        "om inte den enskilde vill något annat.\n\n## 2.2 Förberedelser\n\n",
        "om inte den enskilde vill något annat.\n\n",
      ),
    [
      "tillagd 2.1: – → Läs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket.",
      "sammanslagen 2.2: 2.2 Förberedelser\n\nLäs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket. → 2.1 Bokning",
    ],
  ],
  [
    "en fotnot",
    text => text.replace("även telefonsamtal", "även videosamtal"),
    ["ersatt 3: telefonsamtal. → videosamtal."],
  ],
  [
    "bara uppmärkning",
    text => text.replace("ska visa legitimation", "ska visa **legitimation**"),
    [
      "uppmarkning 1: Rutinen gäller för alla hembesök i kommunen. Den som besöker ska visa legitimation. → Rutinen gäller för alla hembesök i kommunen. Den som besöker ska visa **legitimation**.",
    ],
  ],
  [
    "en rad bryts annorlunda",
    text => text.replace("i kommunen. Den", "i kommunen.\nDen"),
    [
      "uppmarkning 1: Rutinen gäller för alla hembesök i kommunen. Den som besöker ska visa legitimation. → Rutinen gäller för alla hembesök i kommunen.\nDen som besöker ska visa legitimation.",
    ],
  ],
  [
    "en uppgift",
    text => text.replace("[Hemtjänsten]", "[Hemtjänsten, Biståndsenheten]"),
    ["metadata –: galler_for: [Hemtjänsten] → galler_for: [Hemtjänsten, Biståndsenheten]"],
  ],
  [
    "en uppgift läggs till",
    text => text.replace("---\n# 1", "kontakt: Registrator\n---\n# 1"),
    ["metadata –: – → kontakt: Registrator"],
  ],
  [
    "ett helt stycke skrivs om",
    text => text.replace(/Handläggaren bör.*/, "Besök sker utan förvarning."),
    [
      "ersatt 2.1: Handläggaren bör boka besöket senast tre dagar i förväg, om inte den enskilde vill något annat. → Besök sker utan förvarning.",
    ],
  ],
]

describe("ändringar som människor gör dem", () => {
  test.each(CASES)("%s", (_, edit, expected) => {
    const after = edit(BASE)
    if (expected.length > 0) expect(after).not.toBe(BASE)
    expect(told(BASE, after)).toEqual(expected)
  })

  test.each(CASES)("%s, åt andra hållet: det tillagda är struket", (_, edit) => {
    const count = (changes: readonly Change[], kind: Change["kind"]) =>
      changes.filter(change => change.kind === kind).length
    const [there, back] = [between(BASE, edit(BASE)), between(edit(BASE), BASE)]
    expect(count(back, "struken") + count(back, "sammanslagen")).toBe(count(there, "tillagd") + count(there, "delad"))
    expect(count(back, "ersatt")).toBe(count(there, "ersatt"))
    expect(count(back, "flyttad")).toBe(count(there, "flyttad"))
  })
})

describe("det som är stort eller trasigt får ett svar", () => {
  test("tomma texter", () => {
    expect(told("", "")).toEqual([])
    expect(told("", "Ord.\n")).toEqual(["tillagd –: – → Ord."])
    expect(told("Ord.\n", "")).toEqual(["struken –: Ord. → –"])
  })

  test("fem tusen avsnitt i omvänd ordning", () => {
    const sections = Array.from(
      { length: 5_000 },
      (_, n) => `# Rubrik nummer ${"abcdefghij"[n % 10]}${n}\n\nText ${n}.\n\n`,
    )
    const changes = between(sections.join(""), sections.toReversed().join(""))
    expect(changes.every(({ kind }) => kind === "flyttad")).toBe(true)
    expect(changes).toHaveLength(4_999)
  })

  test("en tabell med tiotusen rader, alla ändrade", () => {
    const table = (word: string) =>
      `| A | B |\n| --- | --- |\n${Array.from({ length: 10_000 }, (_, n) => `| ${word} ${n} | x |\n`).join("")}`
    const changes = between(table("rad"), table("post"))
    expect(changes.length).toBeGreaterThan(0)
    expect(changes.every(({ kind }) => kind === "ersatt")).toBe(true)
  })
})
