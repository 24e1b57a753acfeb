import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import * as library from "../../src/lagrum.ts"

const page = readFileSync(new URL("../../docs/lagrum.md", import.meta.url), "utf8")

/** Each example of the page with what it is said to print. */
const EXAMPLES = Array.from(
  page.matchAll(/```js\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g),
  ([, code = "", output = ""]) => ({ code, output }),
)

test("the page has examples", () => {
  expect(EXAMPLES.length).toBeGreaterThan(2)
  expect(page.match(/```js/g)?.length).toBe(EXAMPLES.length)
})

test.each(EXAMPLES)("docs/lagrum.md prints what it says: $output", ({ code, output }) => {
  const lines: string[] = []
  const body = code.replace(/import (\{[^}]*\}) from "styrdok\/lagrum"/, "const $1 = library")
  const log = (...words: readonly unknown[]): void => {
    lines.push(words.join(" "))
  }
  new Function("library", "console", body)(library, { log })
  expect(`${lines.join("\n")}\n`).toBe(output)
})

test("a day that does not exist is told of", () => {
  expect(() => library.resolve(library.findCitations("SoL"), { date: "2025-02-30" })).toThrow(RangeError)
})

test("what others may import", () => {
  expect(Object.keys(library).toSorted()).toEqual(["check", "explain", "findCitations", "resolve"])
})
