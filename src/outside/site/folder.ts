import { createHash, randomBytes } from "node:crypto"
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { cannotWrite } from "../disk/write-file.ts"
import type { Draft, SiteFolder } from "../ports.ts"

/** Lists what a build wrote; its presence shows that a folder is a site of ours and may be replaced. */
const MANIFEST = ".styrdok-bygge.json"

/** What stands at a path of the site. */
interface Made {
  readonly digest: string
  readonly key?: string
}

type Manifest = Readonly<Record<string, Made>>

/**
 * The site in `folder`. A build gathers a complete new tree beside it (unchanged files as hard links) and swaps the two
 * with renames; killed at any moment, the old site is whole, if need be under its other name until the next build.
 */
export function createSiteFolder(folder: string): SiteFolder {
  const parent = dirname(folder)
  const retired = join(parent, `.${basename(folder)}.gammal`)
  return {
    async begin() {
      await recover(folder, retired)
      const before = await readManifest(folder)
      await clearStaleDrafts(parent, basename(folder))
      return createDraft(folder, retired, before)
    },
  }
}

/** A build that was killed between its two renames left the old site under its other name. */
async function recover(folder: string, retired: string): Promise<void> {
  if (!(await exists(folder)) && (await exists(retired))) await rename(retired, folder)
  else await rm(retired, { recursive: true, force: true })
}

async function clearStaleDrafts(parent: string, name: string): Promise<void> {
  const hourAgo = Date.now() - 3_600_000
  for (const entry of await readdir(parent).catch(() => [])) {
    if (!entry.startsWith(`.${name}.ny-`)) continue
    const path = join(parent, entry)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < hourAgo) await rm(path, { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function readManifest(folder: string): Promise<Manifest> {
  const entries = await readdir(folder).catch((error: unknown): readonly string[] => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw notASite(folder, error)
  })
  if (entries.length === 0) return {}
  if (!entries.includes(MANIFEST)) throw notASite(folder, undefined)
  try {
    const parsed: { readonly filer?: Manifest } = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"))
    return parsed.filer ?? {}
  } catch {
    return {}
  }
}

function notASite(folder: string, cause: unknown): StyrdokError {
  return new StyrdokError(
    "STYR_UTMAPP",
    `${folder} innehåller något annat än en portal.`,
    "Välj en tom mapp, eller en mapp som styrdok har byggt i förut. Inget har ändrats.",
    { cause },
  )
}

function createDraft(folder: string, retired: string, before: Manifest): Draft {
  const staging = join(dirname(folder), `.${basename(folder)}.ny-${randomBytes(6).toString("hex")}`)
  const files = new Map<string, Made>()
  const fresh = new Set<string>()

  const unharmed = async (path: string, digest: string): Promise<boolean> => {
    const content = await readFile(join(folder, path)).catch(() => undefined)
    return content !== undefined && sha256(content) === digest
  }
  const write = async (path: string, content: Uint8Array): Promise<void> => {
    const target = join(staging, path)
    try {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    } catch (error) {
      throw cannotWrite(join(folder, path), error)
    }
  }
  return {
    async put(path, content, key) {
      const digest = sha256(content)
      files.set(path, key === undefined ? { digest } : { digest, key })
      if (before[path]?.digest === digest && (await unharmed(path, digest))) return
      await write(path, content)
      fresh.add(path)
    },
    async keepMade(path, key) {
      const made = before[path]
      if (made?.key !== key || !(await unharmed(path, made.digest))) return false
      files.set(path, made)
      return true
    },
    async keepFolder(prefix) {
      for (const [path, made] of Object.entries(before)) {
        if (path.startsWith(prefix) && (await unharmed(path, made.digest))) files.set(path, made)
      }
      for (const path of fresh) if (path.startsWith(prefix) && before[path] === undefined) files.delete(path)
    },
    async commit() {
      const removed = Object.keys(before).filter(path => !files.has(path)).length
      const written = [...fresh].filter(path => files.has(path)).length
      if (written === 0 && removed === 0 && Object.keys(before).length > 0)
        return { files: files.size, written, removed }
      try {
        await complete(folder, staging, files, fresh)
        await swap(folder, staging, retired)
      } catch (error) {
        await rm(staging, { recursive: true, force: true })
        throw error instanceof StyrdokError ? error : cannotWrite(folder, error)
      }
      return { files: files.size, written, removed }
    },
    async discard() {
      await rm(staging, { recursive: true, force: true })
    },
  }
}

/** Brings what did not change into the new tree, and lists everything. */
async function complete(
  folder: string,
  staging: string,
  files: ReadonlyMap<string, Made>,
  fresh: ReadonlySet<string>,
): Promise<void> {
  await mkdir(staging, { recursive: true })
  for (const path of files.keys()) {
    if (fresh.has(path)) continue
    const target = join(staging, path)
    await mkdir(dirname(target), { recursive: true })
    // Not every file system has hard links.
    await link(join(folder, path), target).catch(() => copyFile(join(folder, path), target))
  }
  for (const path of fresh) if (!files.has(path)) await rm(join(staging, path), { force: true })
  const list = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(join(staging, MANIFEST), `${JSON.stringify({ filer: list }, null, 1)}\n`)
}

async function swap(folder: string, staging: string, retired: string): Promise<void> {
  if (await exists(folder)) await rename(folder, retired)
  await rename(staging, folder)
  await rm(retired, { recursive: true, force: true })
}

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}
