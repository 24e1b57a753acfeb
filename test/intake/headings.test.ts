import { describe, expect, test } from "vitest"
import { codes, imported } from "./examples.ts"

const LONG =
  "Kommunen ordnar verksamheten så att den som behöver hjälp får den i rätt tid, på rätt sätt och av rätt person."

function headingsOf(text: string): readonly (readonly [number, string | null, string])[] {
  return imported(`Policy för te\n\n${text}`).report.headings.map(({ level, number, title }) => [level, number, title])
}

describe("numrerade rubriker", () => {
  test("nivån följer numret", () => {
    const text = `1. Inledning\n\n${LONG}\n\n1.1 Syfte\n${LONG}\n1.1.1. Mål\n${LONG}\n\n2.\tAnsvar\n\n${LONG}\n`
    expect(headingsOf(text)).toEqual([
      [1, "1", "Inledning"],
      [2, "1.1", "Syfte"],
      [3, "1.1.1", "Mål"],
      [1, "2", "Ansvar"],
    ])
    expect(imported(`Policy för te\n\n${text}`).body).toContain("# 1. Inledning\n\nKommunen")
    expect(imported(`Policy för te\n\n${text}`).body).toContain("## 1.1 Syfte\n\nKommunen")
  })

  test.each([
    ["punktlista", "1. Äpplen\n2. Päron\n3. Plommon\n"],
    ["punktlista med luft", "1. Äpplen\n\n2. Päron\n\n3. Plommon\n"],
    ["klockslag", "12.30 Lunch serveras\n"],
    ["mening", `1. ${LONG}\n\n${LONG}\n`],
    ["datum", "1 januari öppnar vi\n\nText.\n"],
    ["första punkten sist", "Sedan hände följande.\n1. Inget\n"],
    ["belopp", "2.500 Kronor betalas ut.\n"],
  ])("ingen rubrik: %s", (_, text) => expect(headingsOf(text)).toEqual([]))

  test("samma nummer två gånger behålls med varning", () => {
    const result = imported(`Policy för te\n\n1. Ett\n\n${LONG}\n\n1.1 Två\n${LONG}\n1.1 Tre\n${LONG}\n`)
    expect(result.report.headings).toHaveLength(3)
    expect(codes(result)).toContain("dubbelt-nummer")
  })
})

describe("numrerade rubrikers form", () => {
  const gaps = (last: string) =>
    `1. A\n\n${LONG}\n\n${[1, 2, 3, 4, 5].map(number => `1.${number} Del\n${LONG}\n\n`).join("")}${last}`
  const formsOf = (text: string) => {
    const { warnings } = imported(`Policy för te\n\n${text}`).report
    return warnings.filter(({ code }) => code.startsWith("rubrik-ta")).map(({ line, code }) => [line, code])
  }

  test("tom rad före saknas bara på ett ställe", () => {
    expect(formsOf(gaps(`1.6 Del\n${LONG}\n`))).toEqual([])
    expect(formsOf(gaps(`${LONG}\n1.6 Del\n${LONG}\n`))).toEqual([[23, "rubrik-tatt"]])
  })

  test("tabb mellan nummer och titel på några ställen", () => {
    expect(formsOf(gaps(`1.6\tDel\n${LONG}\n`))).toEqual([[22, "rubrik-tabb"]])
    expect(formsOf(gaps("").replaceAll(/^([\d.]+) /gm, "$1\t"))).toEqual([])
  })
})

describe("tryckt innehållsförteckning", () => {
  const contents = "Innehåll\n\n1 Te ..... 2\n1.1 Kopppar\t2\n\n\n2 Kaffe  3\nBilaga om kakor\t4\n\n"

  test("tas bort, och avgör vad som är rubriker", () => {
    const result = imported(
      `Policy för te\n\n${contents}1 Te\n${LONG}\n1.1 Koppar\n${LONG}\n2 Kaffe\n${LONG}\nBilaga om kakor\n${LONG}\n`,
    )
    expect(result.report.headings.map(({ number, title, source }) => [number, title, source])).toEqual([
      ["1", "Te", "numrerad"],
      ["1.1", "Koppar", "numrerad"],
      ["2", "Kaffe", "numrerad"],
      [null, "Bilaga om kakor", "innehållsförteckning"],
    ])
    expect(result.body).not.toContain("Kopppar")
    expect(result.report.lostWords).toEqual([])
    expect(codes(result)).toEqual(
      expect.arrayContaining(["innehall-borttaget", "innehall-avviker", "rubrik-ur-innehall"]),
    )
  })

  test("rubriker som saknas åt någotdera hållet nämns", () => {
    const result = imported(`Policy för te\n\n${contents}1 Te\n${LONG}\n1.2 Bakverk\n${LONG}\n`)
    expect(codes(result).filter(code => code === "innehall-utan-rubrik")).toHaveLength(2)
    expect(codes(result)).toContain("rubrik-utan-innehall")
  })

  test("två rader räcker inte", () => {
    const { body } = imported("Policy för te\n\nInnehåll\n1 Te\t2\n2 Kaffe\t3\n\nText.\n")
    expect(body).toContain("Innehåll")
  })
})

describe("onumrerade rubriker", () => {
  test("gissas, alltid med varning", () => {
    const result = imported(`Policy för te\n\n1. Te\n\n${LONG}\n\nVad som är särskilt\n\n${LONG}\n`)
    expect(result.report.headings.at(-1)).toEqual({
      level: 2,
      number: null,
      title: "Vad som är särskilt",
      line: 7,
      source: "gissad",
    })
    expect(codes(result)).toContain("rubrik-gissad")
  })

  test.each([
    ["punkt sist", `${LONG}\n\nDet är särskilt.\n\n${LONG}\n`],
    ["x: y", `${LONG}\n\nOmfattning: tio möten\n\n${LONG}\n`],
    ["kort stycke efter", `${LONG}\n\nVad som är särskilt\n\nKort text.\n`],
    ["inte ensam", `${LONG}\nVad som är särskilt\n${LONG}\n`],
    ["liten bokstav", `${LONG}\n\nvad som är särskilt\n\n${LONG}\n`],
  ])("gissas inte: %s", (_, text) => expect(headingsOf(text)).toEqual([]))

  test("Markdown-rubriker behålls", () => {
    expect(headingsOf(`## 2.1 Syfte\n\n${LONG}\n`)).toEqual([[2, "2.1", "Syfte"]])
  })
})
