import { describe, expect, test } from "vitest"
import { type FormatName, formats } from "../../src/report/index.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

const EXTENSIONS: Readonly<Record<FormatName, string>> = {
  text: "txt",
  json: "json",
  github: "github.txt",
  sarif: "sarif",
  markdown: "md",
}

describe.each(Object.entries(formats))("%s", (name, format) => {
  const extension = Object.entries(EXTENSIONS).find(([key]) => key === name)?.[1]

  test.each([
    ["awkward", awkward],
    ["empty", reportOf([])],
  ])("%s report", async (kind, report) => {
    await expect(format(report, context)).toMatchFileSnapshot(`../fixtures/report/${kind}.${extension}`)
  })

  test("does not depend on the order of the findings", () => {
    const turned = { ...awkward, findings: awkward.findings.toReversed() }
    expect(format(turned, context)).toBe(format(awkward, context))
  })

  test("goes by path, then line, column and rule", () => {
    const places = [
      { path: "b.md", line: 1, message: "sjätte" },
      { path: "a.md", line: 10, message: "femte" },
      { path: "a.md", line: 2, column: 7, message: "fjärde" },
      { path: "a.md", line: 2, column: 3, rule: "ö-regel", message: "tredje" },
      { path: "a.md", line: 2, column: 3, rule: "a-regel", message: "andra" },
      { path: "a.md", line: 1, message: "första" },
    ]
    const written = format(reportOf(places.map(finding)), context)
    expect(written.match(/första|andra|tredje|fjärde|femte|sjätte/g)).toEqual([
      "första",
      "andra",
      "tredje",
      "fjärde",
      "femte",
      "sjätte",
    ])
  })

  test("ends with one line break", () => {
    expect(format(awkward, context)).toMatch(/[^\n]\n$/)
  })
})
