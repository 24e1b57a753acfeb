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
