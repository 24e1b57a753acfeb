import { describe, expect, test } from "vitest"
import { type ProseBlock, textChanges } from "../../src/compare/index.ts"

const section = (number: string) => ({ number, title: `Avsnitt ${number}`, anchor: `avsnitt-${number}` })

const blocks = (...texts: readonly string[]): readonly ProseBlock[] =>
  texts.map((text, index) => ({ section: section(String(index + 1)), opens: false, text }))

describe("vad som skiljer två texter", () => {
  test.each([
    ["ett ord", "Den har skriftlig form.", "Den har skriftligt form.", [["skriftlig", "skriftligt"]]],
    [
      "ett ord som delas",
      "Boka ett förstasamtal. Sedan.",
      "Boka ett första samtal. Sedan.",
      [["förstasamtal.", "första samtal."]],
    ],
    ["en paragraf", "Enligt 4 kap. 1 § SoL.", "Enligt 11 kap. 1 § SoL.", [["4", "11"]]],
    ["tillagt", "Vi följer upp.", "Vi följer alltid upp.", [["följer", "följer alltid"]]],
    ["struket", "Vi följer alltid upp.", "Vi följer upp.", [["följer alltid", "följer"]]],
    ["tillagt först", "Vi följer upp.", "Här: Vi följer upp.", [["", "Här:"]]],
    [
      "två ställen",
      "a b c d e",
      "a x c d y",
      [
        ["b", "x"],
        ["e", "y"],
      ],
    ],
    ["bara mellanrum", "a  b\nc", "a b c", []],
    ["inget", "a b", "a b", []],
  ])("%s", (_, before, after, expected) => {
    expect(textChanges(blocks(before), blocks(after)).map(change => [change.old, change.new])).toEqual(expected)
  })

  test("avsnittet sägs, och hela stycken läggs till och stryks", () => {
    const changes = textChanges(blocks("Ett.", "Två.", "Tre."), blocks("Ett.", "Tvåan.", "Tre.", "Fyra ord här."))
    expect(changes).toEqual([
      { section: "2", old: "Två.", new: "Tvåan." },
      { section: "4", old: "", new: "Fyra ord här." },
    ])
    expect(textChanges(blocks("Ett.", "Två."), [{ section: undefined, opens: false, text: "Ett." }])).toEqual([
      { section: "2", old: "Två.", new: "" },
    ])
  })
})
