import { expect, test } from "vitest"
import { read } from "./read.ts"

function links(body: string) {
  const { document, text } = read(`---\nid: x\n---\n${body}`)
  return document.links.map(({ span, ...link }) => ({ ...link, written: text.slice(span.start, span.end) }))
}

test("links and images, with text and place", () => {
  expect(links('Se [*policyn* för `x`](../kf/policy.md "titel") och ![En karta](exempel/karta%20å.png).\n')).toEqual([
    {
      kind: "link",
      target: "../kf/policy.md",
      text: "policyn för x",
      written: '[*policyn* för `x`](../kf/policy.md "titel")',
    },
    {
      kind: "image",
      target: "exempel/karta%20å.png",
      text: "En karta",
      written: "![En karta](exempel/karta%20å.png)",
    },
  ])
})

test("an address in angle brackets is a link, one without is text", () => {
  expect(links("<https://a.example> och https://b.example\n")).toMatchObject([
    { kind: "link", target: "https://a.example", text: "https://a.example" },
  ])
})

test.each([
  ["full", "[policyn][p]"],
  ["collapsed", "[p][]"],
  ["shortcut", "[p]"],
  ["image", "![p][p]"],
])("a reference is what its definition says: %s", (_, written) => {
  expect(links(`Se ${written}.\n\n[P]: policy.md\n[p]: annan.md\n`)).toMatchObject([{ target: "policy.md", written }])
})

test("a reference without definition is text", () => {
  expect(links("Se [policyn][p] och [Bilaga 1].\n")).toEqual([])
})

test("a definition may be called as something that every object has", () => {
  expect(links("[constructor] [__proto__]\n\n[__proto__]: a.md\n")).toMatchObject([{ target: "a.md" }])
})

test("links in tables, lists, quotes and footnotes are found; in code and raw HTML they are not", () => {
  const body = '|a|\n|-|\n|[1](a.md)|\n\n- > [2](b.md)\n\nText[^1] `[x](y)` <a href="z">z</a>\n\n[^1]: [3](c.md)\n'
  expect(links(body).map(({ target }) => target)).toEqual(["a.md", "b.md", "c.md"])
})

test("an image in a link gives both", () => {
  expect(links("[![Logotyp](l.png)](https://a.example)\n").map(({ kind, text }) => [kind, text])).toEqual([
    ["link", "Logotyp"],
    ["image", "Logotyp"],
  ])
})
