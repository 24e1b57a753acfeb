import { expect, test } from "vitest"
import { renderBody } from "../../src/render/html/index.ts"
import { linkSpans, readDocument } from "../../src/text/index.ts"

function html(markdown: string, front = ""): string {
  const { tree, document } = readDocument("documents/sn/x.md", new TextEncoder().encode(front + markdown))
  return renderBody(tree, {
    sections: document.sections,
    image: target => (target === "x/karta.png" ? "lydelse/a/x/karta.png" : undefined),
    link: target => (target.startsWith("taxa.md") ? "../taxa/index.html" : undefined),
  }).html
}

test("headings come below the page's title and have the anchors of the sections", () => {
  expect(html("# 1 Inledning\n\n## 1.1 Syfte\n\n# 2 Ansvar\n", "---\nid: x\n---\n\n")).toBe(
    '<h2 id="inledning">1 Inledning</h2>\n<h3 id="syfte">1.1 Syfte</h3>\n<h2 id="ansvar">2 Ansvar</h2>',
  )
})

test("a text whose highest heading is the second starts right below the title too", () => {
  expect(html("## Ett\n\n### Två\n")).toBe('<h2 id="ett">Ett</h2>\n<h3 id="tva">Två</h3>')
})

test("a seventh level is said to be one", () => {
  expect(html("# a\n\n###### b\n")).toContain('<h6 id="b" aria-level="7">b</h6>')
})

test("headings in quotations are no sections, but have ids that nothing else has", () => {
  expect(html("# Syfte\n\n> # Syfte\n\n# Ansvar\n")).toBe(
    '<h2 id="syfte">Syfte</h2>\n<blockquote>\n<h2 id="_rubrik-2">Syfte</h2>\n</blockquote>\n<h2 id="ansvar">Ansvar</h2>',
  )
})

test("anchors follow the order when the tree was read without the front matter", () => {
  const { document } = readDocument("x.md", new TextEncoder().encode("---\nid: x\n---\n\n# Ett\n\n# Två\n"))
  const { tree } = readDocument("x.md", new TextEncoder().encode("# Ett\n\n# Två\n"))
  const result = renderBody(tree, { sections: document.sections, image: () => undefined, link: () => undefined })
  expect(result.html).toBe('<h2 id="ett">Ett</h2>\n<h2 id="tva">Två</h2>')
})

test("a table stands in a named region that the keyboard can scroll, with headings of columns", () => {
  expect(html("# Avgifter\n\n| Lokal | Kr |\n| --- | --: |\n| Sal | 100 |\n")).toContain(
    '<div class="tabell" role="region" tabindex="0" aria-label="Tabell 1, Avgifter"><table><thead><tr><th scope="col">Lokal</th><th class="hoger" scope="col">Kr</th></tr></thead><tbody><tr><td>Sal</td><td class="hoger">100</td></tr></tbody></table></div>',
  )
})

test("an empty heading of a column is a plain cell", () => {
  expect(html("|  | Kr |\n| --- | --- |\n| Sal | 100 |\n")).toContain('<tr><td></td><th scope="col">Kr</th></tr>')
})

test("footnotes in Swedish, with ids of their own for every mark", () => {
  const result = html("Ett[^a] och[^1] igen[^a].\n\n[^a]: Först, se[^1-2].\n\n[^1]: Andra.\n\n[^1-2]: Tredje.\n")
  expect(result).toContain('<h2 id="_fotnoter">Fotnoter</h2>')
  expect(result).toContain('aria-label="Tillbaka till texten från fotnot 1, plats 2"')
  expect(result).toContain('aria-label="Tillbaka till texten från fotnot 2"')
  expect(result).toContain("Tredje.")
  const ids = [...result.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of result.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
})

test("a note that nothing refers to, and one written twice, keep their words", () => {
  const result = html("Ett[^a].\n\n[^a]: Först.\n\n[^a]: Igen.\n\n[^b]: Ensam.\n")
  expect(result).toContain("Ensam.")
  expect(result).toContain("Igen.")
})

test("images and links go where the maps say", () => {
  expect(html("![Karta](x/karta.png)")).toBe('<p><img src="lydelse/a/x/karta.png" alt="Karta"></p>')
  expect(html("[Taxan](taxa.md)")).toBe('<p><a href="../taxa/index.html">Taxan</a></p>')
  expect(html("# Syfte\n\n[Se syftet](#syfte)")).toContain('<a href="#syfte">Se syftet</a>')
})

test("lists keep their first number, and code its text", () => {
  expect(html("3. tre\n4. fyra\n")).toContain('<ol start="3">')
  expect(html("```\nrad\n```")).toBe("<pre><code>rad\n</code></pre>")
})

test("an empty text is an empty page", () => {
  expect(html("")).toBe("")
})

test("a reference to law is a link of its own class, never in a new window", () => {
  const source = "# Om 4 § FL\n\nSe 4 § FL och [lagen](https://x.example/)."
  const { tree, document } = readDocument("documents/sn/x.md", new TextEncoder().encode(source))
  const start = source.lastIndexOf("4 § FL")
  const link = { span: { start, end: start + 6 }, href: "https://lag.example/#P4", title: "Förvaltningslag (2017:900)" }
  const result = renderBody(linkSpans(tree, source, [link]), {
    sections: document.sections,
    image: () => undefined,
    link: () => undefined,
  })
  expect(result.html).toBe(
    '<h2 id="om-4-fl">Om 4 § FL</h2>\n<p>Se <a href="https://lag.example/#P4" title="Förvaltningslag (2017:900)" class="lagrum">4 § FL</a> och <a href="https://x.example/">lagen</a>.</p>',
  )
})
