import { readFileSync } from "node:fs"
import { Ajv } from "ajv"
import addFormats from "ajv-formats"
import { expect, test } from "vitest"
import { formats } from "../../src/report/index.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

const file = new URL("../fixtures/report/sarif-schema-2.1.0.json", import.meta.url)
// See sarif-schema-2.1.0.source.txt: the schema names draft-04, which Ajv does not know.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, "utf8"))
// One pattern of the schema has a lone bracket, which the stricter Unicode form of RegExp refuses.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const write = (...given: Parameters<typeof formats.sarif>) => JSON.parse(formats.sarif(...given))

function errorsOf(log: unknown) {
  validate(log)
  return validate.errors ?? []
}

test.each([
  ["awkward", awkward],
  ["empty", reportOf([])],
])("the %s report follows the schema of SARIF 2.1.0", (_name, report) => {
  expect(errorsOf(write(report, context))).toEqual([])
})

test("the schema does refuse what is no SARIF", () => {
  const log = write(awkward, context)
  log.runs[0].results[0].level = "fel"
  log.runs[0].results[1].locations[0].physicalLocation.region.startLine = 0
  log.runs[0].results[2].locations[0].physicalLocation.artifactLocation.uri = "documents/två ord.md"
  log.runs[0].language = "1"
  const paths = errorsOf(log).map(error => error.instancePath)
  expect(paths).toEqual(
    expect.arrayContaining([
      "/runs/0/language",
      "/runs/0/results/0/level",
      "/runs/0/results/1/locations/0/physicalLocation/region/startLine",
      "/runs/0/results/2/locations/0/physicalLocation/artifactLocation/uri",
    ]),
  )
})

test("each result points at its own rule", () => {
  const { tool, results } = write(awkward, context).runs[0]
  expect(results).toHaveLength(awkward.findings.length)
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
})

test("a rule that nobody told of is listed too", () => {
  const { tool, results } = write(reportOf([finding({ rule: "ny-regel" })]), context).runs[0]
  expect(results[0].ruleIndex).toBe(context.rules.length)
  expect(tool.driver.rules.at(-1)).toMatchObject({ id: "ny-regel", defaultConfiguration: { level: "warning" } })
})

test("says what program wrote it, in what language and how columns are counted", () => {
  expect(write(awkward, context).runs[0]).toMatchObject({
    tool: { driver: { name: "styrdok", version: "0.1.0", informationUri: "https://styrdok.example" } },
    language: "sv",
    columnKind: "utf16CodeUnits",
  })
})

test.each([
  ["fel", "error"],
  ["varning", "warning"],
  ["upplysning", "note"],
] as const)("%s becomes %s", (severity, level) => {
  expect(write(reportOf([finding({ severity })]), context).runs[0].results[0].level).toBe(level)
})

test("writes place, fingerprint and related places", () => {
  const related = [{ path: "documents/ks/å.md", line: 4, column: 2 }]
  const report = reportOf([
    finding({ path: "documents/sn/äö, #1 100%.md", line: 3, endLine: 4, endColumn: 6, related }),
  ])
  expect(write(report, context).runs[0].results[0]).toMatchObject({
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "documents/sn/%C3%A4%C3%B6%2C%20%231%20100%25.md" },
          region: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 6 },
        },
      },
    ],
    partialFingerprints: { "styrdok/v1": "vaga-ord-1" },
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: "documents/ks/%C3%A5.md" },
          region: { startLine: 4, startColumn: 2 },
        },
      },
    ],
  })
})

test("takes a path that is not well-formed text", () => {
  const log = write(reportOf([finding({ path: "documents/\uD800.md" })]), context)
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("documents/%EF%BF%BD.md")
})

test("quotes braces and link marks that SARIF would read", () => {
  const log = write(reportOf([finding({ message: "{0} och [ord](1)", advice: "Rätta." })]), context)
  expect(log.runs[0].results[0].message.text).toBe("{{0}} och [ord] (1)\nRätta.")
})
