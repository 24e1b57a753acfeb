import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, join, relative, resolve, sep } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import type { Settings } from "../../model/settings.ts"
import { writeAllNew } from "../../outside/disk/write-file.ts"
import { productSchemas } from "../../outside/package-files.ts"
import { type ImportSummary, importReport } from "../../report/import-text.ts"
import { loadSettings } from "../../tasks/gather-facts.ts"
import { type Imported, importFile } from "../../tasks/import.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot } from "../open-collection.ts"
import { readPdfWithin } from "../read-pdf.ts"

const FORMATS = ["text", "json"] as const

export const importCommand: Command = {
  name: "import",
  summary: "Gör textfiler och PDF-filer till dokument, med det beslut som texten nämner.",
  operands: "FIL …",
  flags: [
    { name: "out", value: "DIR", summary: "Mappen som dokumenten skrivs i, oftast documents." },
    { name: "instans", value: "KOD", summary: "Instansen som beslutade, när texten inte säger det." },
  ],
  formats: FORMATS,
  examples: [
    "styrdok import riktlinje.txt --out documents",
    "styrdok import riktlinje.pdf --out documents",
    "styrdok import *.txt --out documents --format json",
  ],
  async run(invocation, surroundings) {
    const out = flagValue(invocation, "out")
    if (out === undefined || invocation.positionals.length === 0) {
      const what = out === undefined ? "--out saknas." : "Ingen fil är angiven."
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        what,
        "Skriv till exempel styrdok import riktlinje.txt --out documents.",
      )
    }
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const settings = await settingsUnder(root)
    const instans = codeFlag(flagValue(invocation, "instans"))
    const folder = resolve(surroundings.cwd, out)
    const summaries: ImportSummary[] = []
    const failures: StyrdokError[] = []
    for (const file of invocation.positionals) {
      try {
        const bytes = await readSource(resolve(surroundings.cwd, file), file)
        const imported = await importFile({
          name: basename(file),
          bytes,
          settings,
          readPdf: readPdfWithin,
          ...(instans === undefined ? {} : { instans }),
        })
        await writeAll(folder, imported)
        summaries.push(summaryOf(imported, relative(root, folder).split(sep).join("/")))
      } catch (error) {
        if (!(error instanceof StyrdokError)) throw error
        failures.push(error)
      }
    }
    surroundings.stdout(format === "json" ? json(summaries) : summaries.map(importReport).join("\n"))
    for (const error of failures) surroundings.stderr(`${error.message}\n${error.hint}\n(${error.code})\n`)
    return failures.length > 0 ? 2 : 0
  },
}

/** The code of a body names a folder, so that it may be nothing else than a code. */
function codeFlag(given: string | undefined): string | undefined {
  if (given === undefined || (/^[a-z0-9-]+$/.test(given) && given !== "beslut")) return given
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--instans ${given} är ingen kod för en instans.`,
    "Koden har små bokstäver a–z, siffror och bindestreck, till exempel sn.",
  )
}

/** The JSON of one file is an object, as the contract says; of several a list of such objects. */
function json(summaries: readonly ImportSummary[]): string {
  const [only] = summaries
  return summaries.length === 0 ? "" : `${JSON.stringify(summaries.length === 1 ? only : summaries, null, 2)}\n`
}

function summaryOf({ result, files, decision, warnings }: Imported, folder: string): ImportSummary {
  const path = files[0]?.path ?? ""
  return { path: folder === "" ? path : `${folder}/${path}`, ...result.report, warnings, decision }
}

async function settingsUnder(root: string): Promise<Settings> {
  const file = join(root, "styrdok.yaml")
  return loadSettings(existsSync(file) ? await readFile(file) : new Uint8Array(), await productSchemas())
}

async function readSource(path: string, named: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new StyrdokError(
      "STYR_LASA",
      `${named} går inte att läsa.`,
      "Se efter att filen finns, och att du får läsa den.",
      {
        cause,
      },
    )
  }
}

/** Writes all of an import or nothing: a document without its record would be half the truth. */
async function writeAll(folder: string, { files, result }: Imported): Promise<void> {
  const taken = files.map(file => file.path).filter(path => existsSync(join(folder, path)))
  if (taken.length > 0) throw alreadyThere(folder, taken, result.id)
  await writeAllNew(folder, files)
}

/** Where only the record is there, another document was decided under the same paragraph, and the two belong together. */
function alreadyThere(folder: string, taken: readonly string[], id: string): StyrdokError {
  const [first = ""] = taken
  if (taken.length === 1 && first.endsWith("/beslut.yaml")) {
    return new StyrdokError(
      "STYR_FINNS_REDAN",
      `Beslutet finns redan i ${join(folder, first)}. Det saknar dokumentet ${id}, som inte har skrivits.`,
      "Lägg till dokumentet i beslutet för hand. Importera filen till en tom mapp med --out. Flytta dokumentet och lydelsen därifrån, och kopiera raderna om dokumentet till den beslut.yaml som finns.",
    )
  }
  return new StyrdokError(
    "STYR_FINNS_REDAN",
    `${join(folder, first)} finns redan.`,
    "Inget har skrivits för den filen. Flytta undan det som finns, eller välj en annan mapp.",
  )
}
