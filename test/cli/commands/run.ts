import { mkdtempSync, rmSync } from "node:fs"
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll } from "vitest"
import type { Surroundings } from "../../../src/cli/command.ts"
import { main } from "../../../src/cli/main.ts"

/** The product's own folder, whose documents/ are the sample. */
export const PRODUCT = fileURLToPath(new URL("../../../", import.meta.url))

/** The day that tests reckon with. */
export const TODAY = "2026-11-23"

const scratch = mkdtempSync(join(tmpdir(), "styrdok-test-"))
// What the product remembers of a collection is kept here, not in the home of whoever runs the tests.
process.env.XDG_CACHE_HOME = join(scratch, "cache")
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let folders = 0

/** A path that nothing stands at, in a folder of its own; taken away when the tests of the file are done. */
export async function freshPath(name = "samling"): Promise<string> {
  folders++
  const folder = join(scratch, String(folders))
  await mkdir(folder)
  return join(folder, name)
}

/** Writes files under `root`; an empty folder comes to be without any. */
export async function fill(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  await mkdir(root, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  return root
}

/** A new folder with these files. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  return fill(await freshPath(), files)
}

/** Every file under `root` by path, dot files too. */
export async function filesUnder(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const pairs = paths
    .toSorted()
    .map(async (path): Promise<[string, Buffer]> => [path.slice(root.length + 1), await readFile(path)])
  return new Map(await Promise.all(pairs))
}

/** What a command did. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in process, in the folder `cwd`, on {@link TODAY}. */
export async function styrdok(
  cwd: string,
  argv: readonly string[],
  surroundings: Partial<Surroundings> = {},
): Promise<Ran> {
  const said = { stdout: "", stderr: "" }
  const code = await main({
    argv: argv.length > 0 && !argv.includes("--today") ? [...argv, "--today", TODAY] : argv,
    cwd,
    stdout: text => {
      said.stdout += text
    },
    stderr: text => {
      said.stderr += text
    },
    color: false,
    interactive: false,
    stopped: new Promise(() => {}),
    ...surroundings,
  })
  return { code, ...said }
}
