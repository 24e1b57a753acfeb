import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { parseDate } from "../../src/model/date.ts"
import type { Feed } from "../../src/model/feed.ts"
import { swedishMidnight } from "../../src/model/swedish-midnight.ts"
import { atomFeed } from "../../src/render/feed/atom.ts"
import { lastingId } from "../../src/tasks/build/lasting-id.ts"
import { launchBrowser } from "../browser.ts"

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

/** What a browser reads of the first entry, or what is wrong with the file. */
async function read(xml: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const feed = new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml")
    const fault = feed.querySelector("parsererror")
    if (fault) return fault.textContent
    const said = name => feed.querySelector("entry > " + name)
    return {
      names: Array.from(feed.documentElement.children, child => child.localName),
      space: feed.documentElement.namespaceURI,
      inside: feed.querySelectorAll("entry > title *, entry > summary *").length,
      title: said("title").textContent,
      summary: said("summary").textContent,
      href: said("link").getAttribute("href"),
    }
  })()`)
}

function feedOf(text: string): Feed {
  const entry = { id: lastingId(text), title: text, updated: "2025-09-16T00:00:00+02:00", href: "a/", summary: text }
  return {
    path: "andringar.xml",
    id: lastingId("flöde"),
    title: text,
    updated: entry.updated,
    author: text,
    self: "andringar.xml",
    page: "index.html",
    entries: [entry],
  }
}

describe("a feed", () => {
  test.each([
    ["plain", "Riktlinje för insatser"],
    ["with markup", `"><script>alert(1)</script>&amp;<!-- ]]> --><?x ?>`],
    ["with quotes", `'"”`],
    ["with an emoji", "Plan 🌲 2027"],
  ])("%s is well formed, and says the text as text", async (_, text) => {
    expect(await read(atomFeed(feedOf(text)))).toEqual({
      names: ["id", "title", "updated", "author", "link", "link", "entry"],
      space: "http://www.w3.org/2005/Atom",
      inside: 0,
      title: text,
      summary: text,
      href: "a/",
    })
  })

  test("with signs that XML forbids is well formed without them", async () => {
    const read1 = await read(atomFeed(feedOf("a\u0000b\u0007c\uFFFEd\uD800e\u001Bf")))
    expect(read1).toMatchObject({ title: "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf" })
  })

  test("is the same bytes each time", () => {
    expect(atomFeed(feedOf("Riktlinje"))).toBe(atomFeed(feedOf("Riktlinje")))
  })
})

test.each([
  ["2025-09-16", "+02:00"],
  ["2025-03-30", "+01:00"],
  ["2025-03-31", "+02:00"],
  ["2025-10-26", "+02:00"],
  ["2025-10-27", "+01:00"],
  ["1975-07-01", "+01:00"],
])("midnight in Sweden on %s is at %s", (day, offset) => {
  const date = parseDate(day)
  expect(date && swedishMidnight(date)).toBe(`${day}T00:00:00${offset}`)
})

test("a lasting id is a UUID, and no two sets of names have the same", () => {
  const names = [["a", "b"], ["ab"], ["a", "", "b"], ["b", "a"], []]
  const ids = names.map(each => lastingId(...each))
  expect(new Set(ids).size).toBe(names.length)
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  // What was published once is known by this for ever.
  expect(lastingId("lydelse", "exempel")).toBe("urn:uuid:977ba9e0-f1a5-833d-97f8-bd10a6e7e006")
})
