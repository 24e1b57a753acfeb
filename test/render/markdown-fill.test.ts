import type { Nodes } from "mdast"
import { describe, expect, test } from "vitest"
import { StyrdokError } from "../../src/model/errors.ts"
import { fillMarkdown } from "../../src/render/markdown/fill.ts"
import { parseMarkdown } from "../../src/text/index.ts"

const HOSTILE = [
  "Plan *A* [x](y) <b>",
  "# Rubrik #",
  "- punkt",
  "+ punkt",
  "1. ett",
  "2026) år",
  "---",
  "===",
  ":--",
  "> citat",
  "~~~ kod",
  "`kod` ``mer``",
  "a | b | c",
  "![bild](x.png) [^1] [ref][ref] [fyll i](https://ond.example) [fyll i][x] [fyll i]: x",
  "<script>alert(1)</script> &amp; &lt; <https://ond.example>",
  "slut\\",
  "rad ett\n\n# rad två\n- tre",
  "__fet__ ~~struket~~ \\*",
  "{{titel}} {{{titel}}}",
]

const every = (node: Nodes): readonly Nodes[] => [node, ...("children" in node ? node.children.flatMap(every) : [])]

/** The text that is shown, and the kinds of what it is made of. */
function shown(markdown: string) {
  const nodes = every(parseMarkdown(markdown, 0))
  return {
    text: nodes.flatMap(node => (node.type === "text" ? [node.value] : [])).join(""),
    kinds: [...new Set(nodes.map(({ type }) => type))].toSorted(),
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim()

describe.each(HOSTILE)("%j", titel => {
  test("is only text in a paragraph of its own", () => {
    expect(shown(fillMarkdown("m.hbs", "{{titel}}", { titel }))).toEqual({
      text: oneLine(titel),
      kinds: ["paragraph", "root", "text"],
    })
  })

  test("is only text in a line after another, in a heading, a list, emphasis and a table", () => {
    const after = shown(fillMarkdown("m.hbs", "före\n{{titel}}", { titel }))
    expect(after.kinds).toEqual(["paragraph", "root", "text"])
    expect(shown(fillMarkdown("m.hbs", "## {{titel}}", { titel }))).toEqual({
      text: oneLine(titel),
      kinds: ["heading", "root", "text"],
    })
    expect(shown(fillMarkdown("m.hbs", "- {{titel}}", { titel }))).toEqual({
      text: oneLine(titel),
      kinds: ["list", "listItem", "paragraph", "root", "text"],
    })
    expect(shown(fillMarkdown("m.hbs", "att anta *{{titel}}* (dnr)", { titel }))).toEqual({
      text: `att anta ${oneLine(titel)} (dnr)`,
      kinds: ["emphasis", "paragraph", "root", "text"],
    })
    expect(shown(fillMarkdown("m.hbs", "| a | b |\n|---|---|\n| {{titel}} | c |", { titel })).text).toBe(
      `ab${oneLine(titel)}c`,
    )
  })
})

test("values deep in lists are escaped too, and blanks are left to be read in the source", () => {
  const view = { rader: [{ namn: "*a*", djupt: ["[b](c)"] }], dag: "[fyll i: dag], senast 1 maj" }
  const source = "{{#each rader}}{{namn}} {{#each djupt}}{{this}}{{/each}}{{/each}} {{dag}}"
  expect(fillMarkdown("m.hbs", source, view)).toBe("\\*a\\* \\[b\\](c) [fyll i: dag], senast 1 maj\n")
})

test("parts of a clause keep the space between them", () => {
  const view = { fore: "att anta ", titel: " Plan ", efter: " (dnr 1)." }
  expect(fillMarkdown("m.hbs", "{{fore}}{{titel}}{{efter}}", view)).toBe("att anta  Plan  (dnr 1).\n")
})

test.each(["{{#if", "{{finnsInte}}", "{{#lista rader}}{{/lista}}"])("%s is a template that cannot be used", source => {
  const error = (() => {
    try {
      return fillMarkdown("templates/underlag/anslag.hbs", source, { titel: "x" })
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(StyrdokError)
  expect(error).toMatchObject({ code: "STYR_MALL", message: expect.stringContaining("templates/underlag/anslag.hbs") })
})
