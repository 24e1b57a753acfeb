import { Worker } from "node:worker_threads"

/** How long a piece of work may take, and by how much the memory of the program may grow meanwhile. */
export interface Bounds {
  readonly milliseconds: number
  readonly megabytes: number
}

/** What came of it: the thread's one message, or why there was none. */
export type Outcome<Answer> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "too-slow" }
  | { readonly kind: "too-heavy" }
  | { readonly kind: "fallen"; readonly cause: unknown }

/** Milliseconds between two looks at the memory. */
const LOOK = 100

/**
 * Runs one piece of work in a thread of its own and takes the one message that it posts. The thread is ended then, or
 * when it goes beyond its bounds: even a loop without end cannot hold the program. `module` reads `job` as `workerData`.
 */
export async function runOnce<Job, Answer>(module: URL, job: Job, bounds: Bounds): Promise<Outcome<Answer>> {
  const worker = new Worker(module, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes },
  })
  const before = process.memoryUsage.rss()
  let timer: NodeJS.Timeout | undefined
  let watch: NodeJS.Timeout | undefined
  try {
    return await new Promise<Outcome<Answer>>(resolve => {
      timer = setTimeout(() => resolve({ kind: "too-slow" }), bounds.milliseconds)
      // The thread's own limit does not count what it unpacks into buffers.
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > bounds.megabytes * 1e6) resolve({ kind: "too-heavy" })
      }, LOOK)
      worker.once("message", (answer: Answer) => resolve({ kind: "answer", answer }))
      worker.once("error", cause => resolve({ kind: "fallen", cause }))
      worker.once("exit", code => resolve({ kind: "fallen", cause: code }))
    })
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    await worker.terminate()
  }
}
