import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join, relative, resolve, sep } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { NO_BOOKS, ownBooks, readBooks } from "../../outside/law/books.ts"
import { indexFormats, lagrumFormats } from "../../report/lagrum/index.ts"
import { type AskedText, lagrum } from "../../tasks/lagrum.ts"
import { lagrumIndex } from "../../tasks/lagrum-index.ts"
import { SETTINGS_FILE } from "../../tasks/roles.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { dateFlag, findRoot, findToday, openCollection } from "../open-collection.ts"

const FORMATS = ["text", "json"] as const

export const lagrumCommand: Command = {
  name: "lagrum",
  summary: "Visa hänvisningarna till lag i en text, och om de gäller.",
  operands: "[FIL …]",
  flags: [
    {
      name: "date",
      value: "ÅÅÅÅ-MM-DD",
      summary: "Läs lagarnas namn som de gällde den här dagen. Annars: dokumentets första dag, eller i dag.",
    },
    { name: "index", summary: "Visa tvärtom: vilka dokument som hänvisar till varje lagrum." },
  ],
  formats: FORMATS,
  examples: [
    "styrdok lagrum",
    "styrdok lagrum riktlinje.txt --date 2018-02-20",
    "styrdok lagrum --index --format json",
  ],
  async run(invocation, surroundings) {
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const today = findToday(invocation, surroundings)
    const date = dateFlag(invocation, "date")
    if (invocation.flags.has("index")) {
      if (invocation.positionals.length > 0 || date !== undefined) throw indexAlone()
      surroundings.stdout(indexFormats[format](lagrumIndex(await openCollection(root, today))))
      return 0
    }
    const texts = await askedTexts(invocation.positionals, surroundings.cwd, root, today)
    const rows = await lagrum(texts, {
      ...(date === undefined ? {} : { date }),
      today,
      books: [readBooks(), ownBooks(root) ?? NO_BOOKS],
    })
    surroundings.stdout(lagrumFormats[format](rows))
    return 0
  },
}

/** The files that were named, or every document of the collection. */
async function askedTexts(
  files: readonly string[],
  cwd: string,
  root: string,
  today: Parameters<typeof openCollection>[1],
): Promise<readonly AskedText[]> {
  const isCollection = existsSync(join(root, SETTINGS_FILE))
  const inside = files.some(file => !relative(root, resolve(cwd, file)).startsWith(".."))
  const gathered = files.length === 0 || (isCollection && inside) ? await openCollection(root, today) : undefined
  if (files.length === 0) {
    return (gathered?.collection.documents ?? []).flatMap(({ path }): readonly AskedText[] => {
      const file = gathered?.collection.files.get(path)
      return file?.kind === "file" ? [{ file: path, bytes: file.bytes, ...knownOf(path) }] : []
    })
  }
  return Promise.all(
    files.map(async file => {
      const path = relative(root, resolve(cwd, file)).split(sep).join("/")
      return { file, bytes: await readAsked(resolve(cwd, file), file), ...knownOf(path) }
    }),
  )

  function knownOf(path: string): Pick<AskedText, "known"> {
    const known = gathered?.law.readings.get(path)
    return known === undefined ? {} : { known }
  }
}

function indexAlone(): StyrdokError {
  return new StyrdokError(
    "STYR_OKAND_FLAGGA",
    "--index gäller hela samlingen, och tar varken filer eller --date.",
    "Skriv bara styrdok lagrum --index.",
  )
}

async function readAsked(path: string, named: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, "Ange en textfil som finns.", { cause })
  }
}
