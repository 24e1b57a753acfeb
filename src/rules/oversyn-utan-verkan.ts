import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

/** A review on 5 May 2028 of `exempel`, which was to be reviewed by the end of 2027. */
function review(next: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({
      top: { datum: "2028-05-05" },
      acts: [`slag: oversyn${next}`],
      events: ["slag: justerat, datum: 2028-05-08", "slag: anslaget, datum: 2028-05-08"],
    }),
  }
}

export const oversynUtanVerkan = collectionRule({
  id: "oversyn-utan-verkan",
  title: "En översyn flyttar inte dagen för nästa översyn",
  severity: "varning",
  weight: "always",
  why: "Ska dokumentet ses över en bestämd dag som har passerat står det kvar som försenat, fast det är översett.",
  examples: [
    {
      name: "en ny dag",
      files: review(", revideras_senast: 2029-12-31"),
      today: "2028-06-01",
      findings: [],
    },
    {
      name: "ingen ny dag",
      files: review(""),
      today: "2028-06-01",
      findings: [
        '"exempel" sågs över 5 maj 2028, men ska enligt besluten ses över senast 31 december 2027. Översynen flyttar inte den dagen.',
      ],
    },
  ],
  *check({ entries }) {
    for (const { document, state } of entries) {
      const { reviewRule, nastaOversyn } = state
      if (reviewRule?.kind !== "date" || nastaOversyn === undefined) continue
      const review = state.acts.findLast(entry => entry.act.slag === "oversyn")
      if (review === undefined || reviewRule.date > review.record.datum) continue
      const { act, folder, record } = review
      yield {
        place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/slag`),
        message: `"${act.dokument}" sågs över ${inWords(record.datum)}, men ska enligt besluten ses över senast ${inWords(reviewRule.date)}. Översynen flyttar inte den dagen.`,
        advice:
          "Anteckna en ny dag i översynen, under revideras_senast. Är översynen redan införd görs det med en rättelse.",
        related: [{ path: document.path }],
      }
    }
  },
})
