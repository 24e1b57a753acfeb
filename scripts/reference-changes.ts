/**
 * What a change of the code, or of the register in laws/, does to the references that are found in the sample and, where
 * they are at hand, in the real documents of ../shared/sources: `npx tsx scripts/reference-changes.ts [BASE]`.
 *
 * Builds the code of BASE in a folder of its own, has both versions read the same texts by `styrdok lagrum --format json`,
 * and prints what was gained, lost and changed, as Markdown. Without BASE it is where this branch left main; on main, the
 * commit before. Differences are no error, and end with 0.
 */
import { execFileSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { LagrumOutput } from "../src/model/generated/output/lagrum.ts"
import { commentOf, differenceOf } from "./reference-diff.ts"

const ROOT = process.cwd()
/** Found beside the checkout where they may be used; they are not ours to publish. */
const SOURCES = join(ROOT, "../shared/sources")
/** Both versions judge on the same day; which one does not matter for the difference. */
const TODAY = new Date().toISOString().slice(0, 10)

function git(...args: readonly string[]): Buffer {
  // The folder may belong to another user than the one who runs this, as in a container.
  return execFileSync("git", ["-c", `safe.directory=${ROOT}`, ...args], { cwd: ROOT, maxBuffer: 2 ** 30 })
}

/** A commit's id, or undefined where there is none, as in a clone that has not all commits. */
function commitFrom(...args: readonly string[]): string | undefined {
  try {
    return git(...args)
      .toString()
      .trim()
  } catch {
    return undefined
  }
}

const commitOf = (name: string): string | undefined =>
  commitFrom("rev-parse", "--verify", "--quiet", `${name}^{commit}`)

/** What to compare with: where HEAD left the commit named, or main; on main itself, the commit before. */
function findBase(wished: string | undefined): string | undefined {
  const main = wished === undefined ? (commitOf("origin/main") ?? commitOf("main")) : commitOf(wished)
  const left = main === undefined ? undefined : commitFrom("merge-base", "HEAD", main)
  if (wished !== undefined) {
    if (left === undefined) throw new Error(`HEAD has nothing in common with "${wished}", or there is no such commit`)
    return left
  }
  const isChanged = git("status", "--porcelain", "--", "src", "laws").length > 0
  return left === commitOf("HEAD") && !isChanged ? commitOf("HEAD^") : left
}

/** The tree of a commit in a folder, built. An archive and not a worktree: it leaves nothing behind in the repository. */
function buildTree(commit: string, folder: string): void {
  mkdirSync(folder)
  execFileSync("tar", ["-x", "-C", folder], { input: git("archive", "--format=tar", commit) })
  const lock = (root: string): string => readFileSync(join(root, "package-lock.json"), "utf8")
  if (lock(ROOT) === lock(folder)) symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction")
  else run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], folder)
  run("npm", ["run", "--silent", "build"], folder)
}

function run(command: string, args: readonly string[], cwd: string): void {
  // What a build has to say is no part of the comment.
  execFileSync(command, args, { cwd, stdio: ["ignore", process.stderr, process.stderr] })
}

/** The texts that both versions read, in a collection without a register of its own: each brings its own. */
function copyTexts(folder: string): readonly string[] {
  mkdirSync(folder)
  for (const name of ["documents", "styrdok.yaml"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  if (existsSync(SOURCES)) cpSync(SOURCES, join(folder, "sources"), { recursive: true })
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map(path => path.replaceAll("\\", "/"))
    .filter(path => /^documents\/.*\.md$|^sources\/.*\.txt$/.test(path))
    .toSorted()
}

/** All references in the texts, as the version in `tree` reads them; undefined when it knows no references. */
function referencesIn(tree: string, texts: readonly string[], folder: string): LagrumOutput | undefined {
  if (!existsSync(join(tree, "src/cli/commands/lagrum.ts"))) return undefined
  const args = [join(tree, "bin/styrdok.js"), "lagrum", "--format", "json", "--today", TODAY, ...texts]
  // Neither may read what the other, or the user, remembers.
  const env = { ...process.env, XDG_CACHE_HOME: mkdtempSync(join(folder, "../memory-")) }
  return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, env, encoding: "utf8", maxBuffer: 2 ** 30 }))
}

function report(temporary: string): string {
  const base = findBase(process.argv[2])
  if (base === undefined) return "### Hänvisningar till lag\n\nDet finns ingen tidigare version att jämföra med.\n"
  const [tree, folder] = [join(temporary, "base"), join(temporary, "texts")]
  buildTree(base, tree)
  const texts = copyTexts(folder)
  const after = referencesIn(ROOT, texts, folder)
  if (after === undefined) throw new Error("this version has no command that finds references")
  const before = referencesIn(tree, texts, folder)
  const short = base.slice(0, 7)
  if (before !== undefined) return commentOf(differenceOf(before, after), short)
  return `### Hänvisningar till lag\n\nVersionen ${short} hittar inga hänvisningar alls. Alla ${after.length} är nya.\n`
}

const temporary = mkdtempSync(join(tmpdir(), "styrdok-references-"))
try {
  process.stdout.write(report(temporary))
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
