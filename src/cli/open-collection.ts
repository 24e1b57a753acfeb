import { existsSync, lstatSync, realpathSync } from "node:fs"
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path"
import { type CivilDate, parseDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { createDiskStore } from "../outside/disk/store.ts"
import { createGitStore } from "../outside/git/store.ts"
import { productSchemas } from "../outside/package-files.ts"
import type { Store } from "../outside/ports.ts"
import type { Gathered } from "../tasks/gather.ts"
import { type Facts, gatherFacts } from "../tasks/gather-facts.ts"
import { SETTINGS_FILE } from "../tasks/roles.ts"
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

/** Reads the facts of the collection under `root`: what states rest on, without a text being parsed. */
export async function openFacts(root: string, today: CivilDate): Promise<Facts> {
  const [files, schemas] = await Promise.all([createDiskStore(root).list(), productSchemas()])
  return gatherFacts({ files, schemas, today })
}

/** Reads and analyses the collection under `root`: the working files, or what a revision holds. */
export async function openCollection(root: string, today: CivilDate, revision?: string): Promise<Gathered> {
  const store: Store = revision === undefined ? createDiskStore(root) : createGitStore(root, revision)
  // Parsers, rules and the register are loaded for those alone who ask for more than facts.
  const [files, { analyseFiles }] = await Promise.all([store.list(), import("./analyse-files.ts")])
  if (revision !== undefined && !files.some(file => file.path === SETTINGS_FILE)) throw noCollection(revision)
  return analyseFiles({ files, today, name: revision === undefined ? root : `${root}\0base` })
}

function noCollection(revision: string): StyrdokError {
  return new StyrdokError(
    "STYR_INGEN_SAMLING",
    `I versionen "${revision}" finns ingen fil som heter styrdok.yaml.`,
    "Samlingen är ny sedan dess, och det finns inget att jämföra med.",
  )
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
