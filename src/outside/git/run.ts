import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { StyrdokError } from "../../model/errors.ts"

/** What git answered. */
export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Set by git while it runs a hook; they would make it look in another place than `root`. */
const PLACES = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR"]

/**
 * Runs git in `root` without a shell. The network is shut (a partial clone would otherwise fetch silently), nothing is
 * asked at a prompt, and no locks are taken.
 */
export function runGit(root: string, args: readonly string[], input = ""): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, {
      cwd: root,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !PLACES.includes(name))),
        LC_ALL: "C",
        GIT_ALLOW_PROTOCOL: "none",
        GIT_NO_LAZY_FETCH: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_OPTIONAL_LOCKS: "0",
      },
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on("data", chunk => stdout.push(chunk))
    child.stderr.on("data", chunk => stderr.push(chunk))
    child.on("error", cause => {
      reject(existsSync(root) ? noGit(cause) : noFolder(root, cause))
    })
    child.on("close", code => {
      resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") })
    })
    // git may end before it has read everything (an unknown object); its exit code tells, not the broken pipe.
    child.stdin.on("error", () => {})
    child.stdin.end(input)
  })
}

function noGit(cause: Error): StyrdokError {
  return new StyrdokError("STYR_GIT", "Git går inte att starta.", "Installera git och försök igen.", { cause })
}

function noFolder(root: string, cause: Error): StyrdokError {
  return new StyrdokError("STYR_LASA", `Mappen ${root} finns inte.`, "Rätta sökvägen.", { cause })
}
