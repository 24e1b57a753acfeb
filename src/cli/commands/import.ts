import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { basename, extname, join, relative, resolve, sep } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import type { Settings } from "../../model/settings.ts"
import { writeWhole } from "../../outside/disk/write-file.ts"
import { productSchemas } from "../../outside/package-files.ts"
import { type ImportOutcome, importTables } from "../../report/import/table.ts"
import { type ImportSummary, importReport } from "../../report/import/text.ts"
import { loadSettings } from "../../tasks/gather-facts.ts"
import { type Imported, type ImportInput, importFile } from "../../tasks/import/import-file.ts"
import { type Command, flagValue, type Invocation } from "../command.ts"
import { readSource, type SourceFile, sourceFiles } from "../import/sources.ts"
import { writeImported } from "../import/write.ts"
import { oneOf } from "../one-of.ts"
import { findRoot } from "../open-collection.ts"
import { readPdfWithin } from "../read-pdf.ts"

const FORMATS = ["text", "json"] as const
const SIDES = ["nya", "gamla"] as const

export const importCommand: Command = {
  name: "import",
  summary: "Gör filer till dokument, med det beslut som texten nämner: Word, PDF, sparade webbsidor och text.",
  operands: "FIL|DIR …",
  flags: [
    { name: "out", value: "DIR", summary: "Mappen som dokumenten skrivs i, oftast documents." },
    { name: "instans", value: "KOD", summary: "Instansen som beslutade, när texten inte säger det." },
    {
      name: "andringar",
      value: "SIDA",
      summary: "Texten i Word-filer med spårade ändringar: nya (med ändringarna) eller gamla (före dem).",
    },
    { name: "utan-original", summary: "Lägg inte filen som den kom in som bilaga till dokumentet." },
    {
      name: "rapport",
      value: "FIL",
      multiple: true,
      summary: "Skriv en lista över alla filer, de mest osäkra först. Filen slutar på .html eller .csv.",
    },
  ],
  formats: FORMATS,
  examples: [
    "styrdok import riktlinje.docx --out documents",
    "styrdok import gamla-dokument --out documents --rapport import.html",
    "styrdok import *.txt --out documents --format json",
  ],
  async run(invocation, surroundings) {
    const out = flagValue(invocation, "out")
    if (out === undefined || invocation.positionals.length === 0) {
      const what = out === undefined ? "--out saknas." : "Ingen fil är angiven."
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        what,
        "Skriv till exempel styrdok import riktlinje.docx --out documents.",
      )
    }
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const at = (path: string): string => resolve(surroundings.cwd, path)
    const folder = at(out)
    const reports = (invocation.flags.get("rapport") ?? []).map(name => ({ name, form: reportForm(name) }))
    const options = { settings: await settingsUnder(root), ...wishes(invocation) }
    const files = await sourceFiles(invocation.positionals, at, [folder, ...reports.map(({ name }) => at(name))])
    const outcomes: ImportOutcome[] = []
    const texts: string[] = []
    for (const file of files) {
      const outcome = await importOne(file, folder, relative(root, folder).split(sep).join("/"), options)
      outcomes.push(outcome)
      if (outcome.kind === "imported" && format === "text") texts.push(importReport(outcome.summary, outcome.unit))
    }
    for (const { name, form } of reports) await writeWhole(at(name), importTables[form](outcomes))
    surroundings.stdout(format === "json" ? json(outcomes) : texts.join("\n"))
    const failures = outcomes.filter(outcome => outcome.kind === "failed")
    for (const { message, hint, code } of failures) surroundings.stderr(`${message}\n${hint}\n(${code})\n`)
    if (files.length === 0) surroundings.stderr("Mappen har inga filer att importera.\n")
    return failures.length > 0 || files.length === 0 ? 2 : 0
  },
}

type Wishes = Pick<ImportInput, "instans" | "side" | "keepsOriginal">

function wishes(invocation: Invocation): Wishes {
  const instans = codeFlag(flagValue(invocation, "instans"))
  const asked = flagValue(invocation, "andringar")
  return {
    keepsOriginal: !invocation.flags.has("utan-original"),
    ...(instans === undefined ? {} : { instans }),
    ...(asked === undefined ? {} : { side: oneOf("andringar", asked, SIDES) }),
  }
}

function reportForm(name: string): "csv" | "html" {
  const ending = extname(name).slice(1).toLowerCase()
  if (ending === "csv" || ending === "html") return ending
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--rapport ${name} slutar varken på .html eller .csv.`,
    "Välj .html för en sida att läsa, eller .csv för en tabell i Excel.",
  )
}

/** Imports one file. What stops it is told as its outcome, so that the others go on. */
async function importOne(
  file: SourceFile,
  folder: string,
  shown: string,
  options: Omit<ImportInput, "name" | "bytes" | "readPdf">,
): Promise<ImportOutcome> {
  try {
    const imported = await importFile({
      name: basename(file.path),
      bytes: await readSource(file),
      readPdf: readPdfWithin,
      ...options,
    })
    await writeImported(folder, imported)
    return { kind: "imported", file: file.named, unit: imported.unit, summary: summaryOf(imported, shown) }
  } catch (error) {
    if (!(error instanceof StyrdokError)) throw error
    return { kind: "failed", file: file.named, message: error.message, hint: error.hint, code: error.code }
  }
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
function json(outcomes: readonly ImportOutcome[]): string {
  const summaries = outcomes.flatMap(outcome => (outcome.kind === "imported" ? [outcome.summary] : []))
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
