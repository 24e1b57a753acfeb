import { readdir, readFile } from "node:fs/promises"
import { join, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { byText } from "../model/by-text.ts"

const FOLDER = fileURLToPath(new URL("../../templates/samling/", import.meta.url))

/** npm leaves out or renames files that begin with a dot, so that they are kept without it. */
const DOTTED = /^(gitattributes|gitignore|github\/)/

/** The files of a new collection by path, with the marks that `init` fills in. */
export async function starterFiles(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    files.map(async (file): Promise<[string, string]> => {
      const path = file.slice(FOLDER.length).split(sep).join("/")
      return [DOTTED.test(path) ? `.${path}` : path, await readFile(file, "utf8")]
    }),
  )
  return new Map(contents.toSorted(([a], [b]) => byText(a, b)))
}
