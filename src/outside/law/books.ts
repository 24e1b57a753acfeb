import { readFileSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { LawBooks } from "../ports.ts"

/** The register that the product came with: both src/outside/law and dist/outside/law lie three levels below its root. */
const PRODUCT = fileURLToPath(new URL("../../../laws/", import.meta.url))

/** What {@link readBooks} gives, without waiting: for those who import the library. */
export interface Books {
  readonly acts: () => string
  readonly provisions: (year: string) => string | undefined
}

/** The register in a folder `laws`: the product's own when no folder is given. What is not there reads as nothing. */
export function readBooksNow(folder: string = PRODUCT): Books {
  return {
    acts: () => textOf(join(folder, "acts.tsv")) ?? "",
    // A year is four digits, so that no text can lead out of the folder.
    provisions: year => (/^\d{4}$/.test(year) ? textOf(join(folder, "provisions", `${year}.txt`)) : undefined),
  }
}

/** The same behind the port. A few small files are read faster one after the other than by promises. */
export function readBooks(folder: string = PRODUCT): LawBooks {
  const { acts, provisions } = readBooksNow(folder)
  return { acts: async () => acts(), provisions: async year => provisions(year) }
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

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    return absent(error)
  }
}

/** Undefined for a file that is not there; any other fault is thrown on. */
function absent(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
    return undefined
  throw error
}
