import { plain } from "../../model/plain-line.ts"
import { hasEnded } from "../../model/state.ts"
import type { StatusRow } from "../../model/status.ts"
import { FLAGGA_IN_WORDS, reviewInWords, TILLSTAND_IN_WORDS } from "./columns.ts"

/** How documents came to their end, in words by id; one that is not there is told of by its row alone. */
export type Endings = ReadonlyMap<string, string>

/** The documents for a person at a terminal: a few lines each. */
export function statusText(rows: readonly StatusRow[], endings: Endings = new Map()): string {
  if (rows.length === 0) return "Inga dokument.\n"
  return rows.map(row => `${entry(row, endings.get(row.id)).join("\n")}\n`).join("\n")
}

function entry(row: StatusRow, ending: string | undefined): readonly string[] {
  const { beslut } = row
  const validity = validityOf(row)
  const decision =
    beslut === null
      ? ""
      : `beslut ${beslut.instans} ${beslut.datum}${beslut.paragraf === null ? "" : ` § ${beslut.paragraf}`}`
  // The decision that once was made says nothing of why a document no longer applies.
  const standing = ending === undefined ? [TILLSTAND_IN_WORDS[row.tillstand], validity, decision] : [ending]
  const facts = [...standing, reviewInWords(row)].filter(text => text !== "")
  const flags = row.flaggor.map(flag => FLAGGA_IN_WORDS[flag])
  const below = [
    facts.join(", "),
    ...(flags.length === 0 ? [] : [`Att veta: ${flags.join(", ")}`]),
    ...(row.attKomplettera ?? []).map(missing => `Att komplettera: ${missing}`),
  ]
  return [plain(`${row.titel ?? row.id} (${row.id})`), ...below.map(line => `  ${plain(line)}`)]
}

function until(last: string | null): string {
  return last === null || last === "tills vidare" ? "tills vidare" : `till och med ${last}`
}

function validityOf({ tillstand, gallerFrom, gallerTom }: StatusRow): string {
  if (gallerFrom === null) return ""
  return hasEnded(tillstand) ? `gällde från ${gallerFrom}` : `från ${gallerFrom} ${until(gallerTom)}`
}
