import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { productTemplates } from "../../../src/outside/package-files.ts"
import type { Gathered } from "../../../src/tasks/gather.ts"
import { type DraftFormat, type DraftOptions, draft, readDraftRequest } from "../../../src/tasks/underlag/index.ts"
import { collect, type Files } from "../../collection.ts"

const ROOT = join(import.meta.dirname, "../../..")
const TEMPLATES = await productTemplates()

/** A draft with the product's templates. */
export function write(
  gathered: Gathered,
  kind: string,
  options: DraftOptions = {},
  format: DraftFormat = "markdown",
): string {
  return draft(gathered, readDraftRequest(kind, options), format, TEMPLATES)
}

/** The files of the sample municipality. */
export function sampleFiles(): Files {
  const names = readdirSync(join(ROOT, "documents"), { recursive: true, withFileTypes: true })
  const paths = names.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const files = [join(ROOT, "styrdok.yaml"), ...paths].map(
    path => [path.slice(ROOT.length + 1).replaceAll("\\", "/"), new Uint8Array(readFileSync(path))] as const,
  )
  return Object.fromEntries(files)
}

let gatheredSample: Promise<Gathered> | undefined

/** The sample municipality on 23 November 2026. */
export function sample(): Promise<Gathered> {
  gatheredSample ??= collect(sampleFiles())
  return gatheredSample
}
