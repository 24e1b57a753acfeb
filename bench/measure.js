import { spawn } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { performance } from "node:perf_hooks"

/** GNU time tells the largest memory that a process had and its processor time; where it is missing they stay empty. */
const TIME = "/usr/bin/time"
const hasTime = process.platform === "linux" && existsSync(TIME)

/** Runs a whole process and waits for it: its wall and processor time in seconds, its largest memory in bytes, and what it said. */
export function run(args, { cwd, env = {} }) {
  const told = join(tmpdir(), `styrdok-bench-${process.pid}`)
  const [command, ...rest] = hasTime
    ? [TIME, "--quiet", "-f", "%M %U %S", "-o", told, process.execPath, ...args]
    : [process.execPath, ...args]
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(command, rest, { cwd, env: { ...process.env, NO_COLOR: "1", ...env } })
    const stdout = []
    const stderr = []
    child.stdout.on("data", chunk => stdout.push(chunk))
    child.stderr.on("data", chunk => stderr.push(chunk))
    child.on("error", reject)
    child.on("close", code => {
      const seconds = (performance.now() - start) / 1000
      const [kilobytes, user, system] = hasTime ? readFileSync(told, "utf8").split(" ").map(Number) : []
      const used = hasTime ? { rss: kilobytes * 1024, cpu: user + system } : {}
      rmSync(told, { force: true })
      resolve({ code, seconds, ...used, stdout: String(Buffer.concat(stdout)), stderr: String(Buffer.concat(stderr)) })
    })
  })
}

/**
 * Runs each case once to warm up and then `rounds` times, one of each after the other, so that a slow minute of the
 * machine meets them all. Answers the results of each case in the order of the rounds.
 */
export async function interleave(cases, rounds, say) {
  const results = new Map(cases.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const { name, prepare, args, verify, ...options } of cases) {
      prepare?.(round)
      const result = await run(args, { ...options, env: options.env?.(round) })
      verify?.(result)
      if (round > 0) results.get(name).push(result)
      say(`${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}: ${name} ${result.seconds.toFixed(2)} s`)
    }
  }
  return results
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
