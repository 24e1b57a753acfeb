import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"

/** A new empty folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "styrdok-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files below a folder; paths as they are, whatever they contain. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The same person and time in every repository, and no settings of the machine's own. */
const SURROUNDINGS = {
  GIT_AUTHOR_NAME: "Registrator",
  GIT_AUTHOR_EMAIL: "registrator@exempel.example",
  GIT_AUTHOR_DATE: "2026-11-02T08:00:00+01:00",
  GIT_COMMITTER_NAME: "Registrator",
  GIT_COMMITTER_EMAIL: "registrator@exempel.example",
  GIT_COMMITTER_DATE: "2026-11-02T08:00:00+01:00",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
}

/** Runs git in a folder and answers what it printed. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    stdio: "pipe",
    env: { PATH: process.env.PATH, HOME: folder, ...SURROUNDINGS },
  }).trim()
}

/** Commits everything in a folder, which becomes a repository if it is none. Answers the commit's id. */
export function commitAll(folder: string, message = "Samlingen"): string {
  git(folder, "init", "--quiet", "--initial-branch=main")
  git(folder, "-c", "core.autocrlf=false", "add", "--all")
  git(folder, "commit", "--quiet", "--allow-empty", `--message=${message}`)
  return git(folder, "rev-parse", "HEAD")
}
