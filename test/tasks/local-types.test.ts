import { expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect } from "../collection.ts"

const OWN = JSON.stringify({
  title: "Handbok",
  "x-plural": "Handböcker",
  "x-klass": "normerande",
  type: "object",
  required: ["syfte"],
  properties: { malgrupp: { enum: ["Nyanställda"] } },
})

test("a municipality's own type is its file: name, required keys, further demands", async () => {
  const gathered = await collect({
    ...SOUND,
    "schemas/types/handbok.json": OWN,
    "documents/sn/exempel.md": exampleDocument({ typ: "handbok", malgrupp: "Alla" }),
  })
  expect(gathered.collection.settings.typer.get("handbok")?.plural).toBe("Handböcker")
  expect(validate(gathered, { paths: [] }).findings.map(finding => finding.message)).toEqual([
    'Uppgiften "syfte" saknas. Den krävs i ett dokument av typen Handbok.',
    'Under "malgrupp" står "Alla". Där ska stå något av Nyanställda.',
  ])
})

test.each([
  ["{", "går inte att läsa som JSON"],
  ["[]", "saknar title"],
  ['{"title":"Handbok","x-klass":"okänd"}', "saknar title, eller har en x-klass"],
  ['{"title":"Handbok","x-klass":"normerande","type":"påhittad"}', "går inte att använda som schema"],
])("a type file that describes no type is a typed error: %s", async (content, message) => {
  const collecting = collect({ ...SOUND, "schemas/types/handbok.json": content })
  await expect(collecting).rejects.toMatchObject({
    code: "STYR_INSTALLNINGAR",
    message: expect.stringContaining(message),
  })
})

/** Messages about a document whose type is described by `schema`, with `facts` besides the usual. */
async function messages(schema: object, facts: Readonly<Record<string, string>>, body?: string) {
  const type = { title: "Handbok", "x-plural": "Handböcker", "x-klass": "normerande", ...schema }
  const gathered = await collect({
    ...SOUND,
    "schemas/types/handbok.json": JSON.stringify(type),
    "documents/sn/exempel.md": exampleDocument({ typ: "handbok", ...facts }, body),
  })
  return validate(gathered, { paths: [] }).findings.map(({ message }) => message)
}

test("a key that a type adds is known, and held to what the type says of it", async () => {
  const type = { properties: { avdelning: { enum: ["IT", "HR"] }, "a/b": true } }
  expect(await messages(type, { avdelning: "IT", "a/b": "x" })).toEqual([])
  expect(await messages(type, { avdelning: "Kök" })).toEqual([
    'Under "avdelning" står "Kök". Där ska stå något av IT, HR.',
  ])
  expect(await messages(type, { avdelnig: "IT" })).toEqual(['Uppgiften "avdelnig" finns inte.'])
})

test("a key that only one of a type's parts adds is known", async () => {
  const parts = { allOf: [{ properties: { avdelning: { enum: ["IT"] } } }] }
  expect(await messages(parts, { avdelning: "HR" })).toEqual(['Under "avdelning" står "HR". Där ska stå något av IT.'])
})

test("conditions are followed where a type has no keys of its own", async () => {
  const condition = JSON.parse(`{
    "if": { "properties": { "publiceras": { "const": "webb" } }, "required": ["publiceras"] },
    "then": { "required": ["syfte"] }
  }`)
  expect(await messages(condition, {})).toEqual(['Uppgiften "syfte" saknas.'])
  expect(await messages(condition, { publiceras: "intranät" })).toEqual([])
  expect(await messages(condition, { syfte: "Att visa." })).toEqual([])
})

test("what a type misses inside a value is reported; what it requires is reported once, with its name", async () => {
  const type = { required: ["syfte", "titel"], properties: { plats: { type: "object", required: ["hus"] } } }
  expect(await messages(type, { plats: "{rum: A}", titel: "Handbok" })).toEqual([
    'Uppgiften "syfte" saknas. Den krävs i ett dokument av typen Handbok.',
    'Uppgiften "hus" saknas.',
  ])
})

test("a type that knows no keys but its own does not refuse those of every document", async () => {
  const type = { properties: { avdelning: true }, additionalProperties: false }
  expect(await messages(type, { avdelning: "IT" })).toEqual([])
  expect(await messages(type, { publicera: "webb" })).toEqual([
    'Uppgiften "publicera" finns inte. Menade du "publiceras"?',
  ])
})

test("a value that departs from both the core and the type is reported once", async () => {
  const type = { properties: { galler_for: { type: "array", items: { enum: ["Alla"] } } } }
  expect(await messages(type, { galler_for: "Alla" })).toEqual([
    'Under "galler_for" står "Alla". Där ska stå en lista inom hakparenteser.',
  ])
})

test("the sections that a type names must be there", async () => {
  const type = { "x-avsnitt": ["Syfte", "Uppföljning"] }
  expect(await messages(type, {}, "# 1 SYFTE\n\nText.\n\n# 2 Uppfo\u0308ljning\n\nText.\n")).toEqual([
    '"o\u0308" är skrivet med lös accent, och hittas inte när någon söker.',
  ])
  expect(await messages(type, {}, "# 1 Syfte\n\nText.\n")).toEqual([
    'Avsnittet "Uppföljning" saknas. Det krävs i ett dokument av typen Handbok.',
  ])
})

test("a type that is named by something else than a text is reported, never looked for", async () => {
  expect(await messages({}, { typ: "{toString: a}" })).toEqual([
    'Under "typ" står flera uppgifter med namn. Där ska stå en text.',
  ])
})
