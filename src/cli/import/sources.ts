import { lstat, readdir, readFile, stat } from "node:fs/promises"
import { join, sep } from "node:path"
import { StyrdokError } from "../../model/errors.ts"

/** A file to import, and what to call it to the person: as it was written, or its path in the folder that was. */
export interface SourceFile {
  readonly path: string
  readonly named: string
}

/** Larger than any document; such a file is not even read. */
const LARGEST = 200_000_000

/** Files that programs leave in folders: hidden ones, Word's locks, and what a system notes of a folder. */
const LEFT_BEHIND = /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|styrdok\.yaml)$/i

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep)
}

async function filesIn(folder: string, named: string, passed: readonly string[]): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: SourceFile[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (LEFT_BEHIND.test(entry.name) || passed.some(other => isWithin(other, path))) continue
    // Links are not followed: they lead out of the folder, or round in it.
    if (entry.isDirectory()) found.push(...(await filesIn(path, join(named, entry.name), passed)))
    else if (entry.isFile()) found.push({ path, named: join(named, entry.name).split(sep).join("/") })
  }
  return found
}

/**
 * The files that the operands name: files as they are, and all files in a folder and the folders below. `passed` are
 * folders and files that the import itself writes, and that are not read in a folder.
 */
export async function sourceFiles(
  operands: readonly string[],
  at: (operand: string) => string,
  passed: readonly string[],
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = []
  for (const operand of operands) {
    const path = at(operand)
    const isFolder = await stat(path).then(
      found => found.isDirectory(),
      () => false,
    )
    if (isFolder) found.push(...(await filesIn(path, operand, passed)))
    else found.push({ path, named: operand })
  }
  return found
}

/** The bytes of a file; throws STYR_LASA when it cannot be read or is far too large. */
export async function readSource({ path, named }: SourceFile): Promise<Uint8Array> {
  const size = await lstat(path).then(
    found => found.size,
    () => 0,
  )
  if (size > LARGEST) {
    throw new StyrdokError("STYR_LASA", `${named} är för stor för att läsas.`, "Dela upp den och försök igen.")
  }
  try {
    return await readFile(path)
  } catch (cause) {
    const hint = "Se efter att filen finns, och att du får läsa den."
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, hint, { cause })
  }
}
