import { existsSync, lstatSync, realpathSync, statSync } from "node:fs"
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { type CivilDate, parseDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { createPoolAnalyst } from "../outside/analyst/pool.ts"
import { memoryFile, remember } from "../outside/analyst/remembering.ts"
import { createDiskStore } from "../outside/disk/store.ts"
import { createGitStore } from "../outside/git/store.ts"
import { readBooks } from "../outside/law/books.ts"
import { productSchemas, productVersion } from "../outside/package-files.ts"
import type { Store } from "../outside/ports.ts"
import { type Analysis, type Assignment, createAnalyst } from "../tasks/analyse.ts"
import { type Gathered, gather, SETTINGS_FILE } from "../tasks/gather.ts"
import { flagValue, type Invocation, type Surroundings } from "./command.ts"

/** The folder that holds the collection: --root, else the nearest folder upwards with a styrdok.yaml. */
export function findRoot(invocation: Invocation, surroundings: Surroundings): string {
  const given = flagValue(invocation, "root")
  if (given !== undefined) return resolve(surroundings.cwd, given)
  for (let folder = surroundings.cwd; ; folder = dirname(folder)) {
    if (existsSync(resolve(folder, SETTINGS_FILE))) return folder
    if (dirname(folder) === folder) return surroundings.cwd
  }
}

/** The day to reckon with: --today, else the day in Sweden. */
export function findToday(invocation: Invocation, surroundings: Surroundings): CivilDate {
  return dateFlag(invocation, "today") ?? surroundings.today()
}

/** The day that a flag names, or undefined when it was not given. */
export function dateFlag(invocation: Invocation, flag: string): CivilDate | undefined {
  const given = flagValue(invocation, flag)
  if (given === undefined) return undefined
  const date = parseDate(given)
  if (date === undefined) {
    throw new StyrdokError(
      "STYR_OKAND_FLAGGA",
      `--${flag} ${given} är ingen dag i almanackan.`,
      "Skriv dagen som ÅÅÅÅ-MM-DD.",
    )
  }
  return date
}

/** Reads and analyses the collection under `root`: the working files, or what a revision holds. */
export async function openCollection(root: string, today: CivilDate, revision?: string): Promise<Gathered> {
  const store: Store = revision === undefined ? createDiskStore(root) : createGitStore(root, revision)
  const [files, schemas, version] = await Promise.all([store.list(), productSchemas(), productVersion()])
  const pool = createPoolAnalyst<Assignment, Analysis>({
    module: new URL("./analysis-worker.js", import.meta.url),
    here: createAnalyst,
    // A thread cannot load TypeScript on Node 20, so that a run from source stays in one thread.
    ...(IS_SOURCE ? { threads: 0 } : {}),
  })
  const memory = memoryFile(revision === undefined ? root : `${root}\0base`)
  const analyst = IS_SOURCE ? pool : remember(pool, memory, `${version} ${builtAt()}`)
  if (revision !== undefined && !files.some(file => file.path === SETTINGS_FILE)) throw noCollection(revision)
  return gather({ files, schemas, today, analyst, books: readBooks() })
}

function noCollection(revision: string): StyrdokError {
  return new StyrdokError(
    "STYR_INGEN_SAMLING",
    `I versionen "${revision}" finns ingen fil som heter styrdok.yaml.`,
    "Samlingen är ny sedan dess, och det finns inget att jämföra med.",
  )
}

/** Run from source, as in tests: what an earlier state of the code answered is then worth nothing. */
const IS_SOURCE = import.meta.url.endsWith(".ts")

/** When this file was built: the same version with a rule changed and built anew answers otherwise. */
function builtAt(): number {
  return statSync(fileURLToPath(import.meta.url)).mtimeMs
}

/**
 * Paths that the person named, relative to the root with `/`. Throws STYR_LASA for what is not there: a misspelt
 * path would otherwise pass as a collection without faults.
 */
export function pathsUnder(root: string, paths: readonly string[], cwd: string): readonly string[] {
  return paths.map(path => {
    const target = resolve(cwd, path)
    const inside = relative(withoutLinks(root), join(withoutLinks(dirname(target)), basename(target)))
    if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
      throw new StyrdokError("STYR_LASA", `${path} ligger utanför samlingen.`, "Ange en fil eller mapp i samlingen.")
    }
    if (lstatSync(target, { throwIfNoEntry: false }) === undefined) {
      throw new StyrdokError("STYR_LASA", `${path} finns inte.`, "Ange en fil eller mapp i samlingen.")
    }
    return inside.split(sep).join("/")
  })
}

/** The folder as the system knows it: a person may stand in it by way of a link. */
function withoutLinks(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder
}
