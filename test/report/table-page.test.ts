import { expect, test } from "vitest"
import { tablePage } from "../../src/report/table-page.ts"
import { tagsOf } from "../e2e/crawl.ts"

type Row = readonly [name: string, text: string, nothing: string]

const page = (rows: readonly Row[]): string =>
  tablePage<Row>({
    heading: "Register <över>",
    intro: ["Lövhults & co.", "Två."],
    caption: "Dokument",
    rowHeading: "Namn",
    columns: [
      { heading: "Namn", value: row => row[0] },
      { heading: "Text", value: row => row[1] },
      { heading: "Inget", value: row => row[2] },
    ],
    rows,
  })

test("a complete page: language, title, heading, caption, and headings of rows and columns", () => {
  const html = page([["Taxa", "2025-11-24, § 141", ""]])
  const tags = tagsOf(html)
  expect(tags.find(({ name }) => name === "html")?.attributes.get("lang")).toBe("sv")
  expect(html).toContain("<title>Register &lt;över&gt;</title>")
  expect(html).toContain("<h1>Register &lt;över&gt;</h1>\n<p>Lövhults &amp; co.</p>\n<p>Två.</p>")
  expect(html).toContain('<caption id="tabell">Dokument</caption>')
  expect(html).toContain('<thead><tr><th scope="col">Namn</th><th scope="col">Text</th></tr></thead>')
  expect(html).toContain('<tr><th scope="row">Taxa</th><td><span class="dag">2025-11-24</span>, § 141</td></tr>')
  expect(tags.map(({ name }) => name)).not.toContain("script")
})

test("what somebody wrote is never markup, and keeps its lines", () => {
  const html = page([['<img src=x onerror="a()"> & 1', "ett\ntvå", "<b>"]])
  expect(html).toContain('<th scope="row">&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; 1</th><td>ett<br>två</td>')
  expect(html).toContain("<td>&lt;b&gt;</td>")
})

test("no rows: no table, and the page says so", () => {
  expect(page([])).toContain("<p>Listan är tom.</p>")
  expect(page([])).not.toContain("<table")
})
