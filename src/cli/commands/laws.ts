import { StyrdokError } from "../../model/errors.ts"
import { NO_BOOKS, ownBooks, readBooks } from "../../outside/law/books.ts"
import { RIKSDAGEN } from "../../outside/law/riksdagen.ts"
import { RKRATTSBASER } from "../../outside/law/rkrattsbaser.ts"
import { sheetsJson, sheetsText } from "../../report/laws/index.ts"
import { openLibrary } from "../../tasks/laws/library.ts"
import { showLaws } from "../../tasks/laws/show.ts"
import { type Command, flagValue, type Invocation } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday } from "../open-collection.ts"
import { runUpdate } from "../update-laws.ts"

const FORMATS = ["text", "json"] as const

export const lawsCommand: Command = {
  name: "laws",
  summary: "Visa vad lagregistret vet om en författning, eller hämta nyare uppgifter.",
  operands: "show|update [SFS …]",
  flags: [
    { name: "kalla", value: "KÄLLA", summary: "För update: rkrattsbaser eller riksdagen. Annars: rkrattsbaser." },
    { name: "godta-kortare", summary: "För update: godta att bestämmelser eller ett upphävande har försvunnit." },
    { name: "adress-rkrattsbaser", value: "ADRESS", summary: `För update: i stället för ${RKRATTSBASER}.` },
    { name: "adress-riksdagen", value: "ADRESS", summary: `För update: i stället för ${RIKSDAGEN}.` },
  ],
  formats: FORMATS,
  examples: ["styrdok laws show 2025:400", "styrdok laws show SoL", "styrdok laws update 2025:400 2017:725"],
  async run(invocation, surroundings) {
    const what = verbOf(invocation)
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const today = findToday(invocation, surroundings)
    if (what === "update") {
      if (format !== "text")
        throw new StyrdokError("STYR_OKAND_FLAGGA", "laws update skriver bara text.", "Ta bort --format.")
      return runUpdate(invocation, surroundings, root, today)
    }
    const asked = invocation.positionals.slice(1).join(" ")
    if (asked === "")
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        "Ingen författning är angiven.",
        "Skriv till exempel styrdok laws show 2025:400.",
      )
    const sheets = await showLaws(await openLibrary(readBooks(), ownBooks(root) ?? NO_BOOKS), asked)
    surroundings.stdout(format === "json" ? sheetsJson(sheets) : sheetsText(sheets, today))
    return 0
  },
}

function verbOf({ positionals }: Invocation): "show" | "update" {
  const [verb] = positionals
  if (verb === "show" || verb === "update") return verb
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    verb === undefined ? "Det saknas vad laws ska göra." : `laws kan inte göra "${verb}".`,
    "Skriv styrdok laws show 2025:400 eller styrdok laws update 2025:400.",
  )
}
