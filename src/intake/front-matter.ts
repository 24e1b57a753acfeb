import type { Value } from "../model/metadata.ts"
import type { ReadFact } from "./fact-store.ts"
import type { Entries } from "./result.ts"

/** Keys that an import can fill, in the order in which they are written. */
const ORDER = [
  "titel",
  "typ",
  "beslutsinstans",
  "diarienummer",
  "galler_for",
  "giltighetstid",
  "revideras_senast",
  "dokumentansvarig",
  "dokumentagare",
  "kontakt",
  "relaterade",
  "publiceras",
  "ersatter",
  "malgrupp",
  "syfte",
] as const

/**
 * The front matter of an imported document: only values in the right form, `importerad: ja` last. `original` is the name
 * of the file as it came in, when it is kept as a bilaga.
 */
export function frontMatterEntries(id: string, facts: ReadonlyMap<string, ReadFact>, original?: string): Entries {
  const known = ORDER.flatMap((key): readonly (readonly [string, Value])[] => {
    const fact = facts.get(key)
    return fact?.usable ? [[key, fact.value]] : []
  })
  const attachment = { titel: "Originalet som det kom in", fil: `${id}/${original ?? ""}` }
  const attachments: Entries = original === undefined ? [] : [["bilagor", [attachment]]]
  return [["id", id], ...known, ...attachments, ["importerad", "ja"]]
}
