import { plain } from "../../model/plain-line.ts"
import { hasEnded } from "../../model/state.ts"
import type { StatusRow } from "../../model/status.ts"
import { FLAGGA_IN_WORDS, reviewInWords, TILLSTAND_IN_WORDS } from "./columns.ts"

/** The documents for a person at a terminal: a few lines each. */
export function statusText(rows: readonly StatusRow[]): string {
  if (rows.length === 0) return "Inga dokument.\n"
  return rows.map(row => `${entry(row).join("\n")}\n`).join("\n")
}

function entry(row: StatusRow): readonly string[] {
  const { beslut } = row
  const validity = validityOf(row)
  const decision =
    beslut === null
      ? ""
      : `beslut ${beslut.instans} ${beslut.datum}${beslut.paragraf === null ? "" : ` § ${beslut.paragraf}`}`
  const facts = [TILLSTAND_IN_WORDS[row.tillstand], validity, decision, reviewInWords(row)].filter(text => text !== "")
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
