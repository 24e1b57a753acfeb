import { describe, expect, test } from "vitest"
import { slug } from "../../src/text/sections.ts"
import { createRandom } from "./random.ts"
import { read } from "./read.ts"

const sections = (body: string) => read(`---\nid: x\n---\n${body}`).document.sections
const anchors = (body: string) => sections(body).map(section => section.anchor)

describe("numbers and titles", () => {
  test.each([
    ["# 1 Inledning", "1", "Inledning"],
    ["# 1. Inledning", "1", "Inledning"],
    ["## 2.3.1 Barn", "2.3.1", "Barn"],
    ["## 2.3.1. Barn", "2.3.1", "Barn"],
    ["# 1\u00a0Inledning", "1", "Inledning"],
    ["# 1\tInledning", "1", "Inledning"],
    ["# Inledning", undefined, "Inledning"],
    ["# 1", undefined, "1"],
    ["# 1:2 Inledning", undefined, "1:2 Inledning"],
    ["# 5§ Inledning", undefined, "5§ Inledning"],
    ["# 2025 års mål", undefined, "2025 års mål"],
    ["# 2025. Ett år", undefined, "2025. Ett år"],
    ["# Bilaga 1 Karta", undefined, "Bilaga 1 Karta"],
    ["# 1 *Viktigt* ord och `kod` ##", "1", "Viktigt ord och kod"],
    ["# 1 A &amp; B", "1", "A & B"],
    ["1 Första raden\nandra raden\n===", "1", "Första raden andra raden"],
    ["# 1 ![Karta](a.png) Plan", "1", "Karta Plan"],
  ])("%s", (line, number, title) => {
    const [section] = sections(`${line}\n`)
    expect(section?.title).toBe(title)
    expect(section?.number).toBe(number)
    expect(section !== undefined && "number" in section).toBe(number !== undefined)
  })

  test("levels and places", () => {
    const { document, text } = read("---\nid: x\n---\n# A\n\nB\n-\n\n###### C\n")
    expect(document.sections.map(({ level, span }) => [level, text.slice(span.start, span.end)])).toEqual([
      [1, "# A"],
      [2, "B\n-"],
      [6, "###### C"],
    ])
  })

  test("what stands in a quote, a list or code is no section", () => {
    expect(sections("> # A\n\n- # B\n\n```\n# C\n```\n\n    # D\n")).toEqual([])
  })
})

describe("anchors", () => {
  test("are made of the title in plain letters", () => {
    expect(anchors("# 1 Äldre på särskilt boende: § 4 – é\n")).toEqual(["aldre-pa-sarskilt-boende-4-e"])
    expect(slug("Ra\u030ad")).toBe(slug("Råd"))
    expect(slug("…")).toBe("avsnitt")
  })

  test("survive a renumbering", () => {
    const before = "# 1 Syfte\n\n## 1.1 Mål\n\n# 2 Ansvar\n\n## 2.1 Mål\n"
    const after = "# 4 Syfte\n\n## 4.7 Mål\n\n# 9 Ansvar\n\n## 9.2 Mål\n"
    expect(anchors(after)).toEqual(anchors(before))
  })

  test("survive that an unrelated section is added anywhere", () => {
    const lines = ["# 1 Syfte", "## 1.1 Mål", "# 2 Ansvar", "## 2.1 Mål", "### 2.1.1 Undantag"]
    const before = anchors(lines.join("\n\n"))
    for (let at = 0; at <= lines.length; at++) {
      const added = lines.toSpliced(at, 0, `${"#".repeat(at < 2 ? 1 : 3)} Något helt annat`)
      const after = anchors(added.join("\n\n"))
      // A heading put between a section and its own title above it becomes the title above; nothing else moves.
      if (at !== 1 && at !== 3) expect(after.filter((_, index) => index !== at)).toEqual(before)
    }
  })

  test("of sections that share a title begin with the title above", () => {
    expect(anchors("# Barn\n\n## Ansökan\n\n# Äldre\n\n## Ansökan\n\n# Ansökan\n")).toEqual([
      "barn",
      "barn-ansokan",
      "aldre",
      "aldre-ansokan",
      "ansokan",
    ])
  })

  test("are counted where the title above does not tell them apart", () => {
    expect(anchors("# A\n\n# A\n\n# A\n\n## B\n\n## B\n")).toEqual(["a", "a-2", "a-3", "a-b", "a-b-2"])
    expect(anchors("# A\n\n# A 2\n\n# A\n")).toEqual(["a", "a-2", "a-3"])
  })

  test("are unique, whatever the headings say", () => {
    const random = createRandom(7)
    for (let round = 0; round < 300; round++) {
      const body = Array.from({ length: random.below(12) }, () => {
        const depth = 1 + random.below(4)
        return `${"#".repeat(depth)} ${random.text(["a", "b", " ", "2", "-", "å", "1 ", "…"], 4)}`
      }).join("\n\n")
      const found = anchors(`${body}\n`)
      expect(new Set(found).size, body).toBe(found.length)
      for (const anchor of found) expect(anchor).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  test("ten thousand headings, all alike or all different", () => {
    for (const title of [() => "# Samma\n", (index: number) => `# ${index} Rubrik ${index}\n`]) {
      const body = Array.from({ length: 10_000 }, (_, index) => title(index)).join("\n")
      const found = anchors(body)
      expect(new Set(found).size).toBe(10_000)
    }
  })
})
