import { readFileSync, realpathSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LawBooks } from "../ports.ts"

/** The register that the product came with: both src/outside/law and dist/outside/law lie three levels below its root. */
const PRODUCT = fileURLToPath(new URL("../../../laws/", import.meta.url))

/** The register in a folder `laws`: the product's own when no folder is given. What is not there reads as nothing. */
export function readBooks(folder: string = PRODUCT): LawBooks {
  return {
    acts: async () => (await textOf(join(folder, "acts.tsv"))) ?? "",
    provisions: year => textOf(fileOf(folder, year)),
  }
}

/**
 * The register that a collection has of its own, in its folder `laws`; undefined where that folder is the product's, as
 * in the product's own checkout, whose sample is a collection too.
 */
export function ownBooks(root: string): LawBooks | undefined {
  const folder = join(root, "laws")
  return withoutLinks(folder) === withoutLinks(PRODUCT) ? undefined : readBooks(folder)
}

/** A register with nothing in it. */
export const NO_BOOKS: LawBooks = { acts: async () => "", provisions: async () => undefined }

/** The folder as the system knows it; one that is not there is what it was called. */
function withoutLinks(folder: string): string {
  try {
    return realpathSync(folder)
  } catch (error) {
    return absent(error) ?? folder
  }
}

/** The same at once, for those who import the library and may not wait. */
export function readBooksNow(folder: string = PRODUCT): {
  readonly acts: () => string
  readonly provisions: (year: string) => string | undefined
} {
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(path, "utf8")
    } catch (error) {
      return absent(error)
    }
  }
  return { acts: () => read(join(folder, "acts.tsv")) ?? "", provisions: year => read(fileOf(folder, year)) }
}

/** A year is four digits, so that no text can lead out of the folder. */
function fileOf(folder: string, year: string): string {
  return join(folder, "provisions", `${/^\d{4}$/.test(year) ? year : "0000"}.txt`)
}

async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(absent)
}

/** Undefined for a file that is not there; any other fault is thrown on. */
function absent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return undefined
  throw error
}
