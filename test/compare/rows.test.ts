import { describe, expect, test } from "vitest"
import { layTexts, rowsOf } from "../../src/compare/index.ts"
import type { ComparisonRow, Piece } from "../../src/model/comparison.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))
const rows = (before: string, after: string) => rowsOf(layTexts(read(before), read(after)))

/** One side of a row as it is read; words that only that side has stand in brackets. */
const side = ({ fate, cells }: ComparisonRow, name: "old" | "made"): string => {
  if (fate === (name === "old" ? "tillagd" : "struken")) return "–"
  const other: Piece["fate"] = name === "old" ? "tillagt" : "struket"
  const own = cells.map(pieces => pieces.filter(piece => piece.fate !== other)).filter(pieces => pieces.length > 0)
  const written = own.map(pieces =>
    pieces
      .map(
        ({ text, fate: own, spaced }, index) =>
          `${spaced && index > 0 ? " " : ""}${own === "lika" ? text : `[${text}]`}`,
      )
      .join(""),
  )
  return written.join(" | ")
}
const told = (row: ComparisonRow): string =>
  `${row.fate}: ${side(row, "old")} | ${side(row, "made")}${row.form === "rubrik" || row.notes.length > 0 ? ` # ${row.notes.join(" ")}` : ""}`

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

  const TABLE = "# 1 Ett\n\n| A | B |\n| --- | --- |\n| a ett | 1 |\n| b två | 2 |\n"

  test.each([
    ["en cell", TABLE.replace("| 1 |", "| 3 |"), "ersatt: a ett | [1] | a ett | [3]"],
    ["en rad", TABLE.replace("| b", "| c tre | 3 |\n| b"), "tillagd: – | [c tre] | [3]"],
  ])("i en tabell: %s", (_, after, expected) => {
    expect(
      rows(TABLE, after)
        .filter(({ fate }) => fate !== "lika")
        .map(told),
    ).toEqual([expected])
  })

  test("en kolumn sägs en gång", () => {
    const after = TABLE.replace("| A | B |", "| A | C | B |")
      .replace("| --- |", "| --- | --- |")
      .replace("ett |", "ett | x |")
      .replace("två |", "två | y |")
    expect(rows(TABLE, after).map(told)).toEqual([
      "lika: 1 Ett | 1 Ett # ",
      "ersatt: A | B | A | [C] | B # Kolumnen C är ny.",
      "ersatt: a ett | 1 | a ett | [x] | 1",
      "ersatt: b två | 2 | b två | [y] | 2",
    ])
  })

  test("det som är flyttat, delat och sammanfört sägs", () => {
    const before = "# 1 Ett\n\nEtt stycke som flyttas hela vägen.\n\nA b c d e f g h.\n\n# 2 Två\n\nJ k l m n o.\n"
    const after = "# 1 Ett\n\nA b c d.\n\nE f g h.\n\n# 2 Två\n\nEtt stycke som flyttas hela vägen.\n\nJ k l m n o.\n"
    expect(rows(before, after).map(told)).toEqual([
      "lika: 1 Ett | 1 Ett # ",
      "struken: [Ett stycke som flyttas hela vägen.] | – # Flyttat till avsnitt 2 Två.",
      "ersatt: A b c d [e] f g h. | A b c d[. E] f g h. # Stycket är delat.",
      "lika: 2 Två | 2 Två # ",
      "tillagd: – | [Ett stycke som flyttas hela vägen.] # Flyttat från avsnitt 1 Ett.",
      "lika: J k l m n o. | J k l m n o.",
    ])
  })
})
