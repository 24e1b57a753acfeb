import remarkParse from "remark-parse"
import { unified } from "unified"
import { describe, expect, test } from "vitest"
import { escapeLine } from "../../src/intake/escape.ts"
import { codes, imported } from "./examples.ts"

function bodyOf(text: string): string {
  return imported(`Policy för te\n\nDnr: KS 1/2024\n\n${text}`).body
}

describe("tecken som betyder något i Markdown", () => {
  test.each([
    "# inte en rubrik",
    "1. inte en lista",
    "2025. Ett år",
    "> citat",
    "+ fem grader",
    "* stjärna * och *två*",
    "snake_case och _kursiv_",
    "<b>fet</b> och a < b",
    "[text](länk) och [1]: not [^2]",
    "`kod` och ~fem~",
    "AT&amp;T & co",
    "---",
    "===",
    "a\\*b och slut\\",
    "| a | b |",
    "![bild](x.png)",
    "***",
    "**  inte fet **",
  ])("%s", line => {
    const tree = unified().use(remarkParse).parse(escapeLine(line))
    expect(tree.children).toMatchObject([{ type: "paragraph", children: [{ type: "text", value: line }] }])
    expect(tree.children).toHaveLength(1)
  })

  test("rester av ändringar behålls", () => {
    expect(escapeLine("den ~~gamla~~ **nya** lagen_")).toBe("den ~~gamla~~ **nya** lagen\\_")
  })
})

test("ändringsrester listas med avsnitt och ändras inte", () => {
  const { body, report } = imported(
    "Policy för te\n\n1. Te\n\nI ~~gammal~~ **ny** lag som ~~var~~ gäller **starkt**.\n",
  )
  expect(report.changes).toEqual([
    { kind: "ersatt", line: 5, section: "1", old: "gammal", new: "ny" },
    { kind: "struken", line: 5, section: "1", old: "var", new: null },
    { kind: "fetstil", line: 5, section: "1", old: null, new: "starkt" },
  ])
  expect(body).toContain("I ~~gammal~~ **ny** lag som ~~var~~ gäller **starkt**.")
})

test.each([
  ["ingen strykning", "Kommunen gör **detta** och **detta**.", []],
  ["hela raden", "Ett ~~två~~ tre.\n\n**Hela raden.**\n\n- **Punkten**\n\n**Redaktörer:**", [5]],
  ["en etikett", "Ett ~~två~~ tre.\n\n**Tryck:** Ale\n\n**Form**: Bo", [5]],
  ["vanlig fetstil", "Ett ~~två~~ **tre** och **fyra**.\n\nSe **fem**.\n\nSe **sex**.", [5, 5]],
  ["ensam fetstil", "Ett ~~två~~ tre.\n\nFyra **fem** sex.", [5, 7]],
])("fetstil som är betoning listas inte: %s", (_, text, lines) => {
  const { report } = imported(`Policy för te\n\n1. Te\n\n${text}\n`)
  expect(report.changes.map(change => change.line)).toEqual(lines)
  expect(report.warnings.filter(warning => warning.code === "andringsrest").map(({ line }) => line)).toEqual(lines)
})

describe("listor", () => {
  test.each([
    ["- a\n- b\n", "- a\n- b\n"],
    ["•\ta\n•\tb\n", "- a\n- b\n"],
    ["– a\n\n– b\n", "- a\n- b\n"],
    ["- a\n    - b\n- c\n", "- a\n  - b\n- c\n"],
    ["1. a\n2. b\n", "1. a\n2. b\n"],
    ["1) a\n2) b\n- c\n", "1) a\n2) b\n\n- c\n"],
    ["3. a\n4. b\n", "3\\. a\n\n4\\. b\n"],
    ["- # a\n", "- \\# a\n"],
  ])("%j", (text, expected) => expect(bodyOf(text)).toBe(expected))
})

describe("stycken", () => {
  test("ett stycke som en sidbrytning delade fogas ihop, med varning", () => {
    const result = imported(
      "Policy för te\n\nDnr: A 1\n\nVi dricker te i en viss\n\nordning varje dag.\n\nSedan inget.\n",
    )
    expect(result.body).toBe("Vi dricker te i en viss ordning varje dag.\n\nSedan inget.\n")
    expect(codes(result)).toContain("hopfogat")
  })

  test("också när sidans rester ligger emellan", () => {
    expect(bodyOf("Vi dricker te i en viss\n\u2003\nSida 3\nordning varje dag.\n")).toBe(
      "Vi dricker te i en viss ordning varje dag.\n",
    )
  })

  test("varje rad är ett stycke när raderna inte är avhuggna", () => {
    expect(bodyOf("Ett stycke.\nEtt till.\n")).toBe("Ett stycke.\n\nEtt till.\n")
  })

  test("avhuggna rader blir stycken igen", () => {
    const paragraph =
      "Te ska serveras i koppar som är rena och hela så att var\noch en kan dricka utan att spilla eller bli\nbränd.\n"
    const body = bodyOf(`${paragraph}\n`.repeat(15))
    expect(body.split("\n\n")).toHaveLength(15)
    expect(body.startsWith("Te ska serveras i koppar som är rena och hela så att var och en kan")).toBe(true)
  })
})

describe("det som hör till sidan tas bort och nämns", () => {
  test.each([
    ["blanktecken", "Text.\n\u2003\nMer.\n", "sidrest"],
    ["sidnummer", "Text.\nSida 2 av 4\nMer.\n", "sidnummer"],
    [
      "baksida",
      "Text.\n\nMer.\n\nTekommun\nTegatan 1, 123 45 Teby\nTelefon: 012-34 56 78\nwww.te.example\n",
      "baksida",
    ],
  ])("%s", (_, text, code) => {
    const result = imported(`Policy för te\n\nDnr: A 1\n\n${text}`)
    expect(result.body).toBe("Text.\n\nMer.\n")
    expect(result.report.lostWords).toEqual([])
    expect(codes(result)).toContain(code)
  })

  test("ett ensamt telefonnummer sist är text", () => {
    expect(bodyOf("Text.\n\nTelefon: 012-34 56 78\n")).toBe("Text.\n\nTelefon: 012-34 56 78\n")
  })
})
