import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { folderOf, styrdok } from "./run.ts"

test("each rule that found something leads to its page once, and the page is there", async () => {
  const text = exampleDocument(
    {},
    "# 1 Inledning\n\nNämnden ska ge stöd.\n\n# 3 Slut\n\nNämnden ska ge  stöd till alla.\n",
  )
  const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": text })
  const { stdout } = await styrdok(root, ["validate"])
  const pages = Array.from(stdout.matchAll(/Läs mer: (\S+)/g), ([, page = ""]) => page)
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(pages).size).toBe(pages.length)
  for (const page of pages) expect([page, existsSync(join(root, page))]).toEqual([page, true])
})
