import { endingsInWords } from "../catalogue/ending-words.ts"
import { statusRows } from "../catalogue/status-rows.ts"
import type { CivilDate } from "../model/date.ts"
import type { StatusRow } from "../model/status.ts"
import { unknownDocument } from "../model/unknown-document.ts"
import type { Facts } from "./gather-facts.ts"

/** What to tell. */
export interface StatusOptions {
  /** One document; otherwise all. */
  readonly id?: string
  readonly at: CivilDate
}

/** The state of the documents on a day. Throws STYR_OKANT_DOKUMENT for an id that no document has. */
export function status({ ledger }: Facts, { id, at }: StatusOptions): readonly StatusRow[] {
  const rows = statusRows(ledger, at)
  const wanted = id === undefined ? rows : rows.filter(row => row.id === id)
  if (id !== undefined && wanted.length === 0) {
    throw unknownDocument(
      id,
      rows.map(row => row.id),
    )
  }
  return wanted
}

/** How the documents that have ended by a day came to their end, in words by id. */
export function endings({ ledger }: Facts, at: CivilDate): ReadonlyMap<string, string> {
  return endingsInWords(ledger, at)
}
