import { expect, test } from "vitest"
import { formats } from "../../src/report/index.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

test("holds every finding, never grouped, as it was given", () => {
  const written = JSON.parse(formats.json(awkward, context))
  expect(written.findings).toHaveLength(awkward.findings.length)
  expect(written.findings).toEqual(expect.arrayContaining([...awkward.findings]))
  expect(written.summary).toEqual(awkward.summary)
})

test("has the keys of the contract in their order, and no others", () => {
  const { fingerprint, rule, ...others } = finding()
  const more = { fingerprint, ...others, rule, secret: "x" }
  const written = JSON.parse(formats.json(reportOf([more]), context))
  expect(Object.keys(written)).toEqual(["findings", "summary"])
  expect(Object.keys(written.findings[0])).toEqual([
    "rule",
    "severity",
    "path",
    "line",
    "column",
    "endLine",
    "endColumn",
    "message",
    "why",
    "advice",
    "related",
    "fixable",
    "fingerprint",
  ])
  expect(Object.keys(written.summary)).toEqual(["documents", "fel", "varning", "upplysning", "lawDate"])
})
