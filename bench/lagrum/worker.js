// Measures in a process of its own, on one core, and prints the figures as JSON.
// Usage: node --expose-gc worker.js speed ROUNDS BYTES | peak BYTES | memory BYTES… | opening
import { performance } from "node:perf_hooks"
import { check, findCitations, resolve } from "../../dist/lagrum.js"
import { sweep } from "./naive.js"
import { concatenated, DATE, samples, TODAY } from "./text.js"

const DAYS = { date: DATE, today: TODAY }

function judge(text) {
  return check(resolve(findCitations(text), DAYS), DAYS)
}

/**
 * Seconds that each of the three ways takes for one long text, one of each after the other in every round. They are
 * seconds of the processor, of all threads together: what else the machine does is not counted, what a helper of the
 * garbage collector does is.
 */
function speed(rounds, bytes) {
  const ways = { find: findCitations, all: judge, naive: sweep }
  const warmUp = concatenated(samples(), bytes / 10)
  for (const way of Object.values(ways)) way(warmUp)
  const text = concatenated(samples(), bytes)
  const seconds = { find: [], all: [], naive: [] }
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      // What the way before left behind is not this one's to clear away.
      globalThis.gc()
      const start = process.cpuUsage()
      way(text)
      const { user, system } = process.cpuUsage(start)
      seconds[name].push((user + system) / 1e6)
    }
  }
  return { megabytes: Buffer.byteLength(text) / 1e6, seconds }
}

/** The most memory that the process ever had, with one long text and all its references at once. */
function peak(bytes) {
  judge(concatenated(samples(), bytes))
  return process.resourceUsage().maxRSS * 1024
}

/** Memory in use when so many bytes have been read, document by document, as a run over a collection reads them. */
function memory(...marks) {
  const sources = samples().documents.map(({ text }) => Buffer.from(text))
  const after = []
  let read = 0
  for (let at = 0; after.length < marks.length; at++) {
    const bytes = sources[at % sources.length]
    judge(bytes.toString())
    read += bytes.length
    if (read < marks[after.length]) continue
    const { rss } = process.memoryUsage()
    globalThis.gc()
    after.push({ bytes: marks[after.length], rss, heap: process.memoryUsage().heapUsed })
  }
  return after
}

/** Milliseconds until the register and the dictionary are at hand, in a process that has done nothing before. */
function opening() {
  const start = performance.now()
  findCitations("")
  return performance.now() - start
}

const TASKS = { speed, peak, memory, opening }
const [task, ...numbers] = process.argv.slice(2)
console.log(JSON.stringify(TASKS[task](...numbers.map(Number))))
