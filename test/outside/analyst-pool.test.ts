import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"
import { createPoolAnalyst } from "../../src/outside/analyst/pool.ts"
import { temporaryFolder } from "../git-folder.ts"

interface Work {
  readonly name: string
  readonly bytes: Uint8Array
}

interface Answer {
  readonly name: string
  readonly sum: number
  readonly thread: "here" | "helper"
}

const context = { schemas: new Map([["a.json", { title: "A" }]]), settings: { kommun: "A" }, laws: [] }
const files = Array.from(
  { length: 500 },
  (_, index): Work => ({
    name: `${index}`,
    bytes: Uint8Array.from({ length: index % 50 }, (_x, at) => (at * index) % 256),
  }),
)

const sum = (bytes: Uint8Array) => bytes.reduce((total, byte) => total + byte, 0)
const here =
  () =>
  (file: Work): Answer => ({ name: file.name, sum: sum(file.bytes), thread: "here" })

/** A module for the helpers, with `body` as what it does with a portion. */
function helper(body: string): URL {
  const path = join(temporaryFolder(), "helper.mjs")
  writeFileSync(
    path,
    `import { parentPort, workerData } from "node:worker_threads"
const analyse = file => ({
  name: file.name,
  sum: file.bytes.reduce((total, byte) => total + byte, 0),
  thread: workerData.schemas.get("a.json").title === "A" ? "helper" : "?",
})
${body}
`,
  )
  return pathToFileURL(path)
}

const SOUND =
  'parentPort.on("message", files => parentPort.postMessage(files.map(analyse)))\nparentPort.postMessage("ready")'

const plain = (answers: readonly Answer[]) => answers.map(({ name, sum }) => ({ name, sum }))
const expected = plain(files.map(here()))

test.each([0, 1, 3])("with %i helpers the answers are the same, in the order of the files", async threads => {
  const pool = createPoolAnalyst<Work, Answer>({ module: helper(SOUND), here, threads })
  expect(plain(await pool.analyse(context, files))).toEqual(expected)
})

test("the helpers do help", async () => {
  // Each of ours lets the others run, so that they have time to come.
  const slow =
    () =>
    (file: Work): Answer => {
      const end = performance.now() + 3
      while (performance.now() < end);
      return here()(file)
    }
  const pool = createPoolAnalyst<Work, Answer>({ module: helper(SOUND), here: slow, threads: 1 })
  const answers = await pool.analyse(context, files)
  expect(new Set(answers.map(answer => answer.thread))).toEqual(new Set(["here", "helper"]))
  expect(plain(answers)).toEqual(expected)
})

test("for a few files no thread is started", async () => {
  const pool = createPoolAnalyst<Work, Answer>({ module: new URL("file:///finns/inte.mjs"), here, threads: 3 })
  expect(plain(await pool.analyse(context, files.slice(0, 59)))).toEqual(expected.slice(0, 59))
  expect(await pool.analyse(context, [])).toEqual([])
})

test.each([
  ["cannot start", undefined],
  ["falls when it is loaded", 'throw new Error("fel")'],
  [
    "falls at its first portion",
    'parentPort.on("message", () => { throw new Error("fel") })\nparentPort.postMessage("ready")',
  ],
  ["ends in the middle", 'parentPort.on("message", () => process.exit(3))\nparentPort.postMessage("ready")'],
])("a helper that %s costs time, no answer", async (_, body) => {
  const module = body === undefined ? new URL("file:///finns/inte.mjs") : helper(body)
  const pool = createPoolAnalyst<Work, Answer>({ module, here, threads: 2 })
  expect(plain(await pool.analyse(context, files))).toEqual(expected)
})

test("a fault in the work itself is thrown where it can be caught", async () => {
  const fail = () => (): Answer => {
    throw new Error("fel i en regel")
  }
  const pool = createPoolAnalyst<Work, Answer>({ module: helper(SOUND), here: fail, threads: 2 })
  await expect(pool.analyse(context, files)).rejects.toThrow("fel i en regel")
})
