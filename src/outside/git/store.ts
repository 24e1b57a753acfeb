import { StyrdokError } from "../../model/errors.ts"
import type { SourceFile } from "../../model/source.ts"
import type { Store } from "../ports.ts"
import { byPath, isRead } from "../tree.ts"
import { runGit } from "./run.ts"

const SYMLINK = "120000"
const BLOB_MODES = new Set(["100644", "100755", SYMLINK])
const LF = 10

/** The files at `revision`, as they were committed. One process lists them and one reads them all. */
export function createGitStore(root: string, revision: string): Store {
  return {
    async list() {
      const commit = await resolveRevision(root, revision)
      const listed = await runGit(root, ["ls-tree", "-r", "-z", "--end-of-options", commit])
      if (listed.code !== 0) throw gitError(revision, listed.stderr)
      const entries = parseTree(listed.stdout).filter(isCollected)
      const blobs = entries.filter(entry => entry.mode !== SYMLINK)
      const contents = await readBlobs(root, revision, [...new Set(blobs.map(entry => entry.id))])
      return entries
        .map((entry): SourceFile => {
          const bytes = contents.get(entry.id)
          if (entry.mode === SYMLINK) return { kind: "symlink", path: entry.path }
          if (bytes === undefined) throw incomplete(revision)
          return { kind: "file", path: entry.path, bytes }
        })
        .toSorted(byPath)
    },
  }
}

/** A link in the place of a whole folder ("documents") is listed too, so that it is told and not passed over. */
function isCollected({ mode, path }: TreeEntry): boolean {
  return isRead(path) || (mode === SYMLINK && isRead(`${path}/x`))
}

/** The commit that `revision` names. `--end-of-options` keeps a revision called `--output=x` from being a flag. */
export async function resolveRevision(root: string, revision: string): Promise<string> {
  const answer = await runGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`])
  const id = answer.stdout.toString("utf8").trim()
  if (/not a git repository/i.test(answer.stderr)) throw noRepository()
  if (/dubious ownership/i.test(answer.stderr)) throw gitError(revision, answer.stderr)
  if (answer.code !== 0 || !/^[0-9a-f]{40,64}$/.test(id)) {
    throw new StyrdokError(
      "STYR_OKAND_REVISION",
      `Git hittar inte versionen "${revision}".`,
      "Skriv namnet på en gren, en tagg eller en commit. I en grund kopia kan historiken saknas: hämta den först.",
    )
  }
  return id
}

interface TreeEntry {
  readonly mode: string
  readonly id: string
  readonly path: string
}

/** The answer of `ls-tree -z`: `<mode> SP <type> SP <id> TAB <path> NUL`. */
function parseTree(output: Buffer): readonly TreeEntry[] {
  return output
    .toString("utf8")
    .split("\0")
    .flatMap(line => {
      const match = /^(\d{6}) \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line)
      const [, mode, id, path] = match ?? []
      if (mode === undefined || id === undefined || path === undefined || !BLOB_MODES.has(mode)) return []
      return [{ mode, id, path }]
    })
}

/** The content of each blob, by id. */
async function readBlobs(
  root: string,
  revision: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>()
  if (ids.length === 0) return contents
  const answer = await runGit(root, ["cat-file", "--batch"], ids.map(id => `${id}\n`).join(""))
  if (/promisor remote/.test(answer.stderr)) throw incomplete(revision)
  if (answer.code !== 0) throw gitError(revision, answer.stderr)
  let at = 0
  while (at < answer.stdout.length) {
    const end = answer.stdout.indexOf(LF, at)
    const [id = "", type, size] = answer.stdout.toString("utf8", at, end).split(" ")
    at = end + 1
    if (type !== "blob") continue
    // A copy: a part of the whole answer would drag all of it along to another thread.
    contents.set(id, new Uint8Array(answer.stdout.subarray(at, at + Number(size))))
    at += Number(size) + 1
  }
  return contents
}

function noRepository(): StyrdokError {
  return new StyrdokError(
    "STYR_GIT",
    "Mappen hör inte till något Git-arkiv.",
    "Utan Git finns inga tidigare versioner att läsa. Kör kommandot utan den versionen.",
  )
}

/** A partial clone: half a version would make everything in the other half look new. */
function incomplete(revision: string): StyrdokError {
  return new StyrdokError(
    "STYR_GIT",
    `Den här kopian av Git-arkivet saknar filer i versionen "${revision}".`,
    "Kopian är gjord med --filter. Hämta filerna först, till exempel med git fetch --refetch --no-filter.",
  )
}

function gitError(revision: string, stderr: string): StyrdokError {
  return new StyrdokError("STYR_GIT", `Git kunde inte läsa versionen "${revision}".`, "Se vad git svarade nedan.", {
    cause: new Error(stderr.trim()),
  })
}
