import { describe, expect, test } from "vitest"
import type { Mapping, Value } from "../../src/model/metadata.ts"
import { readYaml, writeYaml } from "../../src/text/index.ts"
import { createRandom, type Random } from "./random.ts"

const WORDS = [
  "a",
  "Å",
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  ":",
  ": ",
  "#",
  " #",
  "- ",
  "---",
  "...",
  "'",
  '"',
  "\\",
  "&",
  "*",
  "!",
  "|",
  ">",
  "%",
  "@",
  "`",
  "{",
  "}",
  "[",
  "]",
  ",",
  "?",
  "? ",
  "<<",
  "~",
  "012",
  "2025.10",
  "2024-02-30",
  "ja",
  "true",
  "😀",
  "\u00a0",
  "\u0085",
  "\u2028",
  "\uFEFF",
  "e\u0301",
  "\u0007",
  "\r\n",
] as const

function randomText(random: Random): string {
  return `x${random.text(WORDS, 6)}`.slice(random.below(2))
}

function randomValue(random: Random, depth: number): Value {
  const kind = depth > 2 ? 0 : random.below(4)
  if (kind === 1) return Array.from({ length: 1 + random.below(3) }, () => randomValue(random, depth + 1))
  if (kind === 2) return randomMapping(random, depth + 1)
  return randomText(random)
}

function randomMapping(random: Random, depth: number): Mapping {
  return Object.fromEntries(
    Array.from({ length: 1 + random.below(3) }, (_, index) => [
      random.below(4) === 0 ? `${randomText(random)}${index}` : `k${index}`,
      randomValue(random, depth),
    ]),
  )
}

describe("what is written can be read", () => {
  test("three thousand mappings with everything that YAML is afraid of", () => {
    const random = createRandom(11)
    for (let round = 0; round < 3_000; round++) {
      const mapping = randomMapping(random, 0)
      const written = writeYaml(mapping)
      expect(readYaml(written).raw, written).toEqual(mapping)
    }
  })

  test("and nothing that is written is taken for empty, cut or an alias", () => {
    const mapping = { a: "null", b: "~", c: "NULL", d: "x # y", e: "*x", f: "&x", g: "# 37", h: "a: b" }
    expect(readYaml(writeYaml(mapping))).toMatchObject({ raw: mapping, faults: [] })
  })

  test("what stands in two places is written twice, never as an alias", () => {
    const shared = ["a"]
    expect(readYaml(writeYaml({ a: shared, b: shared }))).toMatchObject({ raw: { a: ["a"], b: ["a"] }, faults: [] })
  })

  test("in the order of its keys, plain where every reader takes it for text", () => {
    expect(writeYaml({ b: "2025.10", a: "012", datum: "2026-01-01", c: ["ja"] })).toBe(
      'b: "2025.10"\na: "012"\ndatum: 2026-01-01\nc:\n  - ja\n',
    )
  })

  test("a long text stays on its line", () => {
    const text = "ord ".repeat(100).trim()
    expect(writeYaml({ a: text })).toBe(`a: ${text}\n`)
  })
})

describe("positions", () => {
  test("are moved by the offset", () => {
    const { where } = readYaml("id: x\n", 4)
    expect(where["/id"]).toEqual({ start: 8, end: 9 })
    expect(where["#/id"]).toEqual({ start: 4, end: 6 })
  })

  test("keys with signs that a pointer uses are escaped", () => {
    expect(Object.keys(readYaml("a/b: x\nc~d: y\n").where)).toEqual(["", "#/a~1b", "/a~1b", "#/c~0d", "/c~0d"])
  })

  test("empty and blank sources are an empty mapping", () => {
    for (const source of ["", "\n", "# bara en anmärkning\n"])
      expect(readYaml(source)).toMatchObject({ raw: {}, faults: [] })
  })
})
