import { createHash, randomBytes } from "node:crypto"
import { copyFile, link, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import { basename, dirname, join, sep } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { cannotWrite } from "../disk/write-file.ts"
import type { Draft, SiteFolder } from "../ports.ts"
import { type Made, type Manifest, readManifest, writeManifest } from "./manifest.ts"

/** Lists what a build wrote; its presence shows that a folder is a site of ours and may be replaced. */
const MANIFEST = ".styrdok-bygge.json"

/** The places of a build. */
interface Places {
  readonly folder: string
  /** Where the old site stands between the two renames of a swap. */
  readonly retired: string
  readonly staging: string
}

/** What stood in the folder before. */
interface Before {
  readonly list: Manifest
  /** The list as it was written; undefined when it could not be read. */
  readonly text: string | undefined
}

/**
 * The site in `folder`. A build gathers a complete new tree beside it (unchanged files as hard links) and swaps the two
 * with renames; killed at any moment, the old site is whole, if need be under its other name until the next build.
 * Files that no build of ours wrote (CNAME, .git) are carried along. What is kept of a broken document is only kept
 * from a site of the same `variant`: what `intern` shows is never left standing on the web.
 */
export function createSiteFolder(folder: string, variant = ""): SiteFolder {
  return {
    async begin() {
      const places = await placesOf(folder)
      await recover(places)
      const before = await readBefore(places.folder)
      await clearStaleDrafts(places.folder)
      return createDraft(places, before, variant)
    },
  }
}

/** A link is followed once, so that the site stands where it leads and the link stays. */
async function placesOf(named: string): Promise<Places> {
  const folder = await realpath(named).catch(() => named)
  const beside = join(dirname(folder), `.${basename(folder)}`)
  return { folder, retired: `${beside}.gammal`, staging: `${beside}.ny-${randomBytes(6).toString("hex")}` }
}

/** A build that was killed between its two renames left the old site under its other name. */
async function recover(places: Places): Promise<void> {
  const { folder, retired } = places
  try {
    if (!(await exists(retired))) return
    if (!(await exists(folder))) await rename(retired, folder)
    else if (await isSite(retired)) await remove(places)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

/** True for a site of ours, and for an empty folder. */
async function isSite(folder: string): Promise<boolean> {
  const entries = await readdir(folder)
  return entries.length === 0 || entries.includes(MANIFEST)
}

/** Takes the retired site away. First it loses its name, so that one half taken away is never mistaken for a whole. */
async function remove({ retired, staging }: Places): Promise<void> {
  await rename(retired, `${staging}-gammal`)
  await rm(`${staging}-gammal`, { recursive: true, force: true })
}

async function clearStaleDrafts(folder: string): Promise<void> {
  const parent = dirname(folder)
  const hourAgo = Date.now() - 3_600_000
  for (const entry of await readdir(parent).catch(() => [])) {
    if (!entry.startsWith(`.${basename(folder)}.ny-`)) continue
    const path = join(parent, entry)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (mtimeMs < hourAgo) await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function readBefore(folder: string): Promise<Before> {
  const entries = await readdir(folder).catch(async (error: unknown): Promise<readonly string[]> => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw (await exists(folder)) ? notASite(folder, error) : cannotWrite(folder, error)
  })
  if (entries.length === 0) return { list: { files: {} }, text: "" }
  if (!entries.includes(MANIFEST)) throw notASite(folder, undefined)
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "")
  const list = readManifest(text)
  return list === undefined ? { list: { files: {} }, text: undefined } : { list, text }
}

function notASite(folder: string, cause: unknown): StyrdokError {
  return new StyrdokError(
    "STYR_UTMAPP",
    `${folder} innehåller något annat än en portal.`,
    "Välj en tom mapp, eller en mapp som styrdok har byggt i förut. Inget har ändrats.",
    { cause },
  )
}

function createDraft(places: Places, before: Before, variant: string): Draft {
  const { folder, staging } = places
  const old = before.list.files
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
  const forget = async (path: string): Promise<void> => {
    files.delete(path)
    if (fresh.delete(path)) await rm(join(staging, path), { force: true })
  }
  return {
    async put(path, content, key) {
      if (path.split("/").some(part => ["", ".", ".."].includes(part))) throw new Error(`no path of a site: ${path}`)
      const digest = sha256(content)
      await forget(path)
      files.set(path, key === undefined ? { digest } : { digest, key })
      if (old[path]?.digest === digest && (await unharmed(path, digest))) return
      fresh.add(path)
      await write(path, content)
    },
    async keepMade(path, key) {
      const made = old[path]
      if (made?.key !== key || !(await unharmed(path, made.digest))) return false
      files.set(path, made)
      return true
    },
    async keepFolder(prefix) {
      for (const path of [...files.keys()]) if (path.startsWith(prefix)) await forget(path)
      if (before.list.variant !== variant) return false
      for (const [path, made] of Object.entries(old)) {
        if (path.startsWith(prefix) && (await unharmed(path, made.digest))) files.set(path, made)
      }
      return files.has(`${prefix}index.html`)
    },
    async commit() {
      const removed = Object.keys(old).filter(path => !files.has(path)).length
      const report = { files: files.size, written: fresh.size, removed }
      const list = writeManifest({ variant, files: Object.fromEntries(files) })
      if (fresh.size === 0 && list === before.text) return report
      try {
        await complete(places, before, { files: [...files.keys()], fresh, list })
        await swap(places)
      } catch (error) {
        await discard(staging)
        throw error instanceof StyrdokError ? error : cannotWrite(folder, error)
      }
      return report
    },
    discard: () => discard(staging),
  }
}

/** The reason why a draft is given up is worth more than that it could not be taken away. */
function discard(staging: string): Promise<void> {
  return rm(staging, { recursive: true, force: true }).catch(() => {})
}

/** What the new tree is to hold. */
interface Contents {
  readonly files: readonly string[]
  /** Those of `files` that stand in the new tree already. */
  readonly fresh: ReadonlySet<string>
  readonly list: string
}

/** Brings what did not change, and what is not ours, into the new tree, and lists what is ours. */
async function complete({ folder, staging }: Places, before: Before, { files, fresh, list }: Contents): Promise<void> {
  await mkdir(staging, { recursive: true })
  const kept = files.filter(path => !fresh.has(path))
  const others = (await strangers(folder, before)).filter(path => !fresh.has(path))
  for (const path of new Set([...kept, ...others])) {
    const target = join(staging, path)
    await mkdir(dirname(target), { recursive: true })
    // Not every file system has hard links.
    await link(join(folder, path), target).catch(() => copyFile(join(folder, path), target))
  }
  // Git takes a folder without its empty refs/ for no repository at all.
  for (const path of await hiddenFolders(folder)) await mkdir(join(staging, path), { recursive: true })
  await writeFile(join(staging, MANIFEST), list)
}

/** Folders under a hidden name at the top (.git, .well-known), empty ones too. */
async function hiddenFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => path.startsWith("."))
}

/** Files in the folder that no build of ours wrote. Without a readable list only hidden ones are known to be others'. */
async function strangers(folder: string, { list, text }: Before): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
    )
    .filter(path => path !== MANIFEST && (text === undefined ? path.startsWith(".") : !Object.hasOwn(list.files, path)))
}

async function swap(places: Places): Promise<void> {
  const { folder, staging, retired } = places
  const replaces = await exists(folder)
  if (replaces) await rename(folder, retired)
  try {
    await rename(staging, folder)
  } catch (error) {
    if (replaces) await rename(retired, folder)
    throw error
  }
  // The new site stands; what cannot be cleared away now is cleared away by the next build.
  if (replaces) await remove(places).catch(() => {})
}

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex")
}
