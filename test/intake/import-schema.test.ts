import { readFileSync } from "node:fs"
import path from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { expect, test } from "vitest"
import { withWording } from "../../src/intake/index.ts"
import { GUIDELINE, imported } from "./examples.ts"

const root = path.resolve(import.meta.dirname, "../..")

function schema(name: string): object {
  const value: unknown = JSON.parse(readFileSync(path.join(root, "schemas", name), "utf8"))
  if (typeof value !== "object" || value === null) throw new TypeError(name)
  return value
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false })
formats.default(ajv)
ajv.addSchema(schema("dokument.json"))
ajv.addSchema(schema("beslut.json"))
const isImport = ajv.compile(schema("output/import.json"))
const isDocument = ajv.getSchema("https://styrdok.example/schemas/dokument.json")

test.each([
  ["riktlinje", GUIDELINE],
  ["tom text", ""],
  ["ändringsrester", "Policy för te\n\n1. Te\n\nEn ~~gammal~~ **ny** lag.\n\nVersion: 2\n"],
])("svaret följer schemat: %s", (_, text) => {
  const { report, id } = imported(text)
  const decision = report.decision && withWording(report.decision, `sha256:${"0".repeat(64)}`)
  isImport({ path: `documents/${id}.md`, ...report, decision })
  expect(isImport.errors).toBeNull()
})

test("uppgifterna följer dokumentets schema", () => {
  const valid = isDocument?.(Object.fromEntries(imported(GUIDELINE).entries))
  expect(isDocument?.errors).toBeNull()
  expect(valid).toBe(true)
})

test("lydelsen står efter beslutets slag", () => {
  const { decision } = imported(GUIDELINE).report
  const record = decision && withWording(decision, "sha256:abc")
  const [act] = Array.isArray(record?.beslut) ? record.beslut : []
  expect(Object.keys(act ?? {}).slice(0, 3)).toEqual(["dokument", "slag", "lydelse"])
})
