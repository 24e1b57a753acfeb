import { capitalised } from "../model/capitalised.ts"
import { EVENT_NOUNS } from "../model/decision-words.ts"
import { listInWords } from "../model/list-in-words.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice, standingRecords } from "./standing-records.ts"

function appealed(id: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...exampleRecord({
      acts: ["slag: upphavd, galler_from: 2026-07-01"],
      events: [
        "slag: justerat, datum: 2026-05-08",
        "slag: anslaget, datum: 2026-05-08",
        `slag: overklagat, datum: 2026-05-20, dokument: [${id}]`,
      ],
    }),
  }
}

export const handelseOmAnnat = collectionRule({
  id: "handelse-om-annat",
  title: "En händelse gäller ett dokument som beslutet inte gäller",
  severity: "fel",
  weight: "always",
  why: "Händelsen räknas bara för de dokument som den nämner. Nämner den ett annat har den ingen verkan.",
  examples: [
    { name: "ett dokument i beslutet", files: appealed("exempel"), findings: [] },
    {
      name: "ett annat dokument",
      files: appealed("exemplet"),
      findings: ['Överklagandet gäller dokumentet "exemplet", som inte finns i beslutet.'],
    },
  ],
  *check(context) {
    for (const { folder, record, file } of standingRecords(context)) {
      const decided = record.beslut.map(act => act.dokument)
      for (const [index, event] of record.handelser.entries()) {
        for (const id of event.dokument) {
          if (decided.includes(id)) continue
          yield {
            place: placeAt(file, `/handelser/${index}/dokument`),
            message: `${capitalised(EVENT_NOUNS[event.slag])} gäller dokumentet "${id}", som inte finns i beslutet.`,
            advice: `Beslutet gäller ${listInWords(decided)}. ${correctingAdvice(folder, `Fel dokument för ${EVENT_NOUNS[event.slag]}`)}`,
          }
        }
      }
    }
  },
})
