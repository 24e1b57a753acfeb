import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { beforeAll, expect, test } from "vitest"
import { TYPE_CLASSES } from "../src/model/settings.ts"

const folder = fileURLToPath(new URL("../schemas/", import.meta.url))

const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(".json"))
  .map(entry => join(entry.parentPath, entry.name).slice(folder.length).replaceAll("\\", "/"))
  .sort()

const outputs = paths.filter(path => path.startsWith("output/"))
const types = paths.filter(path => path.startsWith("types/"))

/** The schema as data; a key that is absent reads as undefined. */
function schema(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, path), "utf8"))
}

/** An Ajv as strict as ours can be: a value may have two types, and a type's `required` names keys of dokument.json. */
function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true })
  formats.default(ajv)
  return ajv.addVocabulary(["x-plural", "x-klass", "x-avsnitt", "x-beslutas-av", "x-beslutas-av-stod"])
}

const ajv = strictAjv()
beforeAll(() => {
  for (const path of paths) ajv.addSchema(schema(path))
})

const idOf = (path: string) => `https://styrdok.example/schemas/${path}`

test("the schemas are there", () => {
  expect(paths).toEqual(expect.arrayContaining(["beslut.json", "dokument.json", "styrdok.json"]))
  expect(outputs.length).toBeGreaterThanOrEqual(8)
  expect(types.length).toBeGreaterThanOrEqual(10)
})

test.each(paths)("%s has its address as $id, and compiles", path => {
  expect(schema(path).$id).toBe(idOf(path))
  expect(ajv.getSchema(idOf(path))).toBeTypeOf("function")
})

test.each(outputs)("%s stands alone, for those who read our output", path => {
  expect(strictAjv().compile(schema(path))).toBeTypeOf("function")
})

test.each(types)("%s names its type, and requires only keys that a document may have", path => {
  const type = schema(path)
  expect(type).toMatchObject({ title: expect.stringMatching(/./), "x-plural": expect.stringMatching(/./) })
  expect(TYPE_CLASSES).toContain(type["x-klass"])
  expect(Object.keys(Object(schema("dokument.json").properties))).toEqual(
    expect.arrayContaining([type.required].flat()),
  )
  for (const section of [type["x-avsnitt"] ?? []].flat()) expect(section).toBeTypeOf("string")
})

test("definitions of the same name are the same in status, register and register-json", () => {
  const definitions = (name: string) => {
    const { rad, ...rest } = Object(schema(`output/${name}.json`).$defs)
    return { rad, rest }
  }
  const [status, rows] = [definitions("status"), definitions("register")]
  expect(rows.rest).toMatchObject(status.rest)
  // What is missing belongs to a worklist, not to what is published.
  const { brister, ...published } = rows.rad.properties
  expect(brister).toBeDefined()
  expect(definitions("register-json")).toEqual({ ...rows, rad: { ...rows.rad, properties: published } })
  const { historik, ...columns } = published
  expect(historik).toBeDefined()
  // What is missing belongs to a worklist, not to the register.
  const { attKomplettera, ...facts } = status.rad.properties
  expect(attKomplettera).toBeDefined()
  expect(columns).toEqual(facts)
})

test("a finding is the same in validate and decide", () => {
  const { fynd, stalle } = Object(schema("output/validate.json").$defs)
  expect(fynd).toBeDefined()
  expect(schema("output/decide.json").$defs).toMatchObject({ fynd, stalle })
})

test("register lists every key that a record may have", () => {
  const { mapp, ...keys } = Object(schema("output/register.json").$defs).post.properties
  expect(mapp).toBeDefined()
  expect(Object.keys(keys)).toEqual(Object.keys(Object(schema("beslut.json").properties)))
})

const absent = {
  gallerFrom: null,
  gallerTom: null,
  beslut: null,
  lydelse: null,
  nastaOversyn: null,
  tidigastLagaKraft: null,
  sistaDagAttOverklaga: null,
  anslagFarTasNed: null,
}
const draft = { tillstand: "utkast", flaggor: [], ...absent }
const row = { id: "policy", titel: null, typ: null, instans: null, ...draft }
const digest = `sha256:${"0".repeat(64)}`
const statute = { kapitel: "2 a", paragraf: "1", stycke: null, punkt: null, sfs: "2025:400", rubrik: null }
const place = { file: "a.md", start: 0, end: 3, line: 1, column: 1, text: "1 §", group: { start: 0, end: 3 } }
const verdict = { verdict: "unknown", document: null, decision: null, lydelse: null, seal: "saknas", reasons: [] }
const recorded = { mapp: "sn-1", beslut: "Socialnämnden", filer: ["a"], upplysningar: [], anmarkningar: [] }
const added = { beslut: [], orort: [], dagar: [], anmarkningar: [] }
const counts = { documents: 0, fel: 0, varning: 0, upplysning: 0, lawDate: null }

test.each([
  ["status", [row], true],
  ["status", [{ ...row, gallerTom: "tills vidare", perInstans: { sn: { ...draft, gallerTom: "2026-12-31" } } }], true],
  ["status", [{ ...row, gallerTom: "2026-02-30" }], false],
  ["status", [{ ...row, tillstand: "forsenad" }], false],
  ["status", [{ ...row, extra: "" }], false],
  ["register", [{ ...row, historik: [] }], true],
  [
    "register-json",
    { dokument: [], poster: [{ mapp: "sn-1", digest, foregaende: null }], filer: { "a.pdf": digest } },
    true,
  ],
  ["decide", recorded, true],
  ["decide", added, true],
  ["decide", { ...recorded, ...added }, false],
  ["decide", { ...added, dagar: [{ beslut: ["sn-1"], sistaDagAttOverklaga: "2026-11-04" }] }, false],
  ["lagrum", [{ ...place, kind: "lagrum", ...statute, date: "2025-10-01", status: "finns", message: null }], true],
  ["validate", { findings: [], summary: counts }, true],
  ["validate", { findings: [] }, false],
  ["remind", { today: "2026-01-01", steps: [] }, true],
  ["compare", { from: "beslut:sn-2025-09-16-37", to: "nu", changes: [], summary: "" }, true],
  ["verify", verdict, true],
  ["verify", { ...verdict, seal: null }, false],
])("output/%s.json answers rightly about an example (%#)", (name, value, valid) => {
  expect(ajv.validate(idOf(`output/${name}.json`), value)).toBe(valid)
})
