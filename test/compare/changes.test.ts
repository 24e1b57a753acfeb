import { describe, expect, test } from "vitest"
import { type Change, changesBetween, layTexts } from "../../src/compare/index.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))
const between = (before: string, after: string): readonly Change[] =>
  changesBetween(layTexts(read(before), read(after)))
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
    ["ersatt 3: 11 kap. 5 § → 14 kap. 3 §", "ersatt 3: 2001:453 → 2025:400"],
  ],
  [
    "en åldersgräns i en tabell",
    text => text.replace("| Samtal | 18 år", "| Samtal | 16 år"),
    ["ersatt 3: 18 år → 16 år"],
  ],
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
    ["flyttad 2.2: 2.2 Förberedelser → 2.2 Förberedelser", "ersatt 2.2: blankett → surfplatta"],
  ],
  [
    "ett avsnitt delas",
    text => text.replace("Ta med den blankett som behövs", "\n\n## 2.3 Blanketter\n\nTa med den blankett som behövs"),
    ["delad 2.3: 2.2 Förberedelser → 2.3 Blanketter\n\nTa med den blankett som behövs för att dokumentera besöket."],
  ],
  [
    "två avsnitt förs samman",
    text =>
      text.replace(
        "om inte den enskilde vill något annat.\n\n## 2.2 Förberedelser\n\n",
        "om inte den enskilde vill något annat.\n\n",
      ),
    [
      "sammanslagen 2.2: 2.2 Förberedelser\n\nLäs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket. → 2.1 Bokning",
    ],
  ],
  [
    "en fotnot",
    text => text.replace("även telefonsamtal", "även videosamtal"),
    ["ersatt fotnot 1: telefonsamtal → videosamtal"],
  ],
  [
    "en punkt i en lista delas",
    text =>
      text.replace(
        "- Skriv ned det som kom fram vid besöket samma dag.",
        "- Skriv ned det som kom fram vid besöket.\n- Gör det samma dag.",
      ),
    [
      "delad 3: Skriv ned det som kom fram vid besöket samma dag. → Skriv ned det som kom fram vid besöket.\n\nGör det samma dag.",
      "tillagd 3: – → . Gör det",
    ],
  ],
  [
    "två punkter i en lista blir en",
    text => text.replace("samma dag.\n- Lämna anteckningen", "samma dag och lämna anteckningen"),
    [
      "sammanslagen 3: Skriv ned det som kom fram vid besöket samma dag.\n\nLämna anteckningen till enhetschefen. → Skriv ned det som kom fram vid besöket samma dag och lämna anteckningen till enhetschefen.",
      "ersatt 3: . Lämna → och lämna",
    ],
  ],
  [
    "en kolumn läggs till",
    text =>
      text
        .replace("| Insats | Ålder | Tid |", "| Insats | Ålder | Tid | Plats |")
        .replace("| --- | --- | --- |", "| --- | --- | --- | --- |")
        .replace("45 minuter |", "45 minuter | Hemmet |")
        .replace("90 minuter |", "90 minuter | Kontoret |"),
    ["tillagd 3: – → Plats | Hemmet | Kontoret"],
  ],
  [
    "en kolumn stryks",
    text =>
      text
        .replace("| Ålder | Tid |", "| Ålder |")
        .replace("| --- | --- | --- |", "| --- | --- |")
        .replace("| 45 minuter |", "|")
        .replace("| 90 minuter |", "|"),
    ["struken 3: Tid | 45 minuter | 90 minuter → –"],
  ],
  [
    "en rad läggs till i en tabell",
    text => text.replace("| Grupp |", "| Resa | 21 år | 30 minuter |\n| Grupp |"),
    ["tillagd 3: – → Resa | 21 år | 30 minuter"],
  ],
  [
    "en rad stryks ur en tabell",
    text => text.replace("| Samtal | 18 år | 45 minuter |\n", ""),
    ["struken 3: Samtal | 18 år | 45 minuter → –"],
  ],
  [
    "ett stycke flyttas till ett annat avsnitt",
    text => {
      const paragraph =
        "Handläggaren bör boka besöket senast tre dagar i förväg, om inte den enskilde vill något annat."
      return text.replace(`${paragraph}\n\n`, "").replace("# 3 Efter besöket\n", `# 3 Efter besöket\n\n${paragraph}\n`)
    },
    [
      "flyttad 3: Handläggaren bör boka besöket senast tre dagar i förväg, om inte den enskilde vill något annat. → Handläggaren bör boka besöket senast tre dagar i förväg, om inte den enskilde vill något annat.",
    ],
  ],
  [
    "ett stycke skjuts in före ett som ändras",
    text =>
      text
        .replace("Rutinen gäller", "Kvällar och helger räknas med.\n\nRutinen gäller")
        .replace("ska visa", "bör visa"),
    ["tillagd 1: – → Kvällar och helger räknas med.", "ersatt 1: ska → bör"],
  ],
  [
    "en rubrik får en annan nivå",
    text => text.replace("## 2.2 Förberedelser", "### 2.2 Förberedelser"),
    ["uppmarkning 2.2: ## 2.2 Förberedelser → ### 2.2 Förberedelser"],
  ],
  [
    "en fotnot läggs till",
    text =>
      text.replace("adressen. Ta", "adressen.[^2] Ta").replace("[^1]: ", "[^2]: Fråga folkbokföringen.\n\n[^1]: "),
    [
      "uppmarkning 2.2: Läs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket. → Läs igenom akten och kontrollera adressen.[^2] Ta med den blankett som behövs för att dokumentera besöket.",
      "tillagd fotnot 2: – → Fråga folkbokföringen.",
    ],
  ],
  [
    "ett stycke blir en punkt i en lista",
    text => text.replace("Läs igenom akten", "- Läs igenom akten"),
    [
      "uppmarkning 2.2: Läs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket. → - Läs igenom akten och kontrollera adressen. Ta med den blankett som behövs för att dokumentera besöket.",
    ],
  ],
  [
    "ett datum och ett belopp",
    text =>
      text.replace(
        "visa legitimation.",
        "visa legitimation senast den 1 mars 2026, annars tas en avgift på 1 500 kr ut.",
      ),
    ["tillagd 1: – → senast den 1 mars 2026, annars tas en avgift på 1 500 kr ut"],
  ],
  [
    "en mening till sist i ett stycke",
    text => text.replace("visa legitimation.", "visa legitimation. Det gäller även vikarier."),
    ["tillagd 1: – → Det gäller även vikarier."],
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

describe("det som lätt går förlorat", () => {
  const words = (before: string, after: string) =>
    between(before, after).map(({ kind, old, new: made }) => [kind, old, made])

  test("ett struket ord sägs, också när ett avsnitt med samma ord skiljs av", () => {
    const before =
      "# Boende\n\nBoende får inte röka inomhus. Husdjur är tillåtna i alla lägenheter.\n\nHyran betalas i förskott och får inte delas upp på flera månader.\n"
    const after =
      "# Boende\n\nBoende får röka inomhus. Husdjur är tillåtna i alla lägenheter.\n\n# Hyra\n\nHyran betalas i förskott och får inte delas upp på flera månader.\n"
    expect(words(before, after)).toContainEqual(["struken", "inte", null])
  })

  test("en länk som leder någon annanstans, i ett stycke som ändras", () => {
    expect(words("Se [lagen](https://a.example) nu.\n", "Se [lagen](https://b.example) i dag.\n")).toEqual([
      ["ersatt", "nu", "i dag"],
      ["uppmarkning", "https://a.example", "https://b.example"],
    ])
  })

  test("ett ord som bara stryks över är struket", () => {
    expect(words("Kommunen ska ge stöd.\n", "Kommunen ~~ska~~ ge stöd.\n")).toEqual([["ersatt", "ska", "~~ska~~"]])
  })

  test("en kolumn som får en ny rubrik känns igen på sina celler", () => {
    const before = "| Roll | Belopp |\n| --- | --- |\n| Chef | 300 kr |\n| Rektor | 500 kr |\n"
    const after =
      "| Roll | Kod | Högsta summa |\n| --- | --- | --- |\n| Chef | A1 | 300 kr |\n| Rektor | B2 | 500 kr |\n"
    expect(words(before, after)).toEqual([
      ["tillagd", null, "Kod | A1 | B2"],
      ["ersatt", "Belopp", "Högsta summa"],
    ])
  })

  test("uppgifter som inte går att läsa kallas inte uppmärkning", () => {
    expect(words("---\ntitel: A\n---\nText.\n", '---\ntitel: "B\n---\nText.\n')).toEqual([])
  })
})

describe("det som sägs en gång", () => {
  const told2 = (before: string, after: string) =>
    between(before, after).map(({ kind, old, new: made }) => [kind, old, made])

  test("en hel tabell som läggs till sägs rad för rad", () => {
    expect(told2("Ord.\n", "Ord.\n\n| A | B |\n| --- | --- |\n| Mat | 100 |\n")).toEqual([
      ["tillagd", null, "A | B"],
      ["tillagd", null, "Mat | 100"],
    ])
  })

  test("tecken som inte syns ändrar inget ord", () => {
    expect(told2("Nämnden får besluta.\n", "Na\u0308mnden fa\u030Ar be\u00ADsluta.\n")).toEqual([
      ["uppmarkning", "Nämnden får besluta.", "Na\u0308mnden fa\u030Ar be\u00ADsluta."],
    ])
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
