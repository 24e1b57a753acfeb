import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { readPlainYaml } from "../../src/text/plain-yaml.ts"
import { readAnyYaml } from "../../src/text/yaml.ts"
import { createRandom, type Random } from "./random.ts"

/** Demands that what is read plainly is what the library reads, with its places and without a fault. */
function agrees(source: string): boolean {
  const plain = readPlainYaml(source, 4)
  if (plain !== undefined) expect({ source, ...plain, faults: [] }).toEqual({ source, ...readAnyYaml(source, 4) })
  return plain !== undefined
}

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url))

/** The front matter and records of the sample municipality. */
const SAMPLE = readdirSync(join(PRODUCT, "documents"), { recursive: true, encoding: "utf8" }).flatMap(path => {
  const text = /\.(md|yaml)$/.test(path) ? readFileSync(join(PRODUCT, "documents", path), "utf8") : ""
  if (path.endsWith(".yaml")) return [text]
  const front = /^---\n((?:.*\n)*?)---\n/.exec(text)?.[1]
  return front === undefined ? [] : [front]
})

const RECORD = `instans: sn
datum: 2025-09-16
paragraf: "37"
beslut:
  - dokument: iub-riktlinje
    slag: antagen
    lydelse: sha256:0a1b
    ersatter: [gammal, aldre]
handelser:
  - {slag: justerat, datum: 2025-09-22}
  - {slag: anslaget, kalla: "Anslag, 4"}
galler_for:
- Socialnämnden, Nacka
- Kommunstyrelsen (krets)
`

describe("a plain text", () => {
  test("is read as the library reads it", () => {
    expect(agrees(RECORD)).toBe(true)
    expect(readPlainYaml(RECORD)?.raw.handelser).toEqual([
      { slag: "justerat", datum: "2025-09-22" },
      { slag: "anslaget", kalla: "Anslag, 4" },
    ])
  })

  test("nearly all of the sample is plain", () => {
    expect(SAMPLE.length).toBeGreaterThan(20)
    expect(SAMPLE.filter(agrees).length / SAMPLE.length).toBeGreaterThan(0.9)
  })

  test("a key such as __proto__ is only a key", () => {
    const raw = readPlainYaml("__proto__: x\nconstructor: y\n")?.raw
    expect(Object.entries(raw ?? {})).toEqual([
      ["__proto__", "x"],
      ["constructor", "y"],
    ])
  })
})

test.each([
  "",
  "\n",
  "a: b",
  "a:\n",
  "a: null\n",
  "a: ~\n",
  "a: b # c\n",
  "a: #37\n",
  "a: b: c\n",
  "a: b:\n",
  "a:b\n",
  "a: b \n",
  "a:  b\n",
  "a: b\n\nc: d\n",
  "a: b\n  c\n",
  "a: b\na: c\n",
  "a: {b: c, b: d}\n",
  "a: {b: c,d: e}\n",
  "a: {b: {c: d}}\n",
  'a: ""\n',
  'a: [""]\n',
  "a: [b, ]\n",
  "a: [b: c]\n",
  "a: &b c\n",
  "a: *b\n",
  "a: !!str b\n",
  "a: |\n  b\n",
  "a: 'b'\n",
  'a: "b\\n"\n',
  'a: "b" c\n',
  "a: b\r\nc: d\r\n",
  "a:\n\tb: c\n",
  "a:\n  b: c\n d: e\n",
  "  a: b\nc: d\n",
  "a: b\n---\nc: d\n",
  "- a\n- b\n",
  "\uFEFFa: b\n",
  "a: \u0065\u0301n\n",
])("what is not plain, or not right, is left to the library: %j", source => {
  expect(readPlainYaml(source)).toBeUndefined()
})

test("a line without end is refused or read in one pass", () => {
  for (const part of ["a ", "a, ", "a:", "a(", '"', "a, b:"]) {
    expect(readPlainYaml(`a: ${part.repeat(200_000)}#\n`)).toBeUndefined()
  }
})

const PIECES: readonly [string, ...string[]] = [
  "\n",
  ...[" ", "  ", '""', "- ", "-", ":", ": ", "#", " #", '"', "'", "{", "}", "[", "]", ",", ", ", "a", "null", "~"],
  ...["&a ", "*a", "!", "|", ">", "?", "%", "@", "`", "---\n", "é", "e\u0301", "\t", "a: b\n", "  a: b\n", "- a\n"],
  ...["  - b: c\n", "\u00A0", "\u2028", "\u0085", "__proto__: x\n", "a_b:\n", "<<: a\n", "0", "§", "–", "(", "\uFEFF"],
]

/** Some lines of a text that is mostly sound, with a few pieces put in or cut out. */
function wounded(random: Random, sound: string): string {
  const lines = sound.split("\n")
  const from = random.below(lines.length)
  let text = `${lines.slice(from, from + 1 + random.below(7)).join("\n")}${random.below(5) === 0 ? "" : "\n"}`
  if (random.below(3) === 0) text = text.replace(/^ {2}/gm, "")
  for (let wound = random.below(4); wound > 0; wound--) {
    const at = random.below(text.length + 1)
    const cut = random.below(3) === 0 ? random.below(4) : 0
    text = `${text.slice(0, at)}${random.below(4) === 0 ? "" : random.pick(PIECES)}${text.slice(at + cut)}`
  }
  return text
}

/** Lines of keys and items at any depth, whether or not they fit together. */
function grown(random: Random): string {
  const line = (): string => {
    const value = random.pick([
      "",
      " x",
      " x, y",
      ' "x: y"',
      " [x, y]",
      " {p: x, q: 1}",
      " 2025-09-16",
      " a:b",
      " []",
      ' ""',
    ])
    const dash = random.pick(["", "", "- ", "- - "])
    const key = random.pick(["a:", "b:", "c:", "x"])
    return `${" ".repeat(random.below(4) * random.pick([1, 2, 2]))}${dash}${key}${value}\n`
  }
  return Array.from({ length: 1 + random.below(6) }, line).join("")
}

test("whatever is written, a text that is read plainly is read as the library reads it", () => {
  const random = createRandom(37)
  let plain = 0
  for (let round = 0; round < 20_000; round++) {
    const sound = round % 4 === 0 ? RECORD : (SAMPLE[random.below(SAMPLE.length)] ?? RECORD)
    if (agrees(round % 2 === 0 ? wounded(random, sound) : grown(random))) plain++
  }
  expect(plain).toBeGreaterThan(1000)
})
