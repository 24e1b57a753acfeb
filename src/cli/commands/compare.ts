import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { createGitStore } from "../../outside/git/store.ts"
import { productTemplates } from "../../outside/package-files.ts"
import { compareFormats } from "../../report/compare/index.ts"
import { compare, comparePage } from "../../tasks/compare/compare.ts"
import { defaultVersions } from "../../tasks/compare/default-versions.ts"
import { readVersion } from "../../tasks/compare/read-version.ts"
import { parseVersion } from "../../tasks/compare/version.ts"
import { workingDocument } from "../../tasks/compare/working-file.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openFacts } from "../open-collection.ts"

const FORMATS = ["text", "json", "markdown", "html"] as const

export const compareCommand: Command = {
  name: "compare",
  summary: "Visa vad som skiljer två versioner av ett dokument: nuvarande och föreslagen lydelse.",
  operands: "ID",
  flags: [
    {
      name: "from",
      value: "VERSION",
      summary: "Versionen att utgå från: beslut:MAPP, datum:DAG, rev:REV, fil:SÖKVÄG eller nu. Annars den som gäller.",
    },
    { name: "to", value: "VERSION", summary: "Versionen att jämföra med. Annars nu, den text du arbetar med." },
  ],
  formats: FORMATS,
  examples: [
    "styrdok compare iub-riktlinje",
    "styrdok compare iub-riktlinje --from datum:2025-08-01 --to beslut:sn-2025-12-09-104",
    "styrdok compare iub-riktlinje --format html",
  ],
  async run(invocation, surroundings) {
    const [id] = invocation.positionals
    if (id === undefined) {
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        "Dokumentet saknas.",
        "Skriv till exempel styrdok compare iub-riktlinje.",
      )
    }
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const [from, to] = [flagValue(invocation, "from"), flagValue(invocation, "to")]
    const named = { from: from === undefined ? undefined : parseVersion(from), to: parseVersion(to ?? "nu") }
    const root = findRoot(invocation, surroundings)
    const facts = await openFacts(root, findToday(invocation, surroundings))
    workingDocument(id, facts.collection)
    const readers = {
      file: (path: string) => readSource(resolve(surroundings.cwd, path), path),
      revision: (revision: string) => createGitStore(root, revision),
    }
    const comparison = {
      id,
      from: await readVersion(named.from ?? defaultVersions(id, facts).from, id, { facts, readers }),
      to: await readVersion(named.to, id, { facts, readers }),
    }
    surroundings.stdout(
      format === "html"
        ? comparePage(comparison, facts, await productTemplates())
        : compareFormats[format](compare(comparison, facts)),
    )
    return 0
  },
}

async function readSource(path: string, named: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, "Se efter att filen finns.", { cause })
  }
}
