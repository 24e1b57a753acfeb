import { expect, test } from "vitest"
import { renderBody } from "../../src/render/html/index.ts"
import { linkSpans, parseMarkdown, readDocument } from "../../src/text/index.ts"

const MAPS = { image: () => undefined, link: () => undefined }

function html(markdown: string, maps: Partial<Parameters<typeof renderBody>[1]> = {}): string {
  const { tree, document } = readDocument("documents/sn/x.md", new TextEncoder().encode(markdown))
  return renderBody(tree, { sections: document.sections, ...MAPS, ...maps }).html
}

const TAG = /<\/?([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g

/** The elements and attributes that are alive in `result`. Throws where something else than a whole tag begins. */
function markup(result: string): readonly string[] {
  if (result.replace(TAG, "").includes("<")) throw new Error(`not a tag: ${result}`)
  return [...result.matchAll(TAG)].flatMap(([, name = "", attributes = ""]) => [
    name,
    ...[...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, key = ""]) => `@${key}`),
  ])
}

const HARMLESS = new Set(
  "p h2 pre code div table thead tbody tr th td a sup section ol li @id @class @role @tabindex @aria-label @aria-labelledby @scope @href".split(
    " ",
  ),
)

test.each([
  ["script", "<script>alert(1)</script>", "&#x3C;script>"],
  ["script inside a paragraph", "Hej <script>alert(1)</script> då", "&#x3C;script>"],
  ["onerror", '<img src=x onerror="alert(1)">', "onerror"],
  ["svg", "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>", "&#x3C;svg"],
  ["style", "<style>*{display:none}</style>", "&#x3C;style>"],
  ["style as an attribute", 'Text <span style="position:fixed">x</span>', "position:fixed"],
  ["iframe", '<iframe src="https://x.example"></iframe>', "&#x3C;iframe"],
  ["comment", "<!-- hemligt -->", "hemligt"],
  ["form", "<form action=https://x.example><input name=a></form>", "&#x3C;form"],
  ["CDATA", "<![CDATA[<script>alert(1)</script>]]>", "CDATA"],
  ["entities", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#x3C;script>"],
  ["numeric entities", "&#60;script&#62;alert(1)", "&#x3C;script>"],
  ["in a code block", "```html\n<script>alert(1)</script>\n```", "&#x3C;script>"],
  ["in a table", "| a |\n| - |\n| <img src=x onerror=alert(1)> |", "onerror"],
  ["in a heading", "# <script>alert(1)</script>", "&#x3C;script>"],
  ["in a footnote", "Text[^1].\n\n[^1]: <script>alert(1)</script>", "&#x3C;script>"],
  ["in the name of a table", '# "><script>alert(1)</script>\n\n| a |\n| - |\n| b |', "&#x3C;script>"],
  ["broken tag", "<img src=x onerror=alert(1)//", "onerror"],
])("code is shown, never run and never lost: %s", (_name, markdown, kept) => {
  const result = html(markdown)
  expect(markup(result).filter(part => !HARMLESS.has(part))).toEqual([])
  expect(result).toContain(kept)
})

test.each([
  "[Läs](javascript:alert(1))",
  "[Läs](JaVaScRiPt:alert(1))",
  "[Läs](java&#115;cript:alert(1))",
  "[Läs](javascript&colon;alert(1))",
  "[Läs](&#x6A;avascript:alert(1))",
  "[Läs](<java\tscript:alert(1)>)",
  "[Läs](<\u0001javascript:alert(1)>)",
  "[Läs](data:text/html;base64,PHNjcmlwdD4=)",
  "[Läs](vbscript:msgbox)",
  "[Läs](file:///etc/passwd)",
  "[Läs](//ond.example/)",
  "[Läs](\\\\ond.example\\x)",
  "[Läs][ref]\n\n[ref]: javascript:alert(1)",
  "[Läs][]\n\n[Läs]: data:text/html,x",
  "[Läs](annan.md)",
  "[Läs](#finns-inte)",
])("a link that may not live keeps its words: %j", markdown => {
  expect(html(markdown)).toBe("<p>Läs</p>")
})

test("an autolink to a script is text", () => {
  expect(html("<javascript:alert(1)>")).toBe("<p>javascript:alert(1)</p>")
})

test.each([
  "javascript:alert(1)",
  "data:image/svg+xml;base64,PHN2Zz4=",
  "https://x.example/spår.png",
  "//x.example/a.png",
  "../../x.png",
])("an image from elsewhere is its alternative text: %s", target => {
  expect(html(`![Karta](<${target}>)`)).toBe("<p>[Bild: Karta]</p>")
  expect(html(`![Karta][k]\n\n[k]: <${target}>`)).toBe("<p>[Bild: Karta]</p>")
})

test.each(["https://www.riksdagen.se/a?b=c&d=e", "http://x.example", "mailto:a@b.example", "tel:+4612345"])(
  "a plain link is left plain: %s",
  target => {
    expect(html(`[Läs](${target})`)).toMatch(/^<p><a href="[^"]+">Läs<\/a><\/p>$/)
  },
)

test("what the maps answer is not trusted with a scheme", () => {
  expect(html("[Läs](a.md)", { link: () => "javascript:alert(1)" })).toBe("<p><a>Läs</a></p>")
  expect(html("![K](a.png)", { image: () => "data:text/html,x" })).not.toContain("data:")
})

test.each([
  ["quotations", (n: number) => `${">".repeat(n)} djupt`],
  ["emphasis", (n: number) => `${"*a **b ".repeat(n)}djupt${"** *".repeat(n)}`],
  ["lists", (n: number) => Array.from({ length: n }, (_, i) => `${"  ".repeat(i)}- rad ${i} djupt`).join("\n")],
])("deep nesting keeps its words and does not overflow: %s", (_name, make) => {
  expect(html(make(45))).toContain("djupt")
})

test("a tree of any depth is rendered", async () => {
  const { parseMarkdown } = await import("../../src/text/index.ts")
  for (const depth of [300, 450]) {
    const text = `${"> ".repeat(depth)}djupt`
    const result = renderBody(parseMarkdown(text, 0), { sections: [], ...MAPS }).html
    expect(result).toContain("djupt")
    expect(result.match(/<blockquote>/g)?.length ?? 0).toBeLessThan(60)
  }
  let node: import("mdast").BlockContent = { type: "paragraph", children: [{ type: "text", value: "djupt" }] }
  for (let level = 0; level < 50_000; level++) node = { type: "blockquote", children: [node] }
  expect(renderBody({ type: "root", children: [node] }, { sections: [], ...MAPS }).html).toBe("<p>djupt</p>")
})

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//ond.example/",
  "https://x.example/ javascript:alert(1)",
])("a reference to law never leads to a script, whatever the setting says: %j", href => {
  const tree = linkSpans(parseMarkdown("Se 4 § FL.", 0), "Se 4 § FL.", [{ span: { start: 3, end: 9 }, href }])
  expect(renderBody(tree, { sections: [], ...MAPS }).html).toBe("<p>Se 4 § FL.</p>")
})

test("the title of a reference to law is text", () => {
  const title = '"><script>alert(1)</script>'
  const link = { span: { start: 3, end: 9 }, href: "https://x.example/", title }
  const result = renderBody(linkSpans(parseMarkdown("Se 4 § FL.", 0), "Se 4 § FL.", [link]), { sections: [], ...MAPS })
  expect(markup(result.html)).toEqual(["p", "a", "@href", "@title", "@class", "a", "p"])
})

test("a writer cannot give a link the class of a reference to law", () => {
  expect(html('<a class="lagrum" href="https://x.example/">4 §</a>')).not.toContain("<a")
})
