import { appealOf } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

function decision(down: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...exampleRecord({
      acts: ["slag: upphavd, galler_from: 2026-07-01"],
      events: [
        "slag: justerat, datum: 2026-05-08",
        "slag: anslaget, datum: 2026-05-08",
        `slag: nedtaget, datum: ${down}`,
      ],
    }),
  }
}

export const anslagNedtaget = collectionRule({
  id: "anslag-nedtaget",
  title: "Anslaget togs ned för tidigt",
  severity: "varning",
  weight: "always",
  why: "Anslaget måste sitta uppe hela tiden för överklagande. Annars löper tiden inte ut (13 kap. 5 § kommunallagen).",
  examples: [
    { name: "dagen efter sista dagen", files: decision("2026-05-30"), findings: [] },
    {
      name: "sista dagen",
      files: decision("2026-05-29"),
      findings: [
        "Anslaget togs ned 29 maj 2026. Det skulle ha suttit uppe till och med 29 maj 2026, så tiden för överklagande har inte löpt ut. Möjlig brist, bedöm.",
      ],
    },
  ],
  *check(context) {
    const { ledger, collection } = context
    for (const { record, file, isImported } of standingRecords(context)) {
      if (isImported) continue
      const told = new Set<number>()
      for (const act of record.beslut) {
        const appeal = appealOf(record, act, ledger, collection.today)
        if (appeal.kind !== "interrupted") continue
        // A decision by delegation may rest on the notice of a meeting, whose own record tells this.
        const index = record.handelser.findIndex(({ slag, datum }) => slag === "nedtaget" && datum === appeal.nedtaget)
        if (index < 0 || told.has(index)) continue
        told.add(index)
        const last = inWords(appeal.dates.sistaDagAttOverklaga)
        yield {
          place: placeAt(file, `/handelser/${index}/datum`),
          message: `Anslaget togs ned ${inWords(appeal.nedtaget)}. Det skulle ha suttit uppe till och med ${last}, så tiden för överklagande har inte löpt ut. Möjlig brist, bedöm.`,
          advice: "Är dagen rätt: anslå justeringen på nytt, och anteckna det. Tiden räknas då från det nya anslaget.",
        }
      }
    }
  },
})
