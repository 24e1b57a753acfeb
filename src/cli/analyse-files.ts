import { statSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { CivilDate } from "../model/date.ts"
import type { SourceFile } from "../model/source.ts"
import { createPoolAnalyst } from "../outside/analyst/pool.ts"
import { memoryFile, remember } from "../outside/analyst/remembering.ts"
import { readBooks } from "../outside/law/books.ts"
import { productSchemas, productVersion } from "../outside/package-files.ts"
import { type Analysis, type Assignment, createAnalyst } from "../tasks/analyse.ts"
import { type Gathered, gather } from "../tasks/gather.ts"

/** What was read, and the name under which its analyses are remembered. */
interface FilesToAnalyse {
  readonly files: readonly SourceFile[]
  readonly today: CivilDate
  readonly name: string
}

/** Analyses and gathers files, in several threads and with what is remembered of them. */
export async function analyseFiles({ files, today, name }: FilesToAnalyse): Promise<Gathered> {
  const [schemas, version] = await Promise.all([productSchemas(), productVersion()])
  const pool = createPoolAnalyst<Assignment, Analysis>({
    module: new URL("./analysis-worker.js", import.meta.url),
    here: createAnalyst,
    // A thread cannot load TypeScript on Node 20, so that a run from source stays in one thread.
    ...(IS_SOURCE ? { threads: 0 } : {}),
  })
  const analyst = IS_SOURCE ? pool : remember(pool, memoryFile(name), `${version} ${builtAt()}`)
  return gather({ files, schemas, today, analyst, books: readBooks() })
}

/** Run from source, as in tests: what an earlier state of the code answered is then worth nothing. */
const IS_SOURCE = import.meta.url.endsWith(".ts")

/** When this file was built: the same version with a rule changed and built anew answers otherwise. */
function builtAt(): number {
  return statSync(fileURLToPath(import.meta.url)).mtimeMs
}
