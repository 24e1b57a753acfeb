import { standing } from "../lifecycle/index.ts"
import type { DecisionFolder } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { isNameOf } from "./folder-name.ts"
import { recordFile } from "./record-file.ts"
import type { CollectionContext } from "./rule.ts"
import { nameOfBody } from "./standing-records.ts"

/** Paragraphs that stand twice: unique by (instans, year, paragraf) among records of meetings that are not replaced. */
export function* repeatedParagraphs({ collection }: CollectionContext): Iterable<Problem> {
  const taken = new Map<string, DecisionFolder>()
  // Of two, the one whose folder has another name than its record is the copy, and is told of.
  const wellNamed = (folder: DecisionFolder): boolean =>
    folder.record !== undefined && isNameOf(folder.record, folder.mapp)
  const folders = standing(collection.decisions).toSorted((a, b) => Number(wellNamed(b)) - Number(wellNamed(a)))
  for (const folder of folders) {
    const record = folder.record
    if (record?.form !== "sammantrade" || record.paragraf === undefined) continue
    const year = record.datum.slice(0, 4)
    const key = `${record.instans} ${year} ${record.paragraf}`
    const first = taken.get(key)
    if (first === undefined) taken.set(key, folder)
    else {
      const body = nameOfBody(record.instans, collection.settings)
      yield {
        place: placeAt(recordFile(folder), "/paragraf"),
        message: `§ ${record.paragraf} står två gånger för ${body} ${year}: i ${first.mapp} och i ${folder.mapp}.`,
        advice: wellNamed(folder)
          ? "Se efter i protokollet vilken paragraf beslutet har."
          : `Är ${folder.mapp} en kopia tar du bort den mappen. Se annars efter i protokollet vilken paragraf beslutet har.`,
        related: [placeAt(recordFile(first), "/paragraf")],
      }
    }
  }
}
