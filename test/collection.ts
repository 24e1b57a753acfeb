import { parseDate } from "../src/model/date.ts"
import type { SourceFile } from "../src/model/source.ts"
import { readBooks } from "../src/outside/law/books.ts"
import { productSchemas } from "../src/outside/package-files.ts"
import type { Analyst } from "../src/outside/ports.ts"
import { type Analysis, type Assignment, createAnalyst } from "../src/tasks/analyse.ts"
import { type Gathered, gather } from "../src/tasks/gather.ts"
import { type Facts, gatherFacts } from "../src/tasks/gather-facts.ts"

const inThisThread: Analyst<Assignment, Analysis> = {
  analyse: async (context, files) => files.map(createAnalyst(context)),
}

/** Path → content; bytes for what is no text, "symlink:…" for a link, "" for a file taken away. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** A collection in memory, read, parsed and gathered by the real code. */
export async function collect(files: Files, today = "2026-11-23"): Promise<Gathered> {
  const date = parseDate(today)
  if (date === undefined) throw new Error(`no day: ${today}`)
  const sources = Object.entries(files)
    .filter(([, content]) => content !== "")
    .map(([path, content]): SourceFile => {
      if (typeof content === "string" && content.startsWith("symlink:")) return { kind: "symlink", path }
      return { kind: "file", path, bytes: typeof content === "string" ? new TextEncoder().encode(content) : content }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return gather({
    files: sources,
    schemas: await productSchemas(),
    today: date,
    analyst: inThisThread,
    books: readBooks(),
  })
}

/** The same files, read for their facts alone. */
export async function factsOf({ collection }: Gathered): Promise<Facts> {
  const { files, today } = collection
  return gatherFacts({ files: [...files.values()], schemas: await productSchemas(), today })
}
