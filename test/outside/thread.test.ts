import { expect, test } from "vitest"
import { runOnce } from "../../src/outside/thread/once.ts"

const BOUNDS = { milliseconds: 20_000, megabytes: 64 }

/** A thread's program, as Node takes it without a file. */
function program(body: string): URL {
  const source = `import { parentPort, workerData } from "node:worker_threads"\n${body}`
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`)
}

test("gives the one message of the thread", async () => {
  const module = program("parentPort.postMessage(workerData * 2); setInterval(() => {}, 1000)")
  expect(await runOnce<number, number>(module, 21, BOUNDS)).toEqual({ kind: "answer", answer: 42 })
})

test("ends a loop without end", async () => {
  expect(await runOnce(program("for (;;);"), 0, { ...BOUNDS, milliseconds: 300 })).toEqual({ kind: "too-slow" })
})

test.each([
  ["throws", 'throw new Error("nej")'],
  ["says nothing", ""],
])("a thread that %s is no answer", async (_, body) => {
  expect(await runOnce(program(body), 0, BOUNDS)).toMatchObject({ kind: "fallen" })
})

test("ends a thread that keeps all it makes", async () => {
  const { kind } = await runOnce(program("const all = []; for (;;) all.push(new Array(1e5).fill({}))"), 0, BOUNDS)
  expect(["fallen", "too-heavy"]).toContain(kind)
})

test("ends a thread that unpacks more than there is memory for", async () => {
  const module = program(
    "const all = []; for (let i = 0; i < 400; i++) all.push(new Uint8Array(1e7).fill(1)); for (;;);",
  )
  expect(await runOnce(module, 0, { ...BOUNDS, megabytes: 500 })).toEqual({ kind: "too-heavy" })
})
