import { existsSync } from "node:fs"
import { join } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { writeAllNew } from "../../outside/disk/write-file.ts"
import type { Imported } from "../../tasks/import/import-file.ts"

/** Writes all of an import or nothing: a document without its record would be half the truth. */
export async function writeImported(folder: string, { files, result }: Imported): Promise<void> {
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
