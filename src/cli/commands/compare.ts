import { readFile, writeFile } from "node:fs/promises"
import { resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { createGitStore } from "../../outside/git/store.ts"
import { productTemplates } from "../../outside/package-files.ts"
import { createTypstPrinter } from "../../outside/typst/printer.ts"
import { compareFormats } from "../../report/compare/index.ts"
import { documentsInArende } from "../../tasks/compare/arende.ts"
import { type ComparedPair, compare } from "../../tasks/compare/compare.ts"
import { comparisonHtml, comparisonPdf } from "../../tasks/compare/compare-page.ts"
import { readPair } from "../../tasks/compare/read-pair.ts"
import { parseVersion } from "../../tasks/compare/version.ts"
import type { Facts } from "../../tasks/gather-facts.ts"
import { type Command, flagValue, type Invocation, type Surroundings } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openFacts } from "../open-collection.ts"

const FORMATS = ["text", "json", "markdown", "html", "pdf"] as const

export const compareCommand: Command = {
  name: "compare",
  summary: "Visa vad som skiljer två versioner av ett dokument: nuvarande och föreslagen lydelse.",
  operands: "ID [ID …]",
  flags: [
    {
      name: "from",
      value: "VERSION",
      summary: "Versionen att utgå från: beslut:MAPP, datum:DAG, rev:REV, fil:SÖKVÄG eller nu. Annars den som gäller.",
    },
    { name: "to", value: "VERSION", summary: "Versionen att jämföra med. Annars nu, den text du arbetar med." },
    {
      name: "diarienummer",
      value: "NUMMER",
      summary: "Jämför alla dokument i ett ärende, på en sida. I stället för ID.",
    },
    {
      name: "tecken",
      summary:
        "Ta med hur filen ändras tecken för tecken, så att ändringarna kan föras in i en annan kopia. Bara json.",
    },
    { name: "ut", value: "FIL", summary: "Skriv till en fil i stället för på skärmen." },
  ],
  formats: FORMATS,
  examples: [
    "styrdok compare iub-riktlinje",
    "styrdok compare iub-riktlinje --from datum:2025-08-01 --to beslut:sn-2025-12-09-104",
    "styrdok compare iub-riktlinje --format html --ut andringar.html",
    'styrdok compare --diarienummer "2026.012 SN" --format pdf --ut andringar.pdf',
  ],
  async run(invocation, surroundings) {
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    if (invocation.flags.has("tecken") && format !== "json") {
      throw new StyrdokError("STYR_OKAND_FLAGGA", "--tecken finns bara i json.", "Lägg till --format json.")
    }
    const facts = await openFacts(findRoot(invocation, surroundings), findToday(invocation, surroundings))
    const pairs = await pairsOf(invocation, surroundings, facts)
    const arende = flagValue(invocation, "diarienummer")
    const file = flagValue(invocation, "ut")
    if (format === "pdf" && file === undefined && surroundings.interactive) {
      throw new StyrdokError("STYR_OKAND_FLAGGA", "En PDF går inte att visa här.", "Skriv --ut och namnet på en fil.")
    }
    const isList = pairs.length > 1 || arende !== undefined
    const make = async (): Promise<string | Uint8Array> => {
      switch (format) {
        case "html":
          return comparisonHtml(pairs, facts, await productTemplates(), arende)
        case "pdf":
          return comparisonPdf(pairs, facts, await createTypstPrinter({ template: "jamforelse" }), arende)
        default:
          return compareFormats[format](outputs(pairs, facts, invocation.flags.has("tecken"), isList), isList)
      }
    }
    await give(await make(), file, surroundings)
    return 0
  },
}

/** The result goes where it was asked for. STYR_SKRIVA for a file that cannot be written. */
async function give(
  content: string | Uint8Array,
  file: string | undefined,
  { cwd, stdout, stdoutBytes }: Surroundings,
): Promise<void> {
  if (file !== undefined) return write(resolve(cwd, file), file, content)
  if (typeof content === "string") stdout(content)
  else stdoutBytes(content)
}

async function pairsOf(
  invocation: Invocation,
  surroundings: Surroundings,
  facts: Facts,
): Promise<readonly ComparedPair[]> {
  const [from, to] = [flagValue(invocation, "from"), flagValue(invocation, "to")]
  const named = { from: from === undefined ? undefined : parseVersion(from), to: parseVersion(to ?? "nu") }
  const root = findRoot(invocation, surroundings)
  const readers = {
    file: (path: string) => readSource(resolve(surroundings.cwd, path), path),
    revision: (revision: string) => createGitStore(root, revision),
  }
  const ids = namedDocuments(invocation, facts)
  const pairs: ComparedPair[] = []
  // In turn: each may read a whole revision.
  for (const id of ids)
    pairs.push(await readPair(id, named, { facts, readers }, ids.length > 1 || invocation.flags.has("diarienummer")))
  return pairs
}

/** The documents that are asked for: by id, or all of an ärende. */
function namedDocuments({ positionals, flags }: Invocation, facts: Facts): readonly string[] {
  const arende = flags.get("diarienummer")?.at(-1)
  if (arende !== undefined && positionals.length > 0) {
    throw new StyrdokError(
      "STYR_OKAND_FLAGGA",
      "Både dokument och diarienummer är angivna.",
      "Ange det ena: beteckningarna, eller --diarienummer.",
    )
  }
  if (arende !== undefined) return documentsInArende(arende, facts)
  if (positionals.length > 0) return [...new Set(positionals)]
  throw new StyrdokError("STYR_OKAND_FLAGGA", "Dokumentet saknas.", "Skriv till exempel styrdok compare iub-riktlinje.")
}

function outputs(pairs: readonly ComparedPair[], facts: Facts, withEdits: boolean, isList: boolean) {
  return pairs.map(pair => {
    const { edits, ...output } = compare(pair, facts)
    const name = isList ? { dokument: pair.id } : {}
    return { ...name, ...output, ...(withEdits ? { edits } : {}) }
  })
}

async function readSource(path: string, named: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, "Se efter att filen finns.", { cause })
  }
}

async function write(path: string, named: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content)
  } catch (cause) {
    throw new StyrdokError("STYR_SKRIVA", `${named} går inte att skriva.`, "Se efter att mappen finns.", { cause })
  }
}
