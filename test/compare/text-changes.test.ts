import { describe, expect, test } from "vitest"
import { layTexts, textChanges } from "../../src/compare/index.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))
const between = (before: string, after: string) => textChanges(layTexts(read(before), read(after)))
/** Each text as a section of its own. */
const sections = (...texts: readonly string[]) =>
  texts.map((text, index) => `# ${index + 1} Avsnitt ${index + 1}\n\n${text}\n`).join("\n")

describe("vad som skiljer två texter", () => {
  test.each([
    ["ett ord", "Den har skriftlig form.", "Den har skriftligt form.", [["skriftlig", "skriftligt"]]],
    [
      "ett ord som delas",
      "Boka ett förstasamtal. Sedan.",
      "Boka ett första samtal. Sedan.",
      [["förstasamtal", "första samtal"]],
    ],
    ["en paragraf", "Enligt 4 kap. 1 § SoL.", "Enligt 11 kap. 1 § SoL.", [["4 kap. 1 §", "11 kap. 1 §"]]],
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
    expect(between(before, after).map(change => [change.old, change.new])).toEqual(expected)
  })

  test("avsnittet sägs, och hela stycken läggs till och stryks", () => {
    expect(between(sections("Ett.", "Två.", "Tre."), sections("Ett.", "Tvåan.", "Tre.", "Fyra ord här."))).toEqual([
      { section: "2", old: "Två", new: "Tvåan" },
      { section: "4", old: "", new: "4 Avsnitt 4" },
      { section: "4", old: "", new: "Fyra ord här." },
    ])
    expect(between("Ett.\n\nTvå.\n", "Ett.\n")).toEqual([{ old: "Två.", new: "" }])
  })
})
