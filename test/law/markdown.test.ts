import { describe, expect, test } from "vitest"
import { findInBlocks } from "../../src/law/index.ts"
import { proseOf, readDocument } from "../../src/text/index.ts"
import { createRandom } from "../text/random.ts"
import { dictionary } from "./register.ts"

/** The references of a Markdown file, as its own text has them. */
function found(body: string): readonly string[] {
  const { tree, text } = readDocument("documents/ks/a.md", new TextEncoder().encode(body))
  return findInBlocks(proseOf(tree, text), dictionary).map(({ span }) => text.slice(span.start, span.end))
}

const FRONT = "---\nid: a\ntitel: 14 kap. 4 § SoL\n---\n\n"

describe("a reference is a piece of the file, with all its marks", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["plain", "Enligt 14 kap. 4 § SoL gäller.", ["14 kap. 4 § SoL"]],
    ["an escape before", "\\*\\_ 14 kap. 4 § SoL", ["14 kap. 4 § SoL"]],
    ["escapes within", "14 kap\\. 4 § SoL \\(2025:400\\) och 5 § FL", ["14 kap\\. 4 § SoL \\(2025:400\\)", "5 § FL"]],
    ["an escaped bracket", "socialtjänstlagen \\(2025:400\\) gäller", ["socialtjänstlagen \\(2025:400\\)"]],
    ["an escaped list", "14 kap. 4 §.\n5\\. SoL", ["14 kap. 4 §", "SoL"]],
    ["an entity", "14&nbsp;kap. 4&#160;&sect; SoL", ["14&nbsp;kap. 4&#160;&sect; SoL"]],
    ["entities around", "&lt;SoL&gt; &amp; LSS", ["SoL", "LSS"]],
    ["entities of letters", "h&auml;lso- och sjukv&aring;rdslagen", ["h&auml;lso- och sjukv&aring;rdslagen"]],
    ["emphasis within", "**14 kap.** 4 § *SoL* gäller", ["14 kap.** 4 § *SoL"]],
    ["emphasis around", "_14 kap. 4 § SoL_ och ***LSS***", ["14 kap. 4 § SoL", "LSS"]],
    ["emphasis on a part", "14 kap. **4** och **5** §§ SoL", ["14 kap. **4", "5** §§ SoL"]],
    ["a soft break", "14 kap.\n4 §   \n  SoL", ["14 kap.\n4 §   \n  SoL"]],
    ["a hard break", "14 kap. 4 §\\\nSoL", ["14 kap. 4 §\\\nSoL"]],
    ["CRLF", "Ett\r\n\r\n14 kap.\r\n4 § SoL\r\n", ["14 kap.\r\n4 § SoL"]],
    ["CR", "Ett\r\r14 kap.\r4 § SoL\r", ["14 kap.\r4 § SoL"]],
    ["a block quote", "> Enligt 14 kap.\n> 4 § SoL\nlata 5 § FL", ["14 kap.\n> 4 § SoL", "5 § FL"]],
    ["a quote in a quote", "> > 14 kap.\n> > 4 § SoL", ["14 kap.\n> > 4 § SoL"]],
    ["a quote in a list with CRLF", "- > 14 kap.\r\n  > 4 § SoL", ["14 kap.\r\n  > 4 § SoL"]],
    ["a list", "1. 14 kap.\n   4 § SoL\n2. LSS", ["14 kap.\n   4 § SoL", "LSS"]],
    ["a heading", "# 14 kap. 4 § SoL ##\n\nText", ["14 kap. 4 § SoL"]],
    ["an underlined heading", "Enligt SoL\n===", ["SoL"]],
    ["a table", "| Lag | Vad |\n| --- | --- |\n| 9 § LSS | *SoL* \\| FL |", ["9 § LSS", "SoL", "FL"]],
    ["a table without outer bars, CRLF", "a | b\r\n-|-\r\n14 kap. 4 § SoL | x", ["14 kap. 4 § SoL"]],
    ["a footnote", "Text[^1] och SoL.\n\n[^1]: Se 14 kap.\n    4 § SoL.", ["SoL", "14 kap.\n    4 § SoL"]],
    ["outside the basic plane", "😀😀 14 kap. 4 § SoL 😀 LSS", ["14 kap. 4 § SoL", "LSS"]],
    ["a byte order mark", "\uFEFFSoL gäller", ["SoL"]],
    ["front matter is no prose", `${FRONT}Enligt 9 § LSS.`, ["9 § LSS"]],
    ["a link's text", "Se [14 kap. 4 § SoL](https://exempel.example/5-§-FL).", ["14 kap. 4 § SoL"]],
    ["a link's text in part", "[14 kap. 4 §](a.md) SoL", ["14 kap. 4 §](a.md) SoL"]],
    ["a link by name", "[SoL][s]\n\n[s]: https://exempel.example/FL '9 § LSS'", ["SoL"]],
  ])("%s", (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe("what a reader does not read as text is no reference", () => {
  test.each([
    ["struck text", "Detta ~~enligt 14 kap. 4 § SoL och LSS~~ gäller."],
    ["struck text with marks", "~~enligt **14 kap.** *4 §* [SoL](a.md)~~"],
    ["inline code", "Skriv `14 kap. 4 § SoL` så."],
    ["a fenced block", "```\n14 kap. 4 § SoL\n```"],
    ["an indented block", "Så:\n\n    14 kap. 4 § SoL\n"],
    ["a link's address", "[regler](https://exempel.example/14-kap.-4-§-SoL)"],
    ["a link's title", '[regler](a.md "14 kap. 4 § SoL")'],
    ["an address by name", "[regler][r]\n\n[r]: https://exempel.example/?q=SoL+LSS '9 § LSS'"],
    ["a bare address", "<https://exempel.example/SoL/9§LSS>"],
    ["an address in the text", "Se https://exempel.example/SoL/9§LSS."],
    ["HTML", '<p class="SoL">\n9 § LSS\n</p>'],
    ["a comment", "<!-- 14 kap. 4 § SoL -->"],
    ["a comment in a line", "Ett <!-- SoL --> ord"],
    ["an image", "![14 kap. 4 § SoL](bild.png 'LSS')"],
    ["an image by name", "![SoL][b]\n\n[b]: LSS.png"],
    ["front matter alone", FRONT],
  ])("%s", (_, body) => {
    expect(found(body)).toEqual([])
  })

  test.each<readonly [string, string, readonly string[]]>([
    [
      "what is struck",
      "Enligt ~~nuvarande~~ **tidigare** socialtjänstlag (2001:453)",
      ["tidigare** socialtjänstlag (2001:453)"],
    ],
    ["what is struck within", "14 kap. ~~3 §~~ 4 § SoL", ["14 kap. ~~3 §~~ 4 § SoL"]],
    ["code within", "14 kap. 4 § SoL, se `§ 5 FL`, och 9 § LSS", ["14 kap. 4 § SoL", "9 § LSS"]],
    ["an image between", "9 § LSS ![SoL](a.png) och 5 § FL", ["9 § LSS", "5 § FL"]],
  ])("but what stands around it is: %s", (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

/** References, and what may stand around and between them in a file. */
const PIECES = [
  ...["14 kap. 4 § SoL", "9 § LSS", " socialtjänstlagen (2025:400) ", "GDPR", "14&nbsp;kap. 4 § SoL", " **5 §** FL"],
  ...[" Nämnden ", " ord ", "&amp;", "\\*", "😀", " å ", "~~", "**", "*", "`", "[", "](a.md)", "![", "](b.png)"],
  ...["[^1]", "<b>", "\n", "\r\n", "\n\n", "\r\n\r\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n| ", " | ", "\n|-|-|\n"],
  ...["\n[^1]: ", "\n    ", "\n```\n", "<!--", "-->", "\t", " ", " ", " ", " ", ". "],
] as const

describe("whatever the file is like", () => {
  test("what a reference covers begins and ends with its own words, in the order of the file", () => {
    const random = createRandom(404)
    let references = 0
    for (let round = 0; round < 4_000; round++) {
      const body = random.text(PIECES, 25)
      const { tree, text } = readDocument("documents/ks/a.md", new TextEncoder().encode(body))
      let end = 0
      for (const { span, group } of findInBlocks(proseOf(tree, text), dictionary)) {
        const written = text.slice(span.start, span.end)
        const shown = `"${written}" in ${JSON.stringify(body)}`
        // A footnote's text stands where it is written, so that the order of the file holds for it too.
        expect(span.start, shown).toBeGreaterThanOrEqual(end)
        expect(written, shown).toMatch(/^(?:\d|§|SoL|LSS|FL|GDPR|socialtjänstlagen|artikel)/)
        expect(written, shown).toMatch(/(?:\d|§|;|\.|SoL|LSS|FL|GDPR|\)|lagen)$/)
        expect(group.start <= span.start && span.end <= group.end, shown).toBe(true)
        end = span.end
        references++
      }
    }
    expect(references).toBeGreaterThan(2_000)
  })
})
