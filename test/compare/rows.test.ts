import { describe, expect, test } from "vitest"
import { rowsBetween } from "../../src/compare/index.ts"
import type { ComparisonRow, Run } from "../../src/model/comparison.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const blocks = (text: string) => comparedText("x.md", new TextEncoder().encode(text)).blocks
const rows = (before: string, after: string) => rowsBetween(blocks(before), blocks(after))

/** Changed words stand in brackets. */
const written = (runs: readonly Run[] | undefined): string =>
  runs === undefined ? "–" : runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(" ")
const told = (row: ComparisonRow): string =>
  `${row.fate}: ${written(row.old)} | ${written(row.made)}${row.kind === "rubrik" ? ` # ${row.notes.join(" ")}` : ""}`

const TEXT = "# 1 Ett\n\nA b c.\n\nD e f.\n\nG h i.\n\n# 2 Två\n\nJ k l m n o.\n"

describe("två lydelser sida vid sida", () => {
  test.each([
    [
      "ett ord",
      TEXT.replace("e f", "x f"),
      [
        "lika: 1 Ett | 1 Ett # ",
        "lika: A b c. | A b c.",
        "ersatt: D [e] f. | D [x] f.",
        "lika: G h i. | G h i.",
        "lika: 2 Två | 2 Två # ",
        "lika: J k l m n o. | J k l m n o.",
      ],
    ],
    [
      "ett struket stycke",
      TEXT.replace("D e f.\n\n", ""),
      [
        "lika: 1 Ett | 1 Ett # ",
        "lika: A b c. | A b c.",
        "struken: [D e f.] | –",
        "lika: G h i. | G h i.",
        "lika: 2 Två | 2 Två # ",
        "lika: J k l m n o. | J k l m n o.",
      ],
    ],
    [
      "ett tillagt stycke sist",
      TEXT.replace("G h i.", "G h i.\n\nNytt."),
      [
        "lika: 1 Ett | 1 Ett # ",
        "lika: A b c. | A b c.",
        "lika: D e f. | D e f.",
        "lika: G h i. | G h i.",
        "tillagd: – | [Nytt.]",
        "lika: 2 Två | 2 Två # ",
        "lika: J k l m n o. | J k l m n o.",
      ],
    ],
    [
      "ett nytt avsnitt",
      TEXT.replace("# 2 Två", "# 2 Nytt\n\nP q.\n\n# 3 Två"),
      [
        "lika: 1 Ett | 1 Ett # ",
        "lika: A b c. | A b c.",
        "lika: D e f. | D e f.",
        "lika: G h i. | G h i.",
        "tillagd: – | [2 Nytt] # ",
        "tillagd: – | [P q.]",
        "ersatt: [2] Två | [3] Två # ",
        "lika: J k l m n o. | J k l m n o.",
      ],
    ],
    [
      "två strukna stycken om vartannat",
      TEXT.replace("A b c.\n\n", "").replace("G h i.\n\n", ""),
      [
        "lika: 1 Ett | 1 Ett # ",
        "struken: [A b c.] | –",
        "lika: D e f. | D e f.",
        "struken: [G h i.] | –",
        "lika: 2 Två | 2 Två # ",
        "lika: J k l m n o. | J k l m n o.",
      ],
    ],
  ])("%s", (_, after, expected) => {
    expect(rows(TEXT, after).map(told)).toEqual(expected)
  })

  test("den ena sidan är den gamla texten, den andra den nya, ord för ord", () => {
    const side = (list: readonly ComparisonRow[], name: "old" | "made") =>
      list.flatMap(row => row[name]?.map(({ text }) => text) ?? []).join(" ")
    const after = TEXT.replace("A b c.", "A z c.").replace("# 2 Två", "# 2 Tvåan").replace("G h i.\n\n", "")
    const words = (text: string) =>
      blocks(text)
        .map(({ text: block }) => block)
        .join(" ")
    expect(side(rows(TEXT, after), "old")).toBe(words(TEXT))
    expect(side(rows(TEXT, after), "made")).toBe(words(after))
  })
})
