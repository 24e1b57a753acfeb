import type { BlockContent } from "mdast"
import { describe, expect, test } from "vitest"
import { printJob } from "../../src/render/pdf/job.ts"
import { linkSpans } from "../../src/text/index.ts"
import { PNG, SVG, tree, view } from "./pdf-view.ts"

/** The body as the template gets it. */
function body(text: string, images: ReadonlyMap<string, Uint8Array> = new Map()): unknown {
  return printJob(view(text, { images })).data
}

const p = (...c: readonly unknown[]) => ({ t: "p", c })
const link = (url: string, ...c: readonly unknown[]) => ({ t: "link", url, underlined: true, c })

test.each([
  ["soft\nbreak  \nhard", [p("soft break", { t: "break" }, "hard")]],
  [
    "**a** *b* ~~c~~ `d`",
    [
      p({ t: "strong", c: ["a"] }, " ", { t: "emph", c: ["b"] }, " ", { t: "strike", c: ["c"] }, " ", {
        t: "code",
        s: "d",
      }),
    ],
  ],
  ["\\*inte kursiv\\* &amp; &sect;", [p("*inte kursiv* & §")]],
  ["#panic() $x$ @ref", [p("#panic() $x$ @ref")]],
  [
    "10 kap. 4 a § SoL, 6 § och § 37. `6 §`",
    [p("10\u00A0kap. 4\u00A0a\u00A0§ SoL, 6\u00A0§ och §\u00A037. ", { t: "code", s: "6 §" })],
  ],
  ["a <b>c</b>", [p("a ", "<b>", "c", "</b>")]],
  ["<div>\nx\n</div>", [{ t: "pre", s: "<div>\nx\n</div>" }]],
  ["```\n\tx\n  y\n```", [{ t: "pre", s: "    x\n  y" }]],
  ["---", [{ t: "rule" }]],
  ["> a\n>\n> b", [{ t: "quote", c: [p("a"), p("b")] }]],
  ["3. a\n4. b", [{ t: "ol", tight: true, start: 3, items: [[p("a")], [p("b")]] }]],
  ["- a\n\n- b", [{ t: "ul", tight: false, items: [[p("a")], [p("b")]] }]],
  ["[a](https://x.se/å)", [p(link("https://x.se/%C3%A5", "a"))]],
  ["[a](mailto:a@b.se)", [p(link("mailto:a@b.se", "a"))]],
  ["[a][d]\n\n[d]: http://x.se", [p(link("http://x.se/", "a"))]],
  ["[a](annat-dokument.md)", [p("a")]],
  ["[a](#avsnitt)", [p("a")]],
  ["[a](javascript:alert(1))", [p("a")]],
  ["[a](JaVaScRiPt:alert(1))", [p("a")]],
  ["[a](data:text/html,x)", [p("a")]],
  ["[](https://x.se/)", [p(link("https://x.se/", "https://x.se/"))]],
  [
    "~~[a](https://x.se/)~~",
    [p({ t: "strike", c: [{ t: "link", url: "https://x.se/", underlined: false, c: ["a"] }] })],
  ],
  [
    "[~~a~~](https://x.se/)",
    [p({ t: "link", url: "https://x.se/", underlined: false, c: [{ t: "strike", c: ["a"] }] })],
  ],
  ["![Karta](saknas.png)", [p("[Bild: Karta]")]],
  ["![](https://x.se/k.png)", [p(link("https://x.se/k.png", "[Bild: Bild utan beskrivning]"))]],
])("writes %j", (text, expected) => {
  expect(body(text)).toMatchObject({ body: expected })
})

describe("headings", () => {
  const levels = (text: string) => printJob(view(text)).data
  test.each([
    ["# a\n## b\n# c", [1, 2, 1]],
    ["## a\n## b\n### c", [1, 1, 2]],
    ["# a\n#### b\n## c\n### d", [1, 2, 2, 3]],
    ["# a\n#\n## b", [1, 2]],
    ["- # a\n\n> ### b", [1, 2]],
  ])("%j gets the levels %j", (text, expected) => {
    const found = Array.from(JSON.stringify(levels(text)).matchAll(/"t":"h","level":(\d)/g), match => Number(match[1]))
    expect(found).toEqual(expected)
  })

  test("an empty one keeps its note", () => {
    expect(body("# [^a]\n\n[^a]: N")).toMatchObject({ body: [p({ t: "note", n: 1, first: true })], notes: [[p("N")]] })
  })

  test("are listed when there are more than three, without notes and emphasis", () => {
    expect(body("# a\n## b\n## c")).toMatchObject({ contents: {} })
    const data = body("# *a* b[^n]\n## b\n## c\n### d\n#### e\n\n[^n]: N")
    expect(Object.values(Object(data).contents)).toEqual(["a b", "b", "c", "d"])
  })
})

describe("notes", () => {
  test("are numbered by first reference, wherever they are defined, and shown once", () => {
    expect(body("[^b]: B\n\nx[^a] y[^b] z[^a]\n\n[^a]: A\n\n[^oanvänd]: U")).toMatchObject({
      body: [
        p("x", { t: "note", n: 1, first: true }, " y", { t: "note", n: 2, first: true }, " z", {
          t: "note",
          n: 1,
          first: false,
        }),
      ],
      notes: [[p("A")], [p("B")]],
    })
  })

  test("may refer to each other in a ring", () => {
    expect(body("x[^a]\n\n[^a]: A[^b]\n\n[^b]: B[^a]")).toMatchObject({
      body: [p("x", { t: "note", n: 1, first: true }, { t: "note", n: 2, first: true })],
      notes: [[p("A", { t: "note", n: 2, first: false })], [p("B", { t: "note", n: 1, first: false })]],
    })
  })

  test("that are defined nowhere stay as written", () => {
    expect(body("x[^saknas]")).toMatchObject({ body: [p("x[^saknas]")] })
  })

  test("stand after the link that they were written in", () => {
    expect(body("[a **b[^n]**](https://x.se/)\n\n[^n]: N")).toMatchObject({
      body: [p(link("https://x.se/", "a ", { t: "strong", c: ["b"] }), { t: "note", n: 1, first: true })],
    })
  })
})

describe("tables", () => {
  test("are made even, and keep their alignment", () => {
    expect(body("| a | b |\n|:-:|--:|\n| c |\n| d | e |")).toMatchObject({
      body: [
        {
          t: "table",
          align: ["center", "right"],
          repeat: true,
          head: [["a"], ["b"]],
          rows: [
            [["c"], []],
            [["d"], ["e"]],
          ],
        },
      ],
    })
  })

  test("do not repeat a header row with links or notes", () => {
    expect(body("| **[a](https://x.se)** |\n|---|\n| b |")).toMatchObject({ body: [{ t: "table", repeat: false }] })
  })
})

describe("images", () => {
  test("become figures, each file once, with the title as caption", () => {
    const text = "före ![Karta](<bilder/å karta.png>) efter\n\n![Igen][k]\n\n[k]: <bilder/å karta.png> 'Distrikt'"
    const job = printJob(view(text, { images: new Map([["bilder/å karta.png", PNG]]) }))
    const src = "bild-1-__karta.png"
    expect(job.images).toEqual(new Map([[src, PNG]]))
    expect(job.data).toMatchObject({
      body: [
        p("före "),
        { t: "figure", src, alt: "Karta" },
        p(" efter"),
        { t: "figure", src, alt: "Igen", caption: "Distrikt" },
      ],
    })
  })

  test("are known by their bytes, not their name", () => {
    const job = printJob(
      view("![A](a.png) ![B](b.jpg)", {
        images: new Map([
          ["a.png", SVG],
          ["b.jpg", Buffer.from("BM bild")],
        ]),
      }),
    )
    expect([...job.images.keys()]).toEqual(["bild-1-a.svg"])
    expect(job.data).toMatchObject({ body: [{ t: "figure", src: "bild-1-a.svg" }, p(" ", "[Bild: B]")] })
  })

  test("drawn with text get our font and only its characters", () => {
    const [drawing] = printJob(view("![A](a.svg)", { images: new Map([["a.svg", SVG]]) })).images.values()
    const source = new TextDecoder().decode(drawing)
    expect(source).not.toMatch(/Arial|DejaVu|😀/)
    expect(source).toContain("Distrikt norr □")
  })

  test.each([
    `<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x.css"</style></svg>`,
    `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><p>x</p></foreignObject></svg>`,
  ])("that need other files or HTML are not drawn: %s", source => {
    expect(printJob(view("![A](a.svg)", { images: new Map([["a.svg", Buffer.from(source)]]) })).images.size).toBe(0)
  })
})

test.each(["quote", "list"])("flattens %ss nested twenty thousand deep, and keeps the text", kind => {
  let block: BlockContent = { type: "paragraph", children: [{ type: "text", value: "innerst" }] }
  for (let i = 0; i < 20_000; i++)
    block =
      kind === "quote"
        ? { type: "blockquote", children: [block] }
        : { type: "list", children: [{ type: "listItem", children: [block] }] }
  const data = JSON.stringify(printJob(view("", { tree: { type: "root", children: [block] } })).data)
  expect(data).toContain("innerst")
  expect(data.match(/"t":"(?:quote|ul)"/g)).toHaveLength(12)
})

test("names languages as the engine does, and a document without title", () => {
  expect(printJob(view("", { language: "en-GB" })).data).toMatchObject({ lang: "en", region: "GB" })
  expect(printJob(view("", { language: "fi" })).data).toMatchObject({ lang: "fi", region: null })
  expect(printJob(view("", { language: "?" })).data).toMatchObject({ lang: "sv", region: "SE" })
  expect(printJob(view("", { title: "\uFEFF " })).data).toMatchObject({ title: "Utan titel" })
})

test("dates the file by the decision, and says that it is not sealed only when it is not", () => {
  expect(printJob(view("")).timestamp).toBe(Date.UTC(2025, 8, 16) / 1000)
  expect(JSON.stringify(printJob(view("")).data)).toContain("inte e-stämplad")
  expect(JSON.stringify(printJob(view("", { sealed: true })).data)).not.toContain("e-stämplad")
})

test("does not change the tree", () => {
  const before = tree("# a\n\n> - b[^n]\n\n[^n]: N")
  const copy = structuredClone(before)
  printJob(view("", { tree: before }))
  expect(before).toEqual(copy)
})

describe("a reference to law", () => {
  const source = "Se 4 a § FL.\n\n| 4 a § FL |\n|-|\n| 4 a § FL |"
  const linked = (href: string) => {
    const spans = Array.from(source.matchAll(/4 a § FL/g), ({ index }) => ({ start: index, end: index + 8 }))
    const made = linkSpans(
      tree(source),
      source,
      spans.map(span => ({ span, href, title: "Förvaltningslag (2017:900)" })),
    )
    return printJob(view(source, { tree: made }))
  }
  const quiet = { t: "link", url: "https://lag.example/#P4a", underlined: true, quiet: true, c: ["4\u00A0a\u00A0§ FL"] }

  test("is a quiet link, and a table's head stays free of links so that it can be repeated", () => {
    expect(linked("https://lag.example/#P4a").data).toMatchObject({
      body: [p("Se ", quiet, "."), { t: "table", repeat: true, head: [["4\u00A0a\u00A0§ FL"]], rows: [[[quiet]]] }],
    })
  })

  test("is text where the address is not one of the web", () => {
    expect(linked("javascript:alert(1)").data).toMatchObject({ body: [p("Se ", "4\u00A0a\u00A0§ FL", "."), {}] })
  })
})
