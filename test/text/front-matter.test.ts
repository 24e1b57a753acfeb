import { describe, expect, test } from "vitest"
import { kinds, read, withFacts } from "./read.ts"

const LINES = [
  "---",
  "id: exempel",
  'titel: "Plan: del 2"',
  "diarienummer: 2025.053 SN § 37",
  "galler_for: [Socialförvaltningen, 'Vård & omsorg']",
  "giltighetstid:",
  "  from: 2025-10-01",
  "  tom: tills vidare",
  "bilagor:",
  "  - titel: Blankett 😀",
  "    fil: exempel/blankett.pdf",
  "---",
  "# 1 Inledning",
  "",
  "Kommunen ska ge stöd.",
  "",
]

/** JSON pointer of each scalar → how it is written. */
const WRITTEN: Readonly<Record<string, string>> = {
  "/id": "exempel",
  "/titel": '"Plan: del 2"',
  "/diarienummer": "2025.053 SN § 37",
  "/galler_for/0": "Socialförvaltningen",
  "/galler_for/1": "'Vård & omsorg'",
  "/giltighetstid/from": "2025-10-01",
  "/giltighetstid/tom": "tills vidare",
  "/bilagor/0/titel": "Blankett 😀",
  "/bilagor/0/fil": "exempel/blankett.pdf",
}

const ENDINGS = [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const

describe.each(ENDINGS)("positions with line ends %s", (_, end) => {
  describe.each([
    ["as it is", (text: string) => text],
    ["after a byte order mark", (text: string) => `\uFEFF${text}`],
    ["with loose accents", (text: string) => text.normalize("NFD")],
    ["with characters outside the basic plane", (text: string) => text.replace("exempel\n", "exempel # 😀😀\n")],
  ])("%s", (_name, change) => {
    const { document, text } = read(change(LINES.join("\n")).replaceAll("\n", end))
    const slice = (pointer: string): string => {
      const span = document.where[pointer]
      return span === undefined ? `nothing at ${pointer}` : text.slice(span.start, span.end)
    }

    test.each(Object.entries(WRITTEN))("%s stands where it says", (pointer, written) => {
      expect(slice(pointer).normalize("NFC")).toBe(written)
    })

    test("so do the keys", () => {
      expect(slice("#/titel")).toBe("titel")
      expect(slice("#/giltighetstid")).toBe("giltighetstid")
      expect(slice("#/giltighetstid/tom")).toBe("tom")
      expect(slice("#/bilagor/0/fil")).toBe("fil")
    })

    test("headings and links are counted from the same beginning", () => {
      const [section] = document.sections
      expect(text.slice(section?.span.start, section?.span.end)).toBe("# 1 Inledning")
      expect(text.slice(document.bodyStart)).toMatch(/^# 1 Inledning/)
    })

    test("the values are the same", () => {
      expect(JSON.stringify(document.raw).normalize("NFC")).toBe(JSON.stringify(read(LINES.join("\n")).document.raw))
    })
  })
})

describe("values are text, as they were written", () => {
  test.each([
    "2025.10",
    "012",
    "1e3",
    "0x1F",
    "ja",
    "nej",
    "yes",
    "true",
    "2024-02-30",
    "2026-01-01T00:00:00Z",
    "12:30:45",
    "1_000",
    ".inf",
    "+46",
    "<<",
    "=",
  ])("%s", value => {
    const { document } = withFacts(`diarienummer: ${value}`)
    expect(document.raw.diarienummer).toBe(value)
    expect(document.faults).toEqual([])
  })

  test("also with a tag that asks for something else", () => {
    expect(withFacts("a: !!int 012", "b: !!float 1.10", "c: !egen x").document.raw).toEqual({
      a: "012",
      b: "1.10",
      c: "x",
    })
  })

  test("no date is made of what is not one", () => {
    expect(withFacts("giltighetstid: {from: 2024-02-30}").document.metadata.giltighetstid).toEqual({})
  })

  test.each(["__proto__", "constructor", "toString"])("a key called %s is only a key", key => {
    const { raw } = withFacts(`${key}: x`).document
    expect(Object.hasOwn(raw, key)).toBe(true)
    expect(Object.getPrototypeOf(raw)).toBe(Object.prototype)
  })
})

describe("faults of the front matter", () => {
  const fault = (...lines: readonly string[]) => {
    const { document, text } = withFacts(...lines)
    return document.faults.map(({ kind, quoted, span }) => ({ kind, quoted, at: text.slice(span.start, span.end) }))
  }

  test("a value is cut by what YAML takes for a comment", () => {
    expect(fault("anm: Beslut # 37")).toEqual([{ kind: "yaml_cut_by_comment", quoted: "# 37", at: " # 37" }])
    expect(fault("anm: #37")).toEqual([{ kind: "yaml_cut_by_comment", quoted: "#37", at: "#37" }])
    expect(fault("galler_for:", "  - Skola # 2")).toMatchObject([{ kind: "yaml_cut_by_comment", quoted: "# 2" }])
  })

  test.each([
    ["quoted", 'anm: "Beslut # 37"'],
    ["without a space", "anm: Beslut#37"],
    ["a comment after a quoted value cuts nothing", 'anm: "Beslut" # 37'],
    ["a comment on a line of its own", "# 37"],
    ["a comment after a text of several lines", "anm: |\n  Beslut\n # 37"],
    ["a comment after the key of a mapping", "giltighetstid: # 37\n  from: 2025-01-01"],
  ])("nothing is cut: %s", (_, line) => {
    expect(fault(line)).toEqual([])
  })

  test("a colon inside a value", () => {
    expect(fault("id: x", "titel: Plan: del 2")).toEqual([
      { kind: "yaml_colon", quoted: "titel: Plan: del 2", at: "titel: Plan: del 2" },
    ])
  })

  test.each(["null", "Null", "NULL", "~"])("the word %s", word => {
    expect(fault(`titel: ${word}`)).toEqual([{ kind: "yaml_empty", quoted: word.toLowerCase(), at: word }])
    expect(fault(`titel: "${word}"`)).toEqual([])
  })

  test.each(["titel:", 'titel: ""', "titel: ''", "{titel: }"])("nothing after the key: %s", line => {
    expect(fault(line)).toEqual([{ kind: "yaml_empty", quoted: "titel", at: "titel" }])
  })

  test("an empty line of a list", () => {
    expect(fault("galler_for:", "  -", "  - Skolan")).toMatchObject([{ kind: "yaml_empty", quoted: "galler_for" }])
    expect(fault('galler_for: [""]')).toMatchObject([{ kind: "yaml_empty", quoted: "galler_for" }])
  })

  test("the same key twice, wherever it is", () => {
    expect(fault("id: a", "titel: b", "id: c")).toEqual([{ kind: "yaml_duplicate_key", quoted: "id: c", at: "id: c" }])
    expect(fault("giltighetstid:", "  from: a", "  from: b")).toMatchObject([{ kind: "yaml_duplicate_key" }])
    expect(fault("id: a", '"id": b')).toMatchObject([{ kind: "yaml_duplicate_key" }])
  })

  test("twenty thousand different keys take no time to compare", () => {
    const begun = performance.now()
    expect(fault(...Array.from({ length: 20_000 }, (_, index) => `k${index}: x`))).toEqual([])
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test("anchors and aliases are refused, each on its line, and not called empty", () => {
    expect(fault("titel: &a Plan", "syfte: *a")).toEqual([
      { kind: "yaml_alias", quoted: "titel: &a Plan", at: "titel: &a Plan" },
      { kind: "yaml_alias", quoted: "syfte: *a", at: "syfte: *a" },
    ])
  })

  test("aliases that would explode do not", () => {
    const levels = Array.from({ length: 30 }, (_, index) => {
      const before = Array.from({ length: 10 }, () => (index === 0 ? "lol" : `*a${index - 1}`)).join(", ")
      return `a${index}: &a${index} [${before}]`
    })
    const begun = performance.now()
    const faults = fault(...levels)
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(faults).toHaveLength(30)
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(["yaml_alias"]))
  })

  test("a key that is no text is told, not dropped in silence", () => {
    expect(fault("id: x", "titel: {{titel}}")).toMatchObject([{ kind: "yaml_syntax", quoted: "titel: {{titel}}" }])
    expect(fault("? [a, b]", ": c")).toMatchObject([{ kind: "yaml_syntax" }])
    expect(fault("id: &a x", "*a : y")).toMatchObject([{ kind: "yaml_alias" }, { kind: "yaml_syntax" }])
  })

  test.each([
    ["a list", "- a"],
    ["a text", "bara text"],
    ["several YAML documents", "a: b\n...\nc: d"],
    ["an open bracket", "galler_for: [a"],
    ["an open quote", 'titel: "a'],
    ["a tab for indentation", "giltighetstid:\n\tfrom: x"],
  ])("not a mapping, or not YAML: %s", (_, yaml) => {
    expect(fault(yaml).length).toBeGreaterThan(0)
  })

  test.each([
    ["brackets", `a: ${"[".repeat(5_000)}`],
    ["closed brackets", `a: ${"[".repeat(5_000)}${"]".repeat(5_000)}`],
    ["braces", `a: ${"{a: ".repeat(5_000)}`],
    ["dashes", `a:\n  ${"- ".repeat(5_000)}x`],
    ["indentation", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["flow within its limits", `a: ${"[".repeat(25)}x${"]".repeat(25)}`],
  ])("nested too deep: %s", (_, yaml) => {
    expect(fault(yaml).map(({ kind }) => kind)).toContainEqual(expect.stringMatching(/^yaml_(alias|syntax)$/))
  })

  test("one line that breaks in many ways is told once, and the other keys are still read", () => {
    const { document } = withFacts("id: exempel", "titel: a: b: c: [", "typ: policy")
    expect(document.faults.length).toBeLessThanOrEqual(2)
    expect(document.raw.id).toBe("exempel")
  })
})

describe("where the front matter ends", () => {
  test("missing", () => {
    expect(kinds("# Rubrik\n")).toEqual(["front_matter_missing"])
    expect(kinds("")).toEqual(["front_matter_missing"])
    expect(kinds("\n---\nid: x\n---\n")).toEqual(["front_matter_missing"])
    expect(kinds("----\nid: x\n----\n")).toEqual(["front_matter_missing"])
  })

  test("empty", () => {
    expect(kinds("---\n---\n")).toEqual([])
    expect(kinds("---\n---")).toEqual([])
  })

  test("never closed: the facts are read as far as they look like facts, and the text below them too", () => {
    const { document, text } = read("---\nid: exempel\ngiltighetstid:\n  from: 2025-01-01\n\n# 1 Inledning\n\nText.\n")
    expect(document.faults.map(fault => fault.kind)).toEqual(["front_matter_unclosed"])
    expect(document.metadata).toMatchObject({ id: "exempel", giltighetstid: { from: "2025-01-01" } })
    expect(document.sections.map(section => section.title)).toEqual(["Inledning"])
    expect(text.slice(document.bodyStart)).toBe("\n# 1 Inledning\n\nText.\n")
  })

  test("white space after the dashes is allowed, other signs are not", () => {
    expect(read("--- \t\nid: x\n---  \nText.\n").document.raw).toEqual({ id: "x" })
    expect(read("---\nid: x\n--- slut\nsyfte: y\n---\n").document.bodyStart).toBeGreaterThan(25)
  })

  test("a line separator of Unicode ends no line", () => {
    expect(read("---\nid: x\ntitel: a\u2028---\ntyp: policy\n---\nText.\n").document.raw).toMatchObject({
      typ: "policy",
    })
  })

  test("a rule across the page further down is not an end", () => {
    expect(read("---\nid: x\n---\nA\n\n---\n\nB\n").document.raw).toEqual({ id: "x" })
  })
})
