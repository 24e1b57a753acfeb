import { expect, test } from "vitest"
import { findInBlocks, packCitations, unpackCitations } from "../../src/law/index.ts"
import { proseOf, readDocument } from "../../src/text/index.ts"
import { REFERENCES } from "./references.ts"
import { dictionary } from "./register.ts"

test("what is packed comes back alike, also through JSON", () => {
  const rows = Object.values(REFERENCES).flat()
  const body = [
    ...rows.map(({ text }) => text.replace(/[«»]/g, "")),
    "# LSS",
    "| Ärende | Lagrum |\n|---|---|\n| Assistans | 9 § 2 |",
    "> Se 1 §.\n>\n> 11 kap. 6 § SoL",
  ].join("\n\n")
  const { tree, text } = readDocument("documents/ks/a.md", new TextEncoder().encode(body))
  const found = findInBlocks(proseOf(tree, text), dictionary)
  expect(found.length).toBeGreaterThan(rows.length)
  expect(unpackCitations(JSON.parse(JSON.stringify(packCitations(found))))).toEqual(found)
})
