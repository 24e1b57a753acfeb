import { availableParallelism } from "node:os"
import { Worker } from "node:worker_threads"
import type { Analyst, AnalystContext } from "../ports.ts"

/** A thread costs more to start than this many files cost to analyse. */
const WORTH_A_THREAD = 60

/** Files handed out at a time: few enough that no thread is left with the rest. */
const PORTION = 12

/** What the main thread and the others are to do with a file; `module` exports `analyse` for {@link serve}. */
export interface PoolOptions<File, Result> {
  readonly module: URL
  /** The same work in this thread. */
  readonly here: (context: AnalystContext) => (file: File) => Result
  readonly threads?: number
}

/** An analyst that works in this thread and, when there is enough to do, in one more for each further processor. */
export function createPoolAnalyst<File, Result>(options: PoolOptions<File, Result>): Analyst<File, Result> {
  return {
    async analyse(context, files) {
      const threads = options.threads ?? Math.min(availableParallelism(), 4) - 1
      const helpers = Math.min(threads, Math.floor(files.length / WORTH_A_THREAD))
      const results = new Map<number, Result>()
      let next = 0
      const take = (): { readonly start: number; readonly files: readonly File[] } | undefined => {
        const start = next
        next += PORTION
        return start < files.length ? { start, files: files.slice(start, start + PORTION) } : undefined
      }
      const keep = (start: number, answers: readonly Result[]): void => {
        for (const [index, answer] of answers.entries()) results.set(start + index, answer)
      }
      const working = Array.from({ length: helpers }, () => runHelper(options.module, context, take, keep))
      const analyse = options.here(context)
      for (let portion = take(); portion !== undefined; portion = take()) {
        keep(portion.start, portion.files.map(analyse))
        // The helpers' messages are only heard between two portions.
        if (helpers > 0) await new Promise(resolve => setImmediate(resolve))
      }
      await Promise.all(working)
      // What a helper took and never answered (it could not start, or fell) is done here.
      return files.map((file, index) => results.get(index) ?? analyse(file))
    },
  }
}

/** Lets a thread work until there is nothing left to take. Resolves also when the thread falls; never rejects. */
function runHelper<File, Result>(
  module: URL,
  context: AnalystContext,
  take: () => { readonly start: number; readonly files: readonly File[] } | undefined,
  keep: (start: number, answers: readonly Result[]) => void,
): Promise<void> {
  return new Promise(resolve => {
    const worker = new Worker(module, { workerData: context })
    let start = 0
    const hand = (): void => {
      const portion = take()
      if (portion === undefined) {
        resolve()
        void worker.terminate()
        return
      }
      start = portion.start
      worker.postMessage(portion.files)
    }
    worker.on("message", (answers: readonly Result[] | "ready") => {
      if (answers !== "ready") keep(start, answers)
      hand()
    })
    worker.on("error", () => resolve())
    worker.on("exit", () => resolve())
  })
}
