import { describe, expect, test } from "vitest"
import { imageFormat } from "../../src/render/pdf/images.ts"
import { svgForPrint } from "../../src/render/pdf/svg.ts"

const bytes = (source: string) => new TextEncoder().encode(source)
const printed = (inner: string) => {
  const drawing = svgForPrint(bytes(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`))
  return drawing === undefined ? undefined : new TextDecoder().decode(drawing)
}

describe("a drawing is known by how it begins", () => {
  test.each([
    ["at once", "<svg id='a'/>"],
    ["after a mark and space", "\uFEFF \n<svg>"],
    ["in capitals", "<SVG>"],
    [
      "after everything",
      '<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg PUBLIC "x" "y">\n<!---->\n<svg\nid="a">',
    ],
  ])("%s", (_, source) => expect(imageFormat(bytes(source))).toBe("svg"))

  test.each([
    ["another element", "<g/>"],
    ["a longer name", "<svgx>"],
    ["a comment never closed", "<!-- <svg>"],
    ["words before it", "Bild: <svg>"],
    ["nothing", ""],
  ])("not so: %s", (_, source) => expect(imageFormat(bytes(source))).toBeUndefined())

  test("however many comments stand first", () => {
    const begun = performance.now()
    expect(imageFormat(bytes(`${"<!---->".repeat(60)}<g/>`))).toBeUndefined()
    expect(imageFormat(bytes(`${"<!---->".repeat(1_000)}<svg>`))).toBe("svg")
    expect(imageFormat(bytes(`${"<!-- --> ".repeat(900)}<g/>`))).toBeUndefined()
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

describe("a drawing as it is printed", () => {
  test("keeps its text, without what the font lacks", () => {
    expect(printed("<text>å > 😀 &#128512; &#60; </text>\n<g> </g>")).toContain(
      "<text>å > □ □ &#60; </text>\n<g> </g></svg>",
    )
  })

  test("points nowhere", () => {
    expect(printed('<a id="x" xlink:href="https://x.se/"><g/></a>')).toContain('<a id="x"><g/></a>')
  })

  test.each(["url(#g)", "url( '#g' )", 'url("data:x")'])("may use its own parts: %s", place => {
    expect(printed(`<style>g{fill:${place}}</style>`)).toContain(place)
  })

  test.each(["url(a.png)", "url( 'a.png' )", "url('')"])("may not use other files: %s", place => {
    expect(printed(`<style>g{fill:${place}}</style>`)).toBeUndefined()
  })

  test("is not larger than two megabytes", () => {
    expect(printed(" ".repeat(1_900_000))).toBeDefined()
    expect(printed(" ".repeat(2_000_000))).toBeUndefined()
  })

  test.each([
    ["ends of tags", ">".repeat(1_000_000)],
    ["links never ended", "<a ".repeat(300_000)],
    ["links in quotes never ended", "<a href='".repeat(100_000)],
    ["space in an address", `url(${" ".repeat(1_000_000)}#`],
    ["space before an address", `href${" ".repeat(1_000_000)}#`],
    ["references never ended", "&#1".repeat(300_000)],
    ["families never ended", "font-family:&quot;".repeat(60_000)],
    ["families in quotes never ended", "font-family = '".repeat(60_000)],
  ])("takes no time for %s", (_, inner) => {
    const begun = performance.now()
    svgForPrint(bytes(`<svg>${inner}`))
    expect(performance.now() - begun).toBeLessThan(5_000)
  })
})
