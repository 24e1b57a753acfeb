import { describe, expect, test } from "vitest"
import { formatDocument, readYaml } from "../../src/text/index.ts"
import { createRandom } from "./random.ts"
import { read } from "./read.ts"

const KEYS = ["id", "titel", "typ", "giltighetstid"]
const format = (text: string) => formatDocument(text, KEYS)
const facts = (yaml: string) => `---\n${yaml}---\n`

describe("the house's form", () => {
  test("no byte order mark, LF, composed accents, one final line end", () => {
    expect(format("\uFEFF---\r\nid: x\r\n---\r\nRa\u030ad\r\n\r\n\r\n")).toBe("---\nid: x\n---\nRåd\n")
    expect(format("Text")).toBe("Text\n")
    expect(format("")).toBe("")
  })

  test("keys in order, unknown keys last as they stood", () => {
    expect(format(facts("x: 1\ntyp: a\ny: 2\nid: b\n"))).toBe(facts("id: b\ntyp: a\nx: 1\ny: 2\n"))
  })

  test("an entry takes its lines and the comments above it along", () => {
    const yaml = "typ: a # om typ\n# om giltighetstid\ngiltighetstid:\n  # inne\n  from: x\n# om id\n# mer\nid: b\n"
    expect(format(facts(yaml))).toBe(
      facts("# om id\n# mer\nid: b\ntyp: a # om typ\n# om giltighetstid\ngiltighetstid:\n  # inne\n  from: x\n"),
    )
  })

  test("what stands above the first key stays there", () => {
    expect(format(facts("# Rör inte\n\ntyp: a\nid: b\n"))).toBe(facts("# Rör inte\n\nid: b\ntyp: a\n"))
  })

  test.each([
    ["complex keys", "? typ\n: a\nid: b\n", { typ: "a", id: "b" }],
    ["tagged keys", "!!str typ: a\nid: b\n", { typ: "a", id: "b" }],
    ["indented keys", "  typ: a\n  id: b\n", { typ: "a", id: "b" }],
    ["quoted keys", "\"typ\": a\n'id': b\n", { typ: "a", id: "b" }],
    ["texts of several lines", "typ: |+\n  a\n\n\nid: >-\n  b\n  c\n", { typ: "a\n\n\n", id: "b c" }],
    ["a value on the next line", "typ:\n  a\nid: b\n", { typ: "a", id: "b" }],
  ])("%s say the same afterwards", (_, yaml, raw) => {
    const formatted = read(format(facts(yaml)))
    expect(formatted.document.raw).toEqual(raw)
    expect(formatted.document.faults).toEqual([])
    expect(Object.keys(formatted.document.raw)[0]).toBe("id")
  })

  test.each([
    ["a colon in a value", "typ: a: b\nid: c\n"],
    ["a key twice", "typ: a\nid: b\ntyp: c\n"],
    ["an alias, which must come after its anchor", "typ: &x a\nid: *x\n"],
    ["a mapping in braces", "{typ: a, id: b}\n"],
    ["a list", "- typ: a\n- id: b\n"],
    ["brackets never closed", "typ: [a\nid: b\n"],
  ])("a front matter is left as it is: %s", (_, yaml) => {
    expect(format(facts(yaml))).toBe(facts(yaml))
  })

  test("a front matter never closed is left as it is", () => {
    expect(format("---\ntyp: a\nid: b\n\nText.\n")).toBe("---\ntyp: a\nid: b\n\nText.\n")
  })

  test("a hundred thousand empty lines inside the text take no time", () => {
    const begun = performance.now()
    expect(format(`a${"\n".repeat(100_000)}b`)).toHaveLength(100_003)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

describe("for any text", () => {
  const YAML = [
    "id: a\n",
    "typ: b\n",
    'titel: "c # d"\n',
    "giltighetstid:\n  from: x\n",
    "okand: [a, b]\n",
    "# anm\n",
    "\n",
    "syfte: |\n  rad\n  rad\n",
    "syfte: e\n  f\n",
    "? k\n: v\n",
    "m: {a: b}\n",
    "anm: x # y\n",
    "tom:\n",
    "  dragen: x\n",
    "l:\n- a\n# inne\n- b\n",
    "fel: a: b\n",
    "a\u030a: b\r\n",
    "r: x\r",
  ] as const
  const BODY = ["# A\n", "\n", "text ", "```\n", "\r\n", "a\u030a", "---\n", "|a|\n", "\uFEFF", "  ", "> "] as const

  test("formatting twice is formatting once, and neither facts nor text say anything else", () => {
    const random = createRandom(5)
    for (let round = 0; round < 3_000; round++) {
      const text = `${random.pick(["", "\uFEFF", "\uFEFF\uFEFF"])}---\n${random.text(YAML, 7)}---\n${random.text(BODY, 8)}`
      const once = format(text)
      expect(format(once), JSON.stringify(text)).toBe(once)
      const before = read(text.normalize("NFC")).document
      const after = read(once).document
      expect(after.raw, JSON.stringify(text)).toEqual(before.raw)
      expect(after.sections.map(section => section.anchor)).toEqual(before.sections.map(section => section.anchor))
      expect(once.slice(after.bodyStart).trimEnd()).toBe(
        text
          .normalize("NFC")
          .replace(/^\uFEFF+/, "")
          .replace(/\r\n?/g, "\n")
          .slice(before.bodyStart - crs(text, before.bodyStart))
          .trimEnd(),
      )
    }
  })

  /** How many units shorter the text before the body becomes when CRLF is one. */
  function crs(text: string, bodyStart: number): number {
    return (
      text
        .normalize("NFC")
        .replace(/^\uFEFF+/, "")
        .slice(0, bodyStart)
        .match(/\r\n/g)?.length ?? 0
    )
  }

  test("a file in form comes back to the letter", () => {
    const text = facts("id: a\n\n# anm\ntitel: b\n\ntyp: c\n")
    expect(format(text)).toBe(text)
    expect(readYaml("id: a\n").faults).toEqual([])
  })
})
