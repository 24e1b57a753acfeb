import type { Nodes } from "mdast"
import { describe, expect, test } from "vitest"
import { isLawLink } from "../../src/model/law-link.ts"
import { linkSpans, mappedText, parseMarkdown, plainText, proseOf, spanOf, walk } from "../../src/text/index.ts"
import { createRandom } from "./random.ts"

/** The tree of `marked`, in which what stands between « and » is to be a link; the signs themselves are no part of it. */
function linked(marked: string): { readonly tree: Nodes; readonly source: string } {
  const links: { readonly span: { readonly start: number; readonly end: number }; readonly href: string }[] = []
  let source = ""
  let start = 0
  for (const sign of marked) {
    if (sign === "«") start = source.length
    else if (sign === "»") links.push({ span: { start, end: source.length }, href: `#${links.length + 1}` })
    else source += sign
  }
  return { tree: linkSpans(parseMarkdown(source, 0), source, links), source }
}

/** A tree in short: law links as <1 …>, other links as <url …>, emphasis with its signs. */
function show(node: Nodes): string {
  const inside = "children" in node ? node.children.map(show).join("") : ""
  switch (node.type) {
    case "text":
      return node.value
    case "inlineCode":
      return `\`${node.value}\``
    case "break":
      return "↵"
    case "html":
      return node.value
    case "image":
      return "[bild]"
    case "footnoteReference":
      return `[^${node.identifier}]`
    case "emphasis":
      return `*${inside}*`
    case "strong":
      return `**${inside}**`
    case "delete":
      return `~~${inside}~~`
    case "link":
      return `<${isLawLink(node) ? node.url.slice(1) : node.url} ${inside}>`
    case "linkReference":
      return `<ref ${inside}>`
    default:
      return "children" in node ? `${inside}${node.type === "root" ? "" : "|"}` : ""
  }
}

test.each([
  ["in the middle", "Enligt «4 § FL» ska", "Enligt <1 4 § FL> ska|"],
  ["the whole text", "«4 § FL»", "<1 4 § FL>|"],
  ["side by side", "«4»«5 §»", "<1 4><2 5 §>|"],
  ["over a soft break", "Se «14 kap.\n4 § SoL».", "Se <1 14 kap.\n4 § SoL>.|"],
  ["over a soft break in a quote", "> Se «14 kap.\n> 4 § SoL».", "Se <1 14 kap.\n4 § SoL>.||"],
  ["over a hard break", "Se «14 kap.\\\n4 § SoL».", "Se <1 14 kap.↵4 § SoL>.|"],
  ["with entities and escapes", "Se «14&nbsp;kap\\. 4 &sect;» nu", "Se <1 14\u00a0kap. 4 §> nu|"],
  ["after entities", "A &amp; B, se «4 §»", "A & B, se <1 4 §>|"],
  ["in emphasis", "Se *«4 § FL» nu*", "Se *<1 4 § FL> nu*|"],
  ["all of the emphasis", "Se *«4 § FL»* nu", "Se <1 *4 § FL*> nu|"],
  ["emphasis inside", "Se «*14 kap.* 4 § SoL» nu", "Se <1 *14 kap.* 4 § SoL> nu|"],
  ["emphasis within emphasis inside", "Se «14 **kap. *4* §** SoL»", "Se <1 14 **kap. *4* §** SoL>|"],
  ["over the edge of emphasis", "*Se «14 kap.* 4 § SoL» nu", "*Se <1 14 kap.>*<1  4 § SoL> nu|"],
  ["over a note", "Se «14 kap.[^1] 4 §»\n\n[^1]: «5 §»", "Se <1 14 kap.>[^1]<1  4 §>|<2 5 §>||"],
  ["over code", "Se «14 `kap.` 4 §»", "Se <1 14 >`kap.`<1  4 §>|"],
  ["over what is struck", "Se «14 ~~kap.~~ 4 §»", "Se <1 14 >~~kap.~~<1  4 §>|"],
  ["over raw HTML", "Se «14 <b>kap.</b> 4 §»", "Se <1 14 ><b><1 kap.></b><1  4 §>|"],
  ["inside a link", "Se [«4 § FL»](https://x.se)", "Se <https://x.se 4 § FL>|"],
  ["partly inside a link", "Se [«14 kap.](https://x.se) 4 §»", "Se <https://x.se 14 kap.><1  4 §>|"],
  ["inside a link that is defined elsewhere", "Se [«4 § FL»][a]\n\n[a]: https://x.se", "Se <ref 4 § FL>|"],
  ["in a heading", "# Om «4 § FL»\n\n«5 §»", "Om 4 § FL|<2 5 §>|"],
  ["in a list", "- a\n- se «4 §»", "a||se <1 4 §>|||"],
  ["in the cells of a table, but not in the heads", "|«4 §»|b|\n|-|-|\n|«5 §»|«6 §»|", "4 §|b||<2 5 §>|<3 6 §>|||"],
  ["in code", "`«4 §»`", "`4 §`|"],
])("%s", (_, marked, expected) => {
  expect(show(linked(marked).tree)).toBe(expected)
})

test("the title of a link is kept, and a link without one has none", () => {
  const source = "4 § och 5 §"
  const links = [
    { span: { start: 0, end: 3 }, href: "https://a.se/", title: "Förvaltningslag (2017:900)" },
    { span: { start: 8, end: 11 }, href: "https://b.se/" },
  ]
  const titles: unknown[] = []
  walk(linkSpans(parseMarkdown(source, 0), source, links), node => {
    if (node.type === "link") titles.push([node.url, node.title])
  })
  expect(titles).toEqual([
    ["https://a.se/", "Förvaltningslag (2017:900)"],
    ["https://b.se/", null],
  ])
})

test("the tree that was given is not changed, and without links it is the same", () => {
  const source = "Se *4 § FL* nu"
  const tree = parseMarkdown(source, 0)
  const before = JSON.stringify(tree)
  expect(linkSpans(tree, source, [])).toBe(tree)
  linkSpans(tree, source, [{ span: { start: 4, end: 10 }, href: "https://x.se" }])
  expect(JSON.stringify(tree)).toBe(before)
})

describe("for any text and any stretches of it", () => {
  const SIGNS = [
    "4",
    " ",
    "§",
    " ",
    "\n",
    "*",
    "**",
    "_",
    "&amp;",
    "`",
    "~~",
    "[",
    "](b)",
    "> ",
    "- ",
    "|",
    "\\",
    "😀",
    "\n\n",
    "# ",
  ] as const

  test("every word stays, no link stands in another, and each link says what was asked for", () => {
    const random = createRandom(77)
    let made = 0
    for (let round = 0; round < 3_000; round++) {
      const source = random.text(SIGNS, 24)
      const tree = parseMarkdown(source, 0)
      const wanted = proseOf(tree, source).flatMap(({ text, toSource }) => {
        const from = random.below(text.length + 1)
        const to = from + random.below(text.length - from + 1)
        return text.slice(from, to).trim() === "" ? [] : [{ span: toSource(from, to), href: "https://x.se" }]
      })
      // Blocks do not overlap, but the same place may be asked for twice where an entity stands for two characters.
      const result = linkSpans(tree, source, wanted)
      expect(plainText(result), JSON.stringify(source)).toBe(plainText(tree))
      expect(mappedText(result, source).text.length).toBe(mappedText(tree, source).text.length)
      walk(result, node => {
        if (node.type !== "link" || !isLawLink(node)) return
        made++
        expect(plainText(node)).not.toBe("")
        for (const child of node.children) {
          walk(child, inner => expect(["text", "emphasis", "strong", "break"]).toContain(inner.type))
        }
      })
      walk(result, node => {
        if (node.type === "heading") walk(node, inner => expect(inner.type === "link" && isLawLink(inner)).toBe(false))
        if (node.type === "link" && !isLawLink(node)) {
          for (const child of node.children) walk(child, inner => expect(inner.type).not.toBe("link"))
        }
      })
    }
    expect(made).toBeGreaterThan(1_000)
  })

  test("a paragraph of a megabyte with a hundred thousand references takes no longer than a few seconds", () => {
    const source = "se 4 § FL ".repeat(100_000)
    const tree = parseMarkdown(source, 0)
    const links = Array.from({ length: 100_000 }, (_, at) => ({
      span: { start: 10 * at + 3, end: 10 * at + 9 },
      href: "https://x.se",
    }))
    const begun = performance.now()
    const result = linkSpans(tree, source, links)
    expect(performance.now() - begun).toBeLessThan(4_000)
    const [paragraph] = result.children
    expect(paragraph !== undefined && "children" in paragraph && paragraph.children.length).toBe(200_000)
    expect(spanOf(result)).toEqual(spanOf(tree))
  })
})
