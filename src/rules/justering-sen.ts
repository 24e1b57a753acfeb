import { approvalDue, approvedOn } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { hasMinutes, isPast, standingRecords } from "./standing-records.ts"

function decision(...events: readonly string[]): Readonly<Record<string, string>> {
  return { ...oneDocument(), ...exampleRecord({ acts: ["slag: upphavd, galler_from: 2026-07-01"], events }) }
}

export const justeringSen = collectionRule({
  id: "justering-sen",
  title: "Protokollet är justerat för sent, eller inte justerat",
  severity: "varning",
  weight: "always",
  why: "Ett protokoll ska justeras senast fjorton dagar efter sammanträdet (5 kap. 69 § och 6 kap. 35 § kommunallagen). Till dess visas beslutet inte för allmänheten.",
  examples: [
    {
      name: "sista dagen",
      files: decision("slag: justerat, datum: 2026-05-19", "slag: anslaget, datum: 2026-05-20"),
      findings: [],
    },
    { name: "sista dagen har inte passerat", files: decision(), today: "2026-05-19", findings: [] },
    {
      name: "inte justerat",
      files: decision(),
      today: "2026-05-20",
      findings: ["Protokollet skulle ha justerats senast 19 maj 2026. Ingen justering är antecknad."],
    },
    {
      name: "justerat för sent",
      files: decision("slag: justerat, datum: 2026-05-20", "slag: anslaget, datum: 2026-05-20"),
      findings: ["Protokollet justerades 20 maj 2026. Det skulle ha justerats senast 19 maj 2026."],
    },
  ],
  *check(context) {
    const { today } = context.collection
    for (const { record, file, isImported } of standingRecords(context)) {
      if (isImported || !hasMinutes(record, context.collection)) continue
      const due = approvalDue(record.datum)
      const approved = approvedOn(record, today)
      if (approved === undefined && due < today) {
        yield {
          place: placeAt(file, "/datum"),
          message: `Protokollet skulle ha justerats senast ${inWords(due)}. Ingen justering är antecknad.`,
          advice: "Anteckna dagen för justeringen, eller se till att protokollet justeras.",
        }
      }
      if (approved !== undefined && approved > due) {
        const index = record.handelser.findIndex(event => event.slag === "justerat" && event.datum === approved)
        yield {
          place: placeAt(file, `/handelser/${index}/datum`),
          message: `Protokollet justerades ${inWords(approved)}. Det skulle ha justerats senast ${inWords(due)}.`,
          advice:
            "Är dagen rätt finns inget att rätta. Tiden för överklagande räknas från anslaget, inte från justeringen.",
          ...(isPast(record, today) ? { severity: "upplysning" } : {}),
        }
      }
    }
  },
})
