import { existsSync, lstatSync } from "node:fs"
import { join } from "node:path"
import type { CivilDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { writeWhole } from "../outside/disk/write-file.ts"
import { ownBooks, readBooks } from "../outside/law/books.ts"
import { createRiksdagen, RIKSDAGEN } from "../outside/law/riksdagen.ts"
import { createRkrattsbaser, RKRATTSBASER } from "../outside/law/rkrattsbaser.ts"
import type { LawFeed } from "../outside/ports.ts"
import { citedActs } from "../tasks/laws/cited.ts"
import { updateLaws } from "../tasks/laws/update.ts"
import { SETTINGS_FILE } from "../tasks/roles.ts"
import { type ExitCode, flagValue, type Invocation, type Surroundings } from "./command.ts"
import { oneOf } from "./one-of.ts"
import { openCollection } from "./open-collection.ts"
import { outcomeTexts } from "./outcome-texts.ts"

const SOURCES = ["rkrattsbaser", "riksdagen"] as const

/** Fetches acts, writes what is new below the collection's laws/, and says what a person is to review. */
export async function runUpdate(
  invocation: Invocation,
  surroundings: Surroundings,
  root: string,
  today: CivilDate,
): Promise<ExitCode> {
  const own = ownBooks(root)
  if (own === undefined) throw notHere()
  const named = invocation.positionals.slice(1).map(numberOf)
  const numbers = named.length > 0 ? named : await actsToFetch(root, today)
  for (const folder of ["laws", "laws/provisions"]) refuseLink(root, folder)
  const { outcomes, files } = await updateLaws({
    product: readBooks(),
    own,
    feeds: feedsOf(invocation),
    numbers,
    renewOwn: named.length === 0,
    today,
    acceptShorter: invocation.flags.has("godta-kortare"),
  })
  if (outcomes.length === 0) throw nothingToFetch()
  // The list of acts goes last: what it promises is then there.
  for (const [path, text] of Array.from(files).toReversed()) await writeWhole(join(root, path), text)
  const said = outcomeTexts(outcomes, today)
  surroundings.stdout(said.filter(text => typeof text === "string").join("\n"))
  if (files.size > 0) surroundings.stdout("\nGranska ändringen i mappen laws och för in den.\n")
  const refusals = said.filter(text => text instanceof StyrdokError)
  for (const { message, hint, code } of refusals) surroundings.stderr(`${message}\n${hint}\n(${code})\n`)
  return refusals.length === 0 ? 0 : 2
}

/** What the collection's documents cite; nothing where there is no collection. */
async function actsToFetch(root: string, today: CivilDate): Promise<readonly string[]> {
  if (!existsSync(join(root, SETTINGS_FILE))) return []
  return citedActs((await openCollection(root, today)).law)
}

/** What lies behind a link is not the collection's, and nothing may be written there. */
function refuseLink(root: string, folder: string): void {
  if (lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink() !== true) return
  throw new StyrdokError(
    "STYR_SKRIVA",
    `${folder} är en länk, och styrdok skriver inte genom länkar.`,
    "Ersätt länken med en mapp.",
  )
}

function numberOf(given: string): string {
  const number = /^(?:SFS ?)?(\d{4}:\d+)$/i.exec(given)?.[1]
  if (number !== undefined) return number
  throw new StyrdokError(
    "STYR_OKAND_LAG",
    `"${given}" är inget nummer på en författning.`,
    `Skriv numret, till exempel 2025:400. Se numret med styrdok laws show ${given}.`,
  )
}

/** The chosen source first, and the other to fall back on. */
function feedsOf(invocation: Invocation): readonly LawFeed[] {
  const first = oneOf("kalla", flagValue(invocation, "kalla") ?? "rkrattsbaser", SOURCES)
  const feeds = [
    createRkrattsbaser(addressFlag(invocation, "adress-rkrattsbaser", RKRATTSBASER)),
    createRiksdagen(addressFlag(invocation, "adress-riksdagen", RIKSDAGEN)),
  ]
  return feeds.toSorted((a, b) => Number(b.name === first) - Number(a.name === first))
}

function addressFlag(invocation: Invocation, flag: string, usual: string): string {
  const given = flagValue(invocation, flag) ?? usual
  if (/^https?:\/\/[^\s]+$/.test(given) && URL.canParse(given)) return given
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--${flag} ${given} är ingen webbadress.`,
    `Skriv adressen så här: ${usual}.`,
  )
}

function notHere(): StyrdokError {
  return new StyrdokError(
    "STYR_SKRIVA",
    "Mappen laws här är den som följer med styrdok, och den förnyas inte så.",
    "Kör kommandot i din egen samling, eller ange den med --root.",
  )
}

function nothingToFetch(): StyrdokError {
  return new StyrdokError(
    "STYR_OKAND_LAG",
    "Inget dokument hänvisar till någon lag, och samlingen har inga egna uppgifter om lagar att förnya.",
    "Skriv vilka du vill hämta, till exempel styrdok laws update 2025:400.",
  )
}
