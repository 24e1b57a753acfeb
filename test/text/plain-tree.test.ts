import { expect, test } from "vitest"
import { mappedText } from "../../src/text/index.ts"
import { plainTree } from "../../src/text/plain-tree.ts"
import { createRandom } from "./random.ts"

const blocks = (text: string, bodyStart = 0) =>
  plainTree(text, bodyStart).children.map(block => {
    const { start, end } = block.position ?? {}
    return text.slice(start?.offset, end?.offset)
  })

test.each([
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
])("blocks are what stands between empty lines (%s)", (_, end) => {
  const text = ["---", "id: x", "---", "", "  > ett &amp; ", " två", " \t", "", "tre", "", ""].join(end)
  expect(blocks(text, text.indexOf("  > ett"))).toEqual([`> ett &amp; ${end} två`, "tre"])
})

test("a text that is taken as it is written maps back to itself, signs and all", () => {
  const text = "> > a &amp; \\* b\n> c"
  const { text: shown, toSource } = mappedText(plainTree(text, 0), text)
  expect(shown).toBe(text)
  for (let at = 0; at < text.length; at++) expect(toSource(at, at + 1)).toEqual({ start: at, end: at + 1 })
})

test("no word is lost, and white space costs no time", () => {
  const random = createRandom(17)
  for (let round = 0; round < 500; round++) {
    const text = random.text(["a", " ", "\n", "\r\n", "\r", "\t", "\u00a0", "ord"], 15)
    expect(blocks(text).join("").replace(/\s/g, ""), JSON.stringify(text)).toBe(text.replace(/\s/g, ""))
  }
  const begun = performance.now()
  expect(blocks(`a${" ".repeat(300_000)}b${"\n".repeat(300_000)}c`)).toHaveLength(2)
  expect(performance.now() - begun).toBeLessThan(2_000)
})
