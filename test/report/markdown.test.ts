import type { Nodes } from "mdast"
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough"
import { gfmTableFromMarkdown } from "mdast-util-gfm-table"
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough"
import { gfmTable } from "micromark-extension-gfm-table"
import remarkParse from "remark-parse"
import { unified } from "unified"
import { describe, expect, test } from "vitest"
import { formats } from "../../src/report/index.ts"
import { LONGEST_MARKDOWN } from "../../src/report/markdown.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

const parser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [gfmTable(), gfmStrikethrough()])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()])

const every = (node: Nodes): readonly Nodes[] => ["children" in node ? node.children.flatMap(every) : [], node].flat()

const parse = (markdown: string) => every(parser.parse(markdown))

const shownText = (markdown: string) =>
  parse(markdown)
    .flatMap(node => (node.type === "text" ? [node.value] : []))
    .join("")
    .replaceAll("\u200B", "")

const write = (...findings: Parameters<typeof finding>[0][]) =>
  formats.markdown(reportOf(findings.map(finding)), context)

test.each([
  [[{ severity: "fel" }, {}], "**Du behöver rätta 1 fel.**"],
  [[{}], "**Inga fel.** Läs varningen nedan."],
  [[{}, { line: 2 }], "**Inga fel.** Läs varningarna nedan."],
  [[{ severity: "upplysning" }], "**Inga fel.**"],
  [[], "**Inga fel.**"],
] as const)("%o begins with %s", (findings, verdict) => {
  expect(write(...findings).split("\n")[0]).toBe(verdict)
})

test("says a repeated finding once, and names ten lines of many", () => {
  const markdown = write(...Array.from({ length: 30 }, (_, index) => ({ line: index + 1 })))
  expect(markdown.match(/är vagt/g)).toHaveLength(1)
  expect(markdown).toContain("på rad 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 och 20 rader till:")
})

test("says why once for each rule, and always what to do", () => {
  const markdown = write({}, { path: "documents/ks/b.md" })
  expect(markdown.match(/Varför:/g)).toHaveLength(1)
  expect(markdown.match(/Gör så här:/g)).toHaveLength(2)
})

describe("shows text from a document as it stands", () => {
  test.each([
    "[länk](http://ond.se) och ![bild](x.png)",
    "<img src=x onerror=alert(1)> <!-- gömt --> &amp; &lt;",
    "`kod` ``mer`` *betonat* __fet__ ~~struket~~",
    "a | b | c",
    "\\[inte\\] \\` \\",
    "<https://ond.se> [^1] [ref][ref]",
    "$x^2$ $$y$$",
  ])("%s", message => {
    const markdown = write({ message })
    const ours = ["root", "paragraph", "heading", "list", "listItem", "strong", "text"]
    expect(parse(markdown).filter(node => !ours.includes(node.type))).toEqual([])
    expect(parse(markdown).filter(node => node.type === "strong")).toHaveLength(2)
    expect(shownText(markdown)).toContain(message)
  })

  test.each([
    ["@kommun/alla", "@&#8203;kommun/alla"],
    ["namn@kommun.se", "namn@&#8203;kommun.se"],
    ["a | b", "a \\| b"],
    ["se #12", "se #&#8203;12"],
    ["GH-12", "GH&#8203;-12"],
    ["https://ond.se", "https:&#8203;//ond.se"],
    ["_WWW.ond.se", "\\_WWW&#8203;.ond.se"],
  ])("%s makes no mention, reference or link", (message, escaped) => {
    expect(write({ message })).toContain(`: ${escaped}\n`)
    expect(shownText(write({ message }))).toContain(message)
  })

  test("a title and a path", () => {
    const path = "documents/sn/`a`_b_[c](d).md"
    const markdown = formats.markdown(reportOf([finding({ path })]), {
      ...context,
      titles: new Map([[path, "# <b> *x* #"]]),
    })
    expect(parse(markdown).filter(node => ["html", "link", "emphasis", "inlineCode"].includes(node.type))).toEqual([])
    expect(shownText(markdown)).toContain("# <b> *x* #")
    expect(shownText(markdown)).toContain(path)
  })

  test("a line break begins nothing new", () => {
    expect(write({ message: "ett\n\n# två\r\n- tre" })).toContain("ett #&#8203; två - tre\n")
  })
})

describe("a report too long for a comment", () => {
  const findings = [
    ...Array.from({ length: 2000 }, (_, index) =>
      finding({ line: index + 1, message: `Ordet ”bör” nr ${index} är vagt.` }),
    ),
    finding({ severity: "fel", path: "documents/ö.md", message: "Sist och värst." }),
  ]
  const markdown = formats.markdown(reportOf(findings), context)

  test("is cut where it still fits, and not much earlier", () => {
    expect(markdown.length).toBeLessThanOrEqual(65_536)
    expect(markdown.length).toBeGreaterThan(LONGEST_MARKDOWN - 200)
  })

  test("keeps the gravest, and says how many are left out", () => {
    expect(markdown).toContain("Sist och värst.")
    const shown = markdown.match(/är vagt/g)?.length ?? 0
    expect(markdown.trimEnd().split("\n").at(-1)).toBe(
      `${2000 - shown} varningar får inte plats här. Kör \`styrdok validate\` för att se hela listan.`,
    )
  })
})

test("one endless quotation does not crowd out the rest", () => {
  const markdown = write({ message: "@".repeat(100_000) }, { line: 2, message: "Kort." })
  expect(markdown).toContain("Kort.")
  expect(markdown).not.toContain("får inte plats")
})

test("the whole awkward report fits, with nothing left out", () => {
  expect(formats.markdown(awkward, context)).not.toContain("får inte plats")
})
