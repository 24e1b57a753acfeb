import { main } from "../../src/cli/main.ts"
import { parseDate } from "../../src/model/date.ts"

/** What a command answered. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program in this process, in `cwd`, on 23 November 2026. */
export async function run(cwd: string, ...argv: readonly string[]): Promise<Outcome> {
  const stdout: string[] = []
  const stderr: string[] = []
  const code = await main({
    argv,
    cwd,
    stdout: text => void stdout.push(text),
    stderr: text => void stderr.push(text),
    color: false,
    interactive: false,
    stopped: Promise.resolve(),
    today: () => {
      const today = parseDate("2026-11-23")
      if (today === undefined) throw new Error("no such day")
      return today
    },
  })
  return { code, stdout: stdout.join(""), stderr: stderr.join("") }
}
