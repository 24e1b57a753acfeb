import { createHash } from "node:crypto"
import { constants } from "node:fs"
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises"
import { devNull, homedir, tmpdir } from "node:os"
import { dirname, isAbsolute, join } from "node:path"
import { cannotWrite } from "../disk/write-file.ts"
import type { Analyst } from "../ports.ts"

/** A file that an analyst can recognise. */
interface Recognisable {
  readonly path: string
  readonly bytes: Uint8Array
}

/** An answer that says what it is; a damaged memory holds things that do not. */
interface Labelled {
  readonly role: string
}

interface Memory<Result> {
  readonly key: string
  readonly results: Readonly<Record<string, { readonly digest: string; readonly result: Result }>>
}

/** Where the memory of a collection is kept: the user's cache folder, never the repository. */
export function memoryFile(root: string): string {
  const wished = process.env.XDG_CACHE_HOME ?? ""
  // A relative path would lead into the repository; the specification says to pass it over.
  const folder = isAbsolute(wished) ? wished : join(home(), ".cache")
  return join(folder, "styrdok", `${sha256(root).slice(0, 24)}.json`)
}

/** The user's home, else a place where nothing can be kept: a user of a container may have none. */
function home(): string {
  try {
    const folder = homedir()
    return isAbsolute(folder) ? folder : devNull
  } catch {
    return devNull
  }
}

/** A folder for a portal that is only shown on this machine. */
interface PortalFolder {
  readonly path: string
  /** Takes the folder away when it was only for this run. */
  readonly leave: () => Promise<void>
}

/** Where the portal of a collection is shown from: beside its memory, else a new folder that this user alone can open. */
export async function portalFolder(root: string): Promise<PortalFolder> {
  const kept = memoryFile(root).replace(/\.json$/, "")
  if (await isWritable(kept)) return { path: join(kept, "portal"), leave: async () => {} }
  const beginning = join(tmpdir(), "styrdok-")
  // mkdtemp makes a name that nobody can guess, with mode 0700.
  const passing = await mkdtemp(beginning).catch((error: unknown) => {
    throw cannotWrite(beginning, error)
  })
  return { path: join(passing, "portal"), leave: () => rm(passing, { recursive: true, force: true }).catch(() => {}) }
}

/** True when there is, or now has come to be, a folder here that this user can write in. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * An analyst that remembers, by content, what `inner` answered, in `file`. Another version of the product, another
 * schema or another setting, and everything is forgotten. A memory that cannot be read or written is done without.
 */
export function remember<File extends Recognisable, Result extends Labelled>(
  inner: Analyst<File, Result>,
  file: string,
  version: string,
): Analyst<File, Result> {
  return {
    async analyse(context, files) {
      const key = sha256(JSON.stringify([version, [...context.schemas], context.settings, context.laws.map(sha256)]))
      const known = await recall<Result>(file, key)
      const digests = files.map(({ bytes }) => sha256(bytes))
      const isKnown = (index: number): boolean => {
        const memory = known[files[index]?.path ?? ""]
        return memory?.digest === digests[index] && typeof memory?.result?.role === "string"
      }
      const fresh = files
        .map((file, index) => ({ file, index, digest: digests[index] ?? "" }))
        .filter(({ index }) => !isKnown(index))
        // Files with the same content come one after the other: the analyst inside can then do them at one go.
        .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
        .map(({ file }) => file)
      if (fresh.length === 0) return collect(files, known, new Map())
      const answers = await inner.analyse(context, fresh)
      const found = new Map(fresh.map(({ path }, index) => [path, answers[index]]))
      const results = collect(files, known, found)
      await store(file, {
        key,
        results: Object.fromEntries(
          files.map(({ path }, index) => [path, { digest: digests[index] ?? "", result: results[index] }]),
        ),
      })
      return results
    },
  }
}

function collect<Result>(
  files: readonly Recognisable[],
  known: Memory<Result>["results"],
  found: ReadonlyMap<string, Result | undefined>,
): readonly Result[] {
  return files.map(({ path }) => {
    const result = found.get(path) ?? known[path]?.result
    if (result === undefined) throw new Error(`no analysis of ${path}`)
    return result
  })
}

async function recall<Result>(file: string, key: string): Promise<Memory<Result>["results"]> {
  try {
    const memory: Memory<Result> = JSON.parse(await readFile(file, "utf8"))
    return memory.key === key ? Object.fromEntries(Object.entries(memory.results)) : {}
  } catch {
    return {}
  }
}

async function store(file: string, memory: Memory<unknown>): Promise<void> {
  const draft = `${file}.${process.pid}.ny`
  try {
    // The memory and the portal beside it hold drafts: they are for this user alone.
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(draft, JSON.stringify(memory), { mode: 0o600 })
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => {})
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}
