import { compareSwedish } from "../../catalogue/entry.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Facts } from "../gather-facts.ts"

/** The documents whose working text stands under a diarienummer, by id in order of title. STYR_VERSION when there are none. */
export function documentsInArende(diarienummer: string, { collection }: Facts): readonly string[] {
  const found = collection.documents
    .filter(
      ({ metadata }) => metadata.diarienummer !== undefined && plain(metadata.diarienummer) === plain(diarienummer),
    )
    .toSorted((a, b) => compareSwedish(a.metadata.titel ?? "", b.metadata.titel ?? ""))
    .flatMap(({ metadata }) => metadata.id ?? [])
  if (found.length > 0) return found
  throw new StyrdokError(
    "STYR_VERSION",
    `Inget dokument har diarienumret "${diarienummer}".`,
    "Skriv numret som det står i dokumentens uppgifter, eller räkna upp dokumentens beteckningar i stället.",
  )
}

/** Numbers are the same however they are spaced. */
function plain(diarienummer: string): string {
  return diarienummer.replace(/\s+/g, "").toLowerCase()
}
