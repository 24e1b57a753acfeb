import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import type { SourceFile } from "../../model/source.ts"
import type { Store } from "../ports.ts"
import { byPath, isRead } from "../tree.ts"

/** Above this a file is not read into memory; it is reported as unreadable. Images and bilagor are far below. */
const LARGEST_FILE = 200_000_000

/** The working files under `root`. Links are listed, never followed. */
export function createDiskStore(root: string): Store {
  return {
    async list() {
      const found: Entry[] = []
      walk(root, "", found)
      found.sort(byPath)
      return found.map(entry => readOne(root, entry))
    },
  }
}

type Entry =
  | { readonly kind: "file" | "symlink"; readonly path: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }

/** Thousands of small folders and files are read faster one after the other than by promises. */
function walk(root: string, folder: string, found: Entry[]): void {
  const entries = entriesOf(root, folder)
  if (typeof entries === "string") {
    found.push({ path: folder, kind: "unreadable", reason: entries })
    return
  }
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (isRead(`${path}/x`)) walk(root, path, found)
    } else if (isRead(path)) {
      if (entry.isSymbolicLink()) found.push({ path, kind: "symlink" })
      else if (entry.isFile()) found.push({ path, kind: "file" })
    } else if (folder === "" && entry.isSymbolicLink() && isRead(`${path}/x`)) {
      found.push({ path, kind: "symlink" })
    }
  }
}

/** What lies in a folder, or why it cannot be read; without the root itself there is nothing to go on with. */
function entriesOf(root: string, folder: string) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
  } catch (cause) {
    if (folder !== "") return reasonOf(cause, folder)
    throw new StyrdokError(
      "STYR_LASA",
      `Mappen ${root} går inte att läsa.`,
      "Se efter att mappen finns och att du får läsa den.",
      { cause },
    )
  }
}

function readOne(root: string, entry: Entry): SourceFile {
  const { path, kind } = entry
  if (kind === "symlink") return { kind, path }
  if (kind === "unreadable") return entry
  try {
    if (statSync(join(root, path)).size > LARGEST_FILE) {
      return { kind: "unreadable", path, reason: "filen är större än 200 MB" }
    }
    return { kind, path, bytes: readFileSync(join(root, path)) }
  } catch (error) {
    return { kind: "unreadable", path, reason: reasonOf(error, path) }
  }
}

/** A file system error in Swedish, without paths of the machine. */
function reasonOf(error: unknown, path: string): string {
  if (path.includes("\uFFFD")) return "namnet är inte skrivet i UTF-8"
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "EACCES" || code === "EPERM") return "du får inte läsa den"
  return code === "ENOENT" ? "den försvann under läsningen" : `felet heter ${code}`
}
