import { describe, expect, test } from "vitest"
import { decodeText, formatDocument, mappedText, readDocument, readYaml } from "../../src/text/index.ts"
import { createRandom, type Random } from "./random.ts"
import { kinds, read } from "./read.ts"

const NASTY = [
  "---\n",
  "id: x\n",
  "\n",
  "\r",
  "\r\n",
  "\uFEFF",
  "# ",
  "- ",
  "> ",
  "  ",
  "\t",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "```\n",
  "[",
  "](",
  ")",
  "![",
  "[^1]",
  "[^1]: ",
  "|",
  "|-|\n",
  "<",
  "<!--",
  "<script>",
  "&",
  "&amp;",
  "&#0;",
  "\\",
  ":",
  ": ",
  " #",
  "{",
  "}",
  "'",
  '"',
  "&a ",
  "*a",
  "!!x ",
  "? ",
  "|\n",
  "%",
  "\0",
  "\u2028",
  "\u0085",
  "\u202E",
  "a\u030a",
  "😀",
  "å",
  "1. ",
  "===\n",
  "null",
] as const

/** Bytes of a nasty text, now and then with bytes in it that are no text at all. */
function nastyBytes(random: Random): Uint8Array {
  const front = random.below(2) === 0 ? `---\n${random.text(NASTY, 6)}\n---\n` : ""
  const bytes = [...new TextEncoder().encode(front + random.text(NASTY, 25))]
  for (let wounds = random.below(4) === 0 ? random.below(4) : 0; wounds > 0; wounds--) {
    const foreign = random.pick([[0xed, 0xa0, 0x80], [0xed, 0xb0, 0x80], [0xff], [0xc3], [0xe5], [0xf0, 0x9f]])
    bytes.splice(random.below(bytes.length + 1), 0, ...foreign)
  }
  return Uint8Array.from(bytes)
}

describe("whatever a writer wrote", () => {
  test("there is a document, plain data, whose places lie in the file", () => {
    const random = createRandom(101)
    for (let round = 0; round < 5_000; round++) {
      const bytes = nastyBytes(random)
      const shown = JSON.stringify(decodeText(bytes).text)
      const { document, text, tree } = readDocument("documents/sn/x.md", bytes)
      const spans = [
        ...Object.values(document.where),
        ...document.faults.map(fault => fault.span),
        ...document.sections.map(section => section.span),
        ...document.links.map(link => link.span),
      ]
      for (const { start, end } of spans) {
        if (!(start >= 0 && start <= end && end <= text.length)) expect.fail(`${start}–${end} in ${shown}`)
      }
      for (const { title, span } of document.sections) {
        const first = /[a-zåäö]/.exec(title)?.[0] ?? ""
        if (!text.slice(span.start, span.end).includes(first)) expect.fail(`"${title}" is not at its place in ${shown}`)
      }
      mappedText(tree, text)
      formatDocument(text, ["id", "typ"])
      // It is kept between runs as JSON and sent between threads.
      expect(JSON.parse(JSON.stringify(document)), shown).toEqual(document)
      expect(structuredClone(document)).toEqual(document)
    }
  })

  test("formatting is done after once, and changes no value", () => {
    const random = createRandom(202)
    for (let round = 0; round < 3_000; round++) {
      const text = `---\n${random.text(NASTY, 10)}\n---\n${random.text(NASTY, 10)}`
      const once = formatDocument(text, ["id", "typ"])
      expect(formatDocument(once, ["id", "typ"]), JSON.stringify(text)).toBe(once)
      expect(read(once).document.raw).toEqual(read(text.normalize("NFC")).document.raw)
    }
  })

  test("lone halves of characters, in strings that never were bytes", () => {
    const random = createRandom(303)
    const halves = ["\uD800", "\uDC00", "a", ": ", "\n", "&#xD800;", "*", '"'] as const
    for (let round = 0; round < 1_000; round++) {
      const text = random.text(halves, 12)
      readYaml(text)
      formatDocument(`---\n${text}\n---\n${text}`, ["a"])
    }
  })
})

describe("too deep or too tangled to be a document", () => {
  const nested = (levels: number, before: string, step: string) =>
    Array.from({ length: levels }, (_, level) => `${before}${step.repeat(level)}- x`).join("\n")

  test.each([
    ["quotes", `${"> ".repeat(200)}text\n`],
    ["quotes without spaces", `${">".repeat(200)}text\n`],
    ["lists on one line", `${"- ".repeat(200)}text\n`],
    ["numbered lists on one line", `${"1. ".repeat(200)}text\n`],
    ["lists by indentation", nested(200, "", "  ")],
    ["lists by tabs", nested(80, "", "\t")],
    ["lists in a quote", nested(200, "> ", "  ")],
    ["lists in three quotes", nested(200, ">>> ", "  ")],
    ["emphasis", `${"*".repeat(20_000)}a${"*".repeat(20_000)}`],
    ["emphasis opened and closed", `${"*a ".repeat(3_000)}b${" c*".repeat(3_000)}`],
    ["emphasis over lines", `${"*a\n".repeat(3_000)}b${"\nc*".repeat(3_000)}`],
    ["a few hundred levels of emphasis", `${"*".repeat(600)}a${"*".repeat(600)}`],
    ["images in images", `${"![".repeat(3_000)}a${"](b)".repeat(3_000)}`],
    ["open brackets", "[".repeat(50_000)],
    ["brackets closed and opened", "](".repeat(30_000)],
    ["closed brackets", "]".repeat(30_000)],
    ["signs after a bar that is no table", "|*a\n".repeat(15_000)],
    ["signs after a number that is no list", `a\n${"2. *a\n".repeat(15_000)}`],
    ["an item with lines that are not set in", `- ${"a\n".repeat(30_000)}`],
    ["an item with hard breaks", `- ${"a  \n".repeat(15_000)}`],
    ["an item with sentences", `- ${"En vanlig rad i en punkt.\n".repeat(16_000)}`],
    ["a quote with lines that are not set in", `> ${"a\n".repeat(30_000)}`],
    ["a note with lines that are not set in", `[^a]: ${"a\n".repeat(30_000)}`],
    ["lines under lines", "===\n".repeat(16_000)],
    ["underlined headings", "a\n===\n\n".repeat(16_000)],
    ["quotes one by one", "> a\n\n".repeat(16_000)],
    ["quotes in items", "- > a\n".repeat(16_000)],
    ["lists in items", "- a\n  - b\n".repeat(16_000)],
    ["lists in loose items", "1. a\n\n   - b\n\n".repeat(16_000)],
    ["a file of lists in items", "- a\n  - b\n    - c\n".repeat(45_000)],
  ])("%s", (_, body) => {
    const begun = performance.now()
    expect(kinds(`---\nid: x\n---\n${body}`)).toEqual(["markdown_too_deep"])
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test.each([
    ["fifty quotes", `${"> ".repeat(50)}text\n`],
    ["fifty lists", nested(50, "", "  ")],
    ["a rule across the page", `${"- ".repeat(80)}\n\n${"* ".repeat(80)}\n\n${"-".repeat(300)}\n`],
    ["lines to fill in", `Namn: ${"_".repeat(80)}  \n`.repeat(20)],
    ["a long list of terms", "- **Ord**: [text](a.md) och *mer*\n".repeat(1_000)],
    ["a long table of links", `|a|b|\n|-|-|\n${"|[a](b.md)|**c**|\n".repeat(1_000)}`],
    ["many footnotes", `Text.\n\n${Array.from({ length: 2_100 }, (_x, index) => `[^${index}]: Not\n`).join("")}`],
    ["many backticks", Array.from({ length: 200 }, (_x, index) => "`".repeat(index)).join(" ")],
    ["many angle brackets", "<".repeat(20_000)],
    ["many ampersands", "&".repeat(20_000)],
    ["many comments never closed", "<!-- ".repeat(5_000)],
    ["a table of five thousand rows", `|a|b|\n|-|-|\n${"|Ett ord|**c**|\n".repeat(5_000)}`],
    ["a table without outer bars", `a|b\n-|-\n${"c|d\n".repeat(5_000)}`],
    ["a table in an item", `- |a|b|\n  |-|-|\n${"  |c|d|\n".repeat(5_000)}`],
    ["long code", `\`\`\`\n${"a\n".repeat(20_000)}\`\`\`\n`],
    ["long code in an item", `- \`\`\`\n${"  *a*\n".repeat(10_000)}  \`\`\`\n`],
    ["a long paragraph", "En vanlig rad.\n".repeat(10_000)],
    ["a long list", "- a\n".repeat(10_000)],
    ["a long item, set in", `- a\n${"  En rad till.\n".repeat(10_000)}`],
    ["an item with a thousand lines that are not set in", `- ${"En rad till.\n".repeat(1_000)}`],
    ["a thousand lists in items", "- a\n  - b\n".repeat(1_000)],
    ["lists that end one another", "- a\n+ b\n".repeat(3_000)],
    ["a long quote", "> a\n".repeat(10_000)],
    ["rules across the page", "a\n\n---\n\n".repeat(4_000)],
    ["paragraphs that begin with signs and years", "**Ord** är ett ord.\n\n2024 var ett år.\n\n".repeat(4_000)],
    ["a wide table", `${"|a".repeat(2_000)}|\n${"|-".repeat(2_000)}|\n`],
  ])("not so: %s", (_, body) => {
    const begun = performance.now()
    expect(kinds(`---\nid: x\n---\n${body}`)).toEqual([])
    expect(performance.now() - begun).toBeLessThan(5_000)
  })

  test("the facts are still read", () => {
    expect(read(`---\nid: x\n---\n${"> ".repeat(200)}text\n`).document.metadata.id).toBe("x")
  })
})
