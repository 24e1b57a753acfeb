import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test, vi } from "vitest"
import { memoryFile, remember } from "../../src/outside/analyst/remembering.ts"
import type { Analyst, AnalystContext } from "../../src/outside/ports.ts"
import { temporaryFolder } from "../git-folder.ts"

interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

interface Answer {
  readonly role: string
  readonly text: string
}

const context: AnalystContext = { schemas: new Map([["a.json", { title: "A" }]]), settings: { kommun: "A" }, laws: [] }

/** An analyst that tells what it was asked. */
function listening(asked: string[]): Analyst<File, Answer> {
  return {
    analyse: async (_context, files) => {
      asked.push(...files.map(file => file.path))
      return files.map(file => ({ role: "prov", text: new TextDecoder().decode(file.bytes) }))
    },
  }
}

const files = (contents: Readonly<Record<string, string>>): readonly File[] =>
  Object.entries(contents).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))

const THREE = { "documents/a.md": "a", "documents/b.md": "b", "documents/__proto__.md": "c" }

/** Runs once, and answers which files were asked for and what was answered. */
async function run(
  memory: string,
  contents: Readonly<Record<string, string>>,
  change: Partial<AnalystContext> = {},
  version = "1",
) {
  const asked: string[] = []
  const analyst = remember(listening(asked), memory, version)
  const answers = await analyst.analyse({ ...context, ...change }, files(contents))
  // In which order the rest is asked for is the memory's own affair.
  return { asked: asked.toSorted(), texts: answers.map(answer => answer.text) }
}

const memoryIn = (folder: string) => join(folder, "styrdok/minne.json")

test("the second run asks for nothing", async () => {
  const memory = memoryIn(temporaryFolder())
  expect(await run(memory, THREE)).toEqual({ asked: Object.keys(THREE).toSorted(), texts: ["a", "b", "c"] })
  expect(await run(memory, THREE)).toEqual({ asked: [], texts: ["a", "b", "c"] })
  expect(readdirSync(dirname(memory))).toEqual(["minne.json"])
})

test("a changed file, and only it, is asked for; a new one too; one that is gone is forgotten", async () => {
  const memory = memoryIn(temporaryFolder())
  await run(memory, THREE)
  const changed = { "documents/a.md": "a2", "documents/b.md": "b", "documents/ny.md": "ny" }
  expect(await run(memory, changed)).toEqual({ asked: ["documents/a.md", "documents/ny.md"], texts: ["a2", "b", "ny"] })
  expect((await run(memory, THREE)).asked).toEqual(["documents/__proto__.md", "documents/a.md"])
})

test("the same text in another place is another file", async () => {
  const memory = memoryIn(temporaryFolder())
  await run(memory, { "documents/a.md": "a" })
  expect((await run(memory, { "documents/b.md": "a" })).asked).toEqual(["documents/b.md"])
})

test("another version, setting or schema, and everything is asked anew", async () => {
  const memory = memoryIn(temporaryFolder())
  await run(memory, THREE)
  expect((await run(memory, THREE, {}, "2")).asked).toHaveLength(3)
  expect((await run(memory, THREE, { settings: { kommun: "B" } }, "2")).asked).toHaveLength(3)
  expect((await run(memory, THREE, { schemas: new Map([["a.json", { title: "B" }]]) }, "2")).asked).toHaveLength(3)
  expect((await run(memory, THREE, { schemas: new Map([["b.json", { title: "B" }]]) }, "2")).asked).toHaveLength(3)
})

test("a memory that is damaged is done without, and mended", async () => {
  const memory = memoryIn(temporaryFolder())
  await run(memory, THREE)
  const sound = readFileSync(memory, "utf8")
  const { key, results } = JSON.parse(sound)
  const damaged = [
    "",
    "inte json",
    sound.slice(0, -20),
    "null",
    "[]",
    "7",
    JSON.stringify({ key }),
    JSON.stringify({ key, results: null }),
    JSON.stringify({ key, results: 7 }),
    JSON.stringify({ key, results: { "documents/a.md": null } }),
    JSON.stringify({
      key,
      results: Object.fromEntries(Object.keys(results).map(path => [path, { digest: results[path].digest }])),
    }),
    JSON.stringify({
      key,
      results: Object.fromEntries(Object.keys(results).map(path => [path, { ...results[path], result: 7 }])),
    }),
  ]
  for (const text of damaged) {
    writeFileSync(memory, text)
    expect(await run(memory, THREE), text).toEqual({ asked: Object.keys(THREE).toSorted(), texts: ["a", "b", "c"] })
    expect((await run(memory, THREE)).asked, text).toEqual([])
  }
})

test("where nothing can be written it works without a memory, and leaves nothing behind", async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, "styrdok"), "en fil där en mapp ska vara")
  expect((await run(memoryIn(folder), THREE)).texts).toEqual(["a", "b", "c"])
  expect((await run(memoryIn(folder), THREE)).asked).toHaveLength(3)

  const other = temporaryFolder()
  mkdirSync(memoryIn(other), { recursive: true })
  expect((await run(memoryIn(other), THREE)).texts).toEqual(["a", "b", "c"])
  expect(readdirSync(join(other, "styrdok"))).toEqual(["minne.json"])
})

test("what the inner analyst throws is thrown, and nothing is remembered", async () => {
  const memory = memoryIn(temporaryFolder())
  const failing: Analyst<File, Answer> = { analyse: () => Promise.reject(new Error("fel")) }
  await expect(remember(failing, memory, "1").analyse(context, files(THREE))).rejects.toThrow("fel")
  expect(existsSync(memory)).toBe(false)
})

test("each collection has its own memory, in the user's cache folder", () => {
  vi.stubEnv("XDG_CACHE_HOME", "/cache")
  try {
    expect(memoryFile("/a")).toMatch(/^\/cache\/styrdok\/[0-9a-f]{24}\.json$/)
    expect(memoryFile("/a")).not.toBe(memoryFile("/b"))
    vi.stubEnv("XDG_CACHE_HOME", undefined)
    expect(memoryFile("/a")).toContain("/.cache/styrdok/")
  } finally {
    vi.unstubAllEnvs()
  }
})
