import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { GENERATED_FOLDER, generators, ROOT } from "../scripts/generate.ts"

const all = await generators()

test.each(all)("$path is what npm run generate writes", async ({ path, produce }) => {
  const written = await readFile(join(ROOT, path), "utf8").catch(() => "")
  expect(written, `run "npm run generate" and commit ${path}`).toBe(await produce())
})

test("the folder of generated types holds nothing else", async () => {
  const entries = await readdir(join(ROOT, GENERATED_FOLDER), { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const made = all.map(({ path }) => join(ROOT, path)).filter(path => path.startsWith(join(ROOT, GENERATED_FOLDER)))
  expect(files.length).toBeGreaterThan(3)
  expect(files.sort()).toEqual(made.sort())
})

test("no two generators write the same file", () => {
  const paths = all.map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
})
