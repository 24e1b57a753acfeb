import { expect, test } from "vitest"
import { actsNamed, findInBlocks, judge } from "../../src/law/index.ts"
import { proseOf, readDocument } from "../../src/text/index.ts"
import { day, dictionary, inShort, provisionsOf, register } from "./register.ts"

/** What a Markdown file refers to, in short. */
function told(body: string): readonly string[] {
  const { tree, text } = readDocument("documents/ks/a.md", new TextEncoder().encode(body))
  const citations = findInBlocks(proseOf(tree, text), dictionary)
  const date = day("2025-10-01")
  const provisions = provisionsOf(actsNamed(citations, { register, date }))
  return judge(citations, { register, provisions, date, today: date }).map(inShort)
}

test.each<readonly [string, string, readonly string[]]>([
  [
    "the items of a list",
    "- se 4 § bibliotekslagen,\n- se 5 § samma lag, och\n- se 7 §.\n",
    ["2013:801 4", "2013:801 5", "2013:801 7"],
  ],
  [
    "a list after a colon",
    "Undantag finns i 14 kap. 3 § SoL:\n\n1. rådgivning (4 §)\n",
    ["2025:400 14:3", "2025:400 14:4"],
  ],
  ["a list after a full stop", "Undantag finns i 14 kap. 3 § SoL.\n\n1. rådgivning (4 §)\n", ["2025:400 14:3", "? 4"]],
  [
    "a quotation says at its end where it is from",
    "> Se 1 §.\n>\n> 11 kap. 6 § SoL\n",
    ["2025:400 11:1", "2025:400 11:6"],
  ],
  [
    "the cells of a row",
    "| Lagrum | Lag |\n|---|---|\n| 11 kap. 1 § | SoL |\n| 6 § | LVU |\n",
    ["2025:400 11:1", "2025:400", "1990:52 6", "1990:52"],
  ],
  [
    "the heading of the section",
    "# LSS\n\n| Ärende | Lagrum |\n|---|---|\n| Assistans | 9 § 2 |\n",
    ["1993:387", "1993:387 9 p2"],
  ],
  ["a heading that names two acts", "# LSS och LVU\n\nSe 9 §.\n", ["1993:387", "1990:52", "? 9"]],
  ["a heading of another section", "# LSS\n\nOrd.\n\n# Annat\n\nSe 9 §.\n", ["1993:387", "? 9"]],
  ["a heading whose act needs a chapter", "# Skollagen\n\nSe 9 §.\n", ["2010:800", "? 9"]],
])("a bare section finds its act: %s", (_, body, targets) => {
  expect(told(body)).toEqual(targets)
})

test("a range keeps its end, so that a change of what lies between is seen", () => {
  const { tree, text } = readDocument("documents/ks/a.md", new TextEncoder().encode("Se 5–7 och 9 §§ FL."))
  const found = findInBlocks(proseOf(tree, text), dictionary)
  expect(found.map(({ provision }) => provision)).toEqual([
    { section: "5", through: "7" },
    { section: "7" },
    { section: "9" },
  ])
})
