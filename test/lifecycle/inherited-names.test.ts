import { expect, test } from "vitest"
import { adoption, exampleDocument, SOUND, SOUND_LYDELSE } from "../../src/rules/example-collection.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect } from "../collection.ts"

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])("a key called %s is only a key", async key => {
  const gathered = await collect({
    ...SOUND,
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    "documents/sn/exempel.md": exampleDocument({ [`"${key}"`]: "x" }),
  })
  const messages = validate(gathered, { paths: [] }).findings.map(finding => finding.message)
  expect(messages).toContain(`Uppgiften "${key}" finns inte.`)
  expect(gathered.entries[0]?.state.flaggor).toContain("andrad")
})
