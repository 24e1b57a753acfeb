import { describe, expect, test } from "vitest"
import { readStructure } from "../../../src/law/intake/structure.ts"

/** Invented statutes in the manner of the source: wrapped by hand, heads after empty lines. */
function chaptersOf(text: string): Record<string, readonly string[]> {
  return Object.fromEntries(Array.from(readStructure(text).chapters, ([name, sections]) => [name, [...sections]]))
}

const PLAIN = `Inledning

1 §   Denna lag handlar om provbrunnar. Lag (2001:5).

2 §   I fråga om brunnar gäller 3 och
4 §§ samt
5 § i den utsträckning som sägs där.

Mått

3 §   Brunnen är djup.

3 a §   Brunnen är vid.
Lag (2004:7).

4 §   Har upphävts genom lag (2003:9).

5 §   Brunnen är torr.
`

const CHAPTERED = `AVDELNING I. ALLMÄNT

1 kap. Ord

Vad lagen handlar om

1 §   Lagen handlar om bryggor. I
11 kap. 1 § eller
12 kap. finns mer.

2 §   Brygga är en brygga.

2 kap. Mått

I. Längd

1 §   Längden är lång.

2 a kap. Kapitlet har upphävts genom lag (2010:3).

AVDELNING II. RESTEN

3 kap. Slut

1 §   /Upphör att gälla U:2031-01-15/
Gammal lydelse. Lag (2020:1).

1 §   /Träder i kraft I:2031-01-15/
Ny lydelse. Lag (2030:2).

2 §   /Träder i kraft I:den dag som regeringen bestämmer/
Kommer. Lag (2030:2).

4 kap. /Upphör att gälla U:2032-01-01/

1 §   Sista.

Övergångsbestämmelser

2000:1
1. Denna lag träder i kraft den 1 januari 2001.

1 §   Äldre bryggor får stå.

2 §   Nya med.
`

describe("the structure of an act's text", () => {
  test("sections without chapters, and those that are gone", () => {
    const structure = readStructure(PLAIN)
    expect(chaptersOf(PLAIN)).toEqual({ "": ["1", "2", "3", "3 a", "5"] })
    expect(structure.repealed).toEqual(new Map([["4", "2003:9"]]))
    expect(structure.lastAmended).toEqual(
      new Map([
        ["1", "2001:5"],
        ["3 a", "2004:7"],
      ]),
    )
  })

  test("chapters, divisions, wrapped references, notices and transitional provisions", () => {
    const structure = readStructure(CHAPTERED)
    expect(chaptersOf(CHAPTERED)).toEqual({ "1": ["1", "2"], "2": ["1"], "3": ["1", "2"], "4": ["1"] })
    expect(structure.repealed).toEqual(new Map([["2 a kap.", "2010:3"]]))
    expect(structure.pending).toEqual([
      { ref: "3:1", kind: "upphor", date: "2031-01-15" },
      { ref: "3:1", kind: "ikraft", date: "2031-01-15" },
      { ref: "3:2", kind: "ikraft" },
      { ref: "4 kap.", kind: "upphor", date: "2032-01-01" },
    ])
    expect(structure.lastAmended.get("3:1")).toBe("2030:2")
  })

  test.each([
    [
      "the line ends of Windows, hard spaces and lines of blanks",
      PLAIN.replaceAll("\n\n", "\r\n  \r\n").replaceAll(" §", "\u00A0§"),
    ],
    ["indented heads", PLAIN.replaceAll("\n\n", "\n\n  ")],
  ])("%s change nothing", (_, text) => {
    expect(chaptersOf(text)).toEqual(chaptersOf(PLAIN))
  })

  test("a number out of order is text, be it high or low", () => {
    const text =
      "1 §   En.\n\n29 §   förordningen om annat gäller.\n\n2 §   Två.\n\n3 §   Tre.\n\n1 §   i bilagan.\n\n4 §   Fyra.\n"
    expect(chaptersOf(text)).toEqual({ "": ["1", "2", "3", "4"] })
  })

  test("a heading that only looks like the transitional provisions ends nothing", () => {
    const text = "1 kap. Ett\n\n1 §   En.\n\n2 kap. Övergång\n\nÖvergångsbestämmelser\n\n1 §   Två.\n"
    expect(chaptersOf(text)).toEqual({ "1": ["1"], "2": ["1"] })
  })

  test.each(["", "Text utan paragrafer.", "§ 1. Gammal form.\n\n§ 2. Mer."])("nothing to find in %j", text => {
    expect(chaptersOf(text)).toEqual({})
  })

  test("time grows with the length, not with its square", () => {
    const of = (count: number) => {
      const text = `${"1 §   ord\n\n".repeat(count)}${" ".repeat(count * 10)}\n${"7 kap. ".repeat(count)}`
      const start = performance.now()
      readStructure(text)
      return performance.now() - start
    }
    of(2_000)
    expect(of(40_000)).toBeLessThan(Math.max(40 * of(4_000), 1_000))
  })
})
