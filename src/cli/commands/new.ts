import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { RESERVED_NAMES } from "../../model/reserved-names.ts"
import { writeNew } from "../../outside/disk/write-file.ts"
import { productSchemas } from "../../outside/package-files.ts"
import { type Facts, loadSettings } from "../../tasks/gather-facts.ts"
import { newDocument } from "../../tasks/new-document.ts"
import { SETTINGS_FILE } from "../../tasks/roles.ts"
import { type Command, flagValue } from "../command.ts"
import { findRoot, findToday, openFacts } from "../open-collection.ts"

export const newCommand: Command = {
  name: "new",
  summary: "Börja på ett nytt dokument.",
  operands: "TYP",
  flags: [
    { name: "titel", value: "TITEL", summary: "Dokumentets namn." },
    { name: "instans", value: "KOD", summary: "Instansen som ska besluta." },
    { name: "id", value: "ID", summary: "Beteckningen. Annars görs den av titeln." },
  ],
  examples: ['styrdok new riktlinje --titel "Riktlinje för hembesök" --instans sn'],
  async run(invocation, surroundings) {
    const [typ] = invocation.positionals
    const titel = flagValue(invocation, "titel")
    if (typ === undefined || titel === undefined || titel.trim() === "") {
      const what = typ === undefined ? "Typen saknas." : "--titel saknas."
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        what,
        'Skriv till exempel styrdok new riktlinje --titel "Riktlinje för hembesök".',
      )
    }
    const root = findRoot(invocation, surroundings)
    const [bytes, schemas] = await Promise.all([readSettingsFile(root), productSchemas()])
    const settings = loadSettings(bytes, schemas)
    const [instans, id] = [flagValue(invocation, "instans"), flagValue(invocation, "id")]
    if (instans !== undefined && !settings.instanser.has(instans)) {
      const codes = [...settings.instanser.keys()].join(", ")
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        `Instansen "${instans}" finns inte i styrdok.yaml.`,
        `Koderna är: ${codes}.`,
      )
    }
    if (!/\p{L}/u.test(titel)) {
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        `--titel ${titel} har inga bokstäver.`,
        'Skriv dokumentets namn, till exempel --titel "Riktlinje för hembesök".',
      )
    }
    if (id === undefined && !LATIN.test(titel.normalize("NFD"))) {
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        `Av --titel ${titel} går det inte att göra en beteckning.`,
        "Ange en med --id.",
      )
    }
    if (id !== undefined && !/^[a-z0-9-]+$/.test(id)) {
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        `--id ${id} har andra tecken än a–z, 0–9 och bindestreck.`,
        "Välj en annan beteckning.",
      )
    }
    const document = newDocument(
      { typ, titel, ...(instans === undefined ? {} : { instans }), ...(id === undefined ? {} : { id }) },
      settings,
    )
    refuseTaken(document.id, await openFacts(root, findToday(invocation, surroundings)))
    await writeNew(join(root, document.path), document.content)
    surroundings.stdout(`${document.path}\n`)
    if (document.missing.length > 0) surroundings.stderr(`Fyll i överst i filen: ${document.missing.join(", ")}.\n`)
    return 0
  },
}

/** What an id can be made of. */
const LATIN = /[a-zøæßđł0-9]/i

/**
 * Decisions and addresses point at a document through its id, so that no two may have the same. A document whose id
 * cannot be read is known by the name of its file.
 */
function refuseTaken(id: string, { collection }: Facts): void {
  const namesake = collection.documents.find(({ metadata }) => metadata.id === id)
  const nameless = collection.documents.find(
    ({ path, metadata }) => metadata.id === undefined && path.endsWith(`/${id}.md`),
  )
  const other = (namesake ?? nameless)?.path
  if (other === undefined && !RESERVED_NAMES.has(id)) return
  const whose = other === undefined ? "av en av portalens egna sidor" : `av ${other}`
  throw new StyrdokError("STYR_FINNS_REDAN", `Beteckningen "${id}" används redan ${whose}.`, "Ange en annan med --id.")
}

async function readSettingsFile(root: string): Promise<Uint8Array> {
  try {
    return await readFile(join(root, SETTINGS_FILE))
  } catch (cause) {
    throw new StyrdokError(
      "STYR_INGEN_SAMLING",
      "Här finns ingen fil som heter styrdok.yaml.",
      "Börja en samling med styrdok init.",
      { cause },
    )
  }
}
