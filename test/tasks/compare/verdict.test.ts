import { describe, expect, test } from "vitest"
import { changesBetween, layTexts, weigherFor } from "../../../src/compare/index.ts"
import { comparedText } from "../../../src/tasks/compare/compared-text.ts"
import { verdictOf } from "../../../src/tasks/compare/verdict.ts"
import { SETTINGS } from "../../catalogue/sample.ts"

const WEIGH = weigherFor({ bodies: ["Socialnämnden"], roles: [] })
const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))

/** The verdict on a change of a text that the committee decides on. */
function verdict(before: string, after: string): string {
  const changes = changesBetween(layTexts(read(before), read(after))).map(({ context, ...change }) => ({
    ...change,
    weights: [...WEIGH(context?.old ?? change.old ?? "", context?.made ?? change.new ?? "")],
  }))
  return verdictOf(changes, ["sn"], SETTINGS)
}

const SLIP = /kan vara en rättelse av skrivfel, bedöm/
const MARKUP = /^Bedöm om uppmärkningen ändrar vad texten betyder\. Då behöver ändringen beslut av Socialnämnden\.$/
const DECISION = /^Ändringen behöver beslut av Socialnämnden\.$/

describe("ett skrivfel är ett ord som stavas lite annorlunda", () => {
  test.each([
    ["Komunen", "Kommunen"],
    ["insatts", "insats"],
    ["förvaltnings chef", "förvaltnings chef,"],
  ])("%s → %s", (old, made) =>
    expect(verdict(`Här står ${old} i texten.\n`, `Här står ${made} i texten.\n`)).toMatch(SLIP),
  )

  // A reader with fresh eyes tried these: each turns what is said.
  test.each([
    ["och", "eller"],
    ["före", "efter"],
    ["senast", "tidigast"],
    ["samtliga", "vissa"],
    ["tillåtet", "förbjudet"],
    ["avgiftsfritt", "avgiftsbelagt"],
    ["frivilligt", "obligatoriskt"],
    ["skyldig", "berättigad"],
    ["behöver", "slipper"],
    ["kräver", "medger"],
    ["ogiltig", "giltig"],
    ["icke", "även"],
    ["saknar", "har"],
    ["dagligen", "veckovis"],
    ["årligen", "vartannat år"],
    ["hälften", "en tredjedel"],
    ["barn", "vuxna"],
    ["rektor", "läraren"],
    ["II", "III"],
    ["½", "¼"],
    ["A4", "A5"],
    ["mån–fre", "mån–sön"],
    ["Per månad", "Per vecka"],
  ])("inte %s → %s", (old, made) => {
    expect(verdict(`Här står ${old} i texten.\n`, `Här står ${made} i texten.\n`)).toMatch(DECISION)
  })
})

describe("uppmärkning kan betyda något", () => {
  const LIST = "Den som\n\n- har fyllt sjutton år, och\n  - saknar bil, eller\n  - bor långt bort\n"
  test.each([
    ["en lista i en lista", LIST, LIST.replaceAll("  - ", "- ")],
    ["en rubriknivå", "# 1 Ett\n\nText.\n\n## 1.1 Undantag\n\nMer.\n", "# 1 Ett\n\nText.\n\n# 1.1 Undantag\n\nMer.\n"],
    ["en listas nummer", "1. ett\n2. två\n", "3. ett\n4. två\n"],
    ["en länk", "Se [taxan](a.md).\n", "Se [taxan](b.md).\n"],
    ["en bild", "![Karta](a.png)\n", "![Karta](b.png)\n"],
    ["text som blir kod", "Text som gäller.\n", "    Text som gäller.\n"],
    ["en hänvisning till en fotnot", "Ett.[^a] Två.\n\n[^a]: Not.\n", "Ett. Två.[^a]\n\n[^a]: Not.\n"],
  ])("%s", (_, before, after) => expect(verdict(before, after)).toMatch(MARKUP))

  test("också när bara administrativa uppgifter ändras i övrigt", () => {
    const front = (kontakt: string) => `---\nid: x\nkontakt: ${kontakt}\n---\n`
    expect(verdict(`${front("A")}Text.\n`, `${front("B")}Text.\n`)).toMatch(/^Bara administrativa uppgifter/)
    expect(verdict(`${front("A")}${LIST}`, `${front("B")}${LIST.replaceAll("  - ", "- ")}`)).toMatch(MARKUP)
  })

  test.each([
    ["i kanten av en ändring", "Barn bor. Övriga kommer.\n", "~~Barn bor.~~ Andra kommer.\n", DECISION],
    ["ett helt stycke", "Barn får delta.\n\nSlut.\n", "~~Barn får delta.~~\n\nSlut.\n", DECISION],
    ["ett ord", "Barn får inte delta.\n", "Barn får ~~inte~~ delta.\n", DECISION],
  ])("överstruket är struket: %s", (_, before, after, expected) => expect(verdict(before, after)).toMatch(expected))

  test("en länk i ett stycke som flyttas", () => {
    const move = (target: string) => `Se den nya [taxan](${target}) för alla avgifter.`
    const before = `# 1 Ett\n\n${move("a.md")}\n\nA.\n\n# 2 Två\n\nB.\n`
    const after = `# 1 Ett\n\nA.\n\n# 2 Två\n\n${move("b.md")}\n\nB.\n`
    const kinds = changesBetween(layTexts(read(before), read(after))).map(({ kind }) => kind)
    expect(kinds).toEqual(["flyttad", "uppmarkning"])
  })
})

test("siffror utan slut tar ingen tid", () => {
  for (const text of ["0.", "1,", "1:1", "1 ", "5 kap. ", "§ ", "a-", "10–"]) {
    expect(verdict("Ord.\n", `${text.repeat(8_000)}kr\n`)).toMatch(DECISION)
  }
}, 20_000)
