import type { Nodes } from "mdast"
import { describe, expect, test } from "vitest"
import { mappedText, parseMarkdown } from "../../src/text/index.ts"
import { createRandom } from "./random.ts"

/** The text of a body, and the source of each stretch of it. */
function mapped(source: string) {
  const { text, toSource } = mappedText(parseMarkdown(source, 0), source)
  const sourceOf = (quoted: string): string => {
    const from = text.indexOf(quoted)
    if (from === -1) return `"${quoted}" is not in "${text}"`
    const span = toSource(from, from + quoted.length)
    return source.slice(span.start, span.end)
  }
  return { text, toSource, sourceOf }
}

describe("the way back to the file", () => {
  test.each([
    ["plain", "Kommunen ska ge stöd.", "ska ge", "ska ge"],
    ["an escape", "Se 4 kap\\. 2 \\§ och \\*så\\*.", "2 \\§ och", "2 \\§ och"],
    ["after an escape", "\\*\\_ord", "ord", "ord"],
    ["the escaped sign", "a \\* b", "*", "*"],
    ["an entity", "A &amp; B", "& B", "&amp; B"],
    ["after an ampersand", "A &amp; B och C", "och", "och"],
    ["a number", "4&#167;&#xA7; x", "§§", "&#167;&#xA7;"],
    ["after a number", "4&#167; stycket", "stycket", "stycket"],
    ["a space that does not break", "4&nbsp;kap", "4\u00a0kap", "4&nbsp;kap"],
    ["outside the basic plane", "&#x1F600;&#x1F600; ord 😀 slut", "ord 😀 slut", "ord 😀 slut"],
    ["an entity of two characters", "&NotEqualTilde; ord", "ord", "ord"],
    ["no entity after all", "R&D; &finnsinte; ord", "&finnsinte; ord", "&finnsinte; ord"],
    ["an escaped ampersand", "\\&amp; ord", "&amp; ord", "&amp; ord"],
    ["a soft break", "ett  två \n   tre", "två\ntre", "två \n   tre"],
    ["a soft break with CRLF", "ett\r\n  två", "två", "två"],
    ["a soft break with CR", "ett\rtvå", "två", "två"],
    ["a hard break", "ett\\\ntvå", "ett\ntvå", "ett\\\ntvå"],
    ["a hard break of spaces", "ett   \n  två", "två", "två"],
    ["a quote", "> ett\n> > två\n>tre", "tre", "tre"],
    ["a quote in a list", "- > ett\n  > två > tre", "två > tre", "två > tre"],
    ["a nested list", "1. ett\n   - två\n     tre", "två\ntre", "två\n     tre"],
    ["emphasis", "Kommunen *ska **ge*** stöd", "ska ge stöd", "ska **ge*** stöd"],
    ["a link", "Se [policyn](a.md) nu", "policyn nu", "policyn](a.md) nu"],
    ["a table", "|a|b \\| c|\n|-|-|\n|d|e|", "b | c", "b \\| c"],
    ["a heading", "## 4 kap\\. Barn ##", "kap. Barn", "kap\\. Barn"],
    ["a footnote", "Text[^1].\n\n[^1]: Not\n    på två", "Not\npå två", "Not\n    på två"],
    ["a tab", "ett\ttvå", "ett\ttvå", "ett\ttvå"],
  ])("%s", (_, source, quoted, expected) => {
    const { text, sourceOf } = mapped(source)
    expect(text).toContain(quoted.replaceAll("\\§", "\\§"))
    const found = sourceOf(quoted)
    expect(found.replaceAll("\r\n", "\n")).toBe(expected.replaceAll("\r\n", "\n"))
  })

  test("struck text and code are blanks of the same length", () => {
    const source = "Enligt ~~4 kap. *2 §*~~ **5 kap.** och `6 kap.` nu"
    const { text, sourceOf } = mapped(source)
    expect(text).toBe(`Enligt ${" ".repeat(10)} 5 kap. och ${" ".repeat(6)} nu`)
    expect(sourceOf("5 kap.")).toBe("5 kap.")
    expect(sourceOf("nu")).toBe("nu")
  })

  test("code with backticks, breaks and pipes does not move what follows", () => {
    for (const code of ["`` a`b ``", "`a\n> b`", "`a  b`", "`` ` ``"]) {
      expect(mapped(`> Se ${code} och 4 kap.`).sourceOf("och 4 kap."), code).toBe("och 4 kap.")
    }
    expect(mapped("|a|\n|-|\n|`b \\| c` och|").sourceOf("och")).toBe("och")
  })

  test("raw HTML, images and marks of footnotes are no text", () => {
    expect(mapped("a <b>c</b> ![bild](d.png) e[^1]\n\n[^1]: f").text).toBe("a c  ef")
  })

  test("an empty stretch is an empty place", () => {
    const { text, toSource } = mapped("A &amp; B")
    for (let at = 0; at <= text.length; at++) {
      const span = toSource(at, at)
      expect(span.end).toBe(span.start)
    }
  })
})

/** A piece of text: how a writer writes it, and what a reader sees. */
interface Piece {
  readonly source: string
  readonly text: string
}

const PIECES: readonly [Piece, ...Piece[]] = [
  { source: "Kommunen", text: "Kommunen" },
  ...["ord", "4 kap.", "2 §", "ska", "Åtgärd", "2025.10", "😀", "R&D", "e\u0301", "–", "a > b", "http://x.se/a"].map(
    (word): Piece => ({ source: word, text: word }),
  ),
  { source: "\\*", text: "*" },
  { source: "\\_\\_", text: "__" },
  { source: "\\\\", text: "\\" },
  { source: "\\[x\\]", text: "[x]" },
  { source: "\\&amp;", text: "&amp;" },
  { source: "&amp;", text: "&" },
  { source: "&AMP;&#38;&#x26;", text: "&&&" },
  { source: "&lt;b&gt;", text: "<b>" },
  { source: "&nbsp;", text: "\u00a0" },
  { source: "&#x1F600;&#x1F600;", text: "😀😀" },
  { source: "&aring;&auml;&ouml;", text: "åäö" },
  { source: "&fjlig;", text: "fj" },
  { source: "&finnsinte;", text: "&finnsinte;" },
  { source: "*vikt*", text: "vikt" },
  { source: "**stark &amp; *djup***", text: "stark & djup" },
  { source: "[länk\\](a)](b.md)", text: "länk](a)" },
  { source: "~~bort &amp;~~", text: "      " },
  { source: "`kod &amp; \\*`", text: " ".repeat(12) },
]

interface Block {
  readonly first: string
  readonly rest: string
}

/** The blocks that a paragraph may stand in: what is written before its first line, and before the others. */
const BLOCKS: readonly [Block, ...Block[]] = [
  { first: "", rest: "" },
  { first: "", rest: "   " },
  { first: "> ", rest: "> " },
  { first: ">", rest: "" },
  { first: "- ", rest: "  " },
  { first: "- > ", rest: "  >   " },
  { first: "1. - ", rest: "     " },
  { first: "> 1. ", rest: ">    " },
]

describe("for any paragraph", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("each piece maps back to where it is written (%s)", (_, lineEnd) => {
    const random = createRandom(23)
    for (let round = 0; round < 1_500; round++) {
      const block = random.pick(BLOCKS)
      const spans: { readonly piece: Piece; readonly start: number; readonly textStart: number }[] = []
      let source = `${block.first}Början`
      let text = "Början"
      for (let count = random.below(8); count >= 0; count--) {
        const isBreak = random.below(4) === 0
        source += isBreak ? `${random.pick(["", " "])}${lineEnd}${block.rest}` : " "
        text += isBreak ? "\n" : " "
        // A line must not begin with what makes another block of it.
        if (isBreak) {
          source += "ny "
          text += "ny "
        }
        const piece = random.pick(PIECES)
        spans.push({ piece, start: source.length, textStart: text.length })
        source += piece.source
        text += piece.text
      }
      const { text: found, toSource } = mapped(source)
      expect(found.replace(/\r\n?/g, "\n"), JSON.stringify(source)).toBe(text)
      // With CRLF the text keeps both units, so places in it are counted anew.
      const moved = (at: number): number => (found.length === text.length ? at : atUnit(found, at))
      for (const { piece, start, textStart } of spans) {
        const span = toSource(moved(textStart), moved(textStart + piece.text.length))
        const written = source.slice(span.start, span.end)
        expect(span.start, `${piece.source} in ${JSON.stringify(source)}`).toBeGreaterThanOrEqual(start)
        expect(span.end).toBeLessThanOrEqual(start + piece.source.length)
        if (piece.source === piece.text) expect(written).toBe(piece.source)
        expect(piece.source).toContain(written)
      }
    }
  })

  /** Offset in `text`, which has CRLF, of what is unit `at` when each is counted as one. */
  function atUnit(text: string, at: number): number {
    let seen = 0
    for (let i = 0; i < text.length; i++) {
      if (seen === at) return i
      if (!(text[i] === "\r" && text[i + 1] === "\n")) seen++
    }
    return text.length
  }

  test("places never go backwards and never leave the block", () => {
    const random = createRandom(31)
    const signs = [
      "a",
      " ",
      "\n",
      "\\",
      "*",
      "_",
      "&",
      "&amp;",
      "`",
      "~~",
      "[",
      "](b)",
      ">",
      "- ",
      "|",
      "\0",
      "😀",
    ] as const
    for (let round = 0; round < 3_000; round++) {
      const source = random.text(signs, 14)
      const tree = parseMarkdown(source, 0)
      const blocks: Nodes[] = [tree, ...tree.children]
      for (const block of blocks) {
        const { text, toSource } = mappedText(block, source)
        let last = block.position?.start.offset ?? 0
        for (let at = 0; at < text.length; at++) {
          const span = toSource(at, at + 1)
          expect(span.start, JSON.stringify(source)).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeLessThanOrEqual(block.position?.end.offset ?? 0)
          last = span.start
        }
      }
    }
  })
})
