import { decidesText } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

/** A review, on 5 May 2028 unless said otherwise, of `exempel`, which was to be reviewed by the end of 2027. */
function review(next: string, datum = "2028-05-05"): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({
      top: { datum },
      acts: [`slag: oversyn${next}`],
      events: [`slag: justerat, datum: ${datum}`, `slag: anslaget, datum: ${datum}`],
    }),
  }
}

export const oversynUtanVerkan = collectionRule({
  id: "oversyn-utan-verkan",
  title: "En översyn flyttar inte dagen för nästa översyn",
  severity: "varning",
  weight: "always",
  why: "En bestämd dag för översyn står kvar tills ett beslut säger en ny. Efter den dagen räknas dokumentet som försenat, fast det är översett.",
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
    {
      name: "ingen ny dag, före den bestämda dagen",
      files: review("", "2026-05-05"),
      today: "2026-06-01",
      findings: [
        '"exempel" sågs över 5 maj 2026, men ska enligt besluten ses över senast 31 december 2027. Översynen flyttar inte den dagen.',
      ],
    },
    {
      name: "en ny lydelse sedan dess",
      files: {
        ...review("", "2026-05-05"),
        ...exampleRecord({
          top: { datum: "2026-06-02", paragraf: '"12"' },
          acts: [`slag: reviderad, lydelse: ${SOUND_LYDELSE}`],
          events: ["slag: justerat, datum: 2026-06-05", "slag: anslaget, datum: 2026-06-05"],
          wording: exampleDocument(),
        }),
      },
      findings: [],
    },
  ],
  *check({ entries }) {
    for (const { document, state } of entries) {
      const { reviewRule, nastaOversyn } = state
      if (reviewRule?.kind !== "date" || nastaOversyn === undefined) continue
      const place = state.acts.findLastIndex(entry => entry.act.slag === "oversyn")
      const review = state.acts[place]
      // What was decided since then, or in the review itself, may have set the day.
      const since = state.acts.slice(place + 1).some(entry => decidesText(entry) || entry.act.revideras !== undefined)
      if (review === undefined || since) continue
      const { act, folder, record } = review
      if (act.revideras !== undefined && reviewRule.date > record.datum) continue
      yield {
        place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/slag`),
        message: `"${act.dokument}" sågs över ${inWords(record.datum)}, men ska enligt besluten ses över senast ${inWords(reviewRule.date)}. Översynen flyttar inte den dagen.`,
        advice: `Anteckna nästa dag i översynen: styrdok decide --rattar ${folder.mapp} --skal "Nästa översyn saknades" --dokument ${act.dokument}:oversyn --revideras-senast ÅÅÅÅ-MM-DD.`,
        related: [{ path: document.path }],
      }
    }
  },
})
