import { appealOf, decidesText, finalOn, versionOf } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

function repeal(from: string, events: readonly string[] = []): Readonly<Record<string, string>> {
  const inTime = ["slag: justerat, datum: 2026-05-08", "slag: anslaget, datum: 2026-05-08"]
  return {
    ...oneDocument(),
    ...exampleRecord({ acts: [`slag: upphavd, galler_from: ${from}`], events: [...inTime, ...events] }),
  }
}

export const gallerForeLagaKraft = collectionRule({
  id: "galler-fore-laga-kraft",
  title: "Beslutet gäller innan det kan ha fått laga kraft",
  severity: "upplysning",
  weight: "always",
  why: "Ett beslut får i regel gälla innan det har fått laga kraft (13 kap. 14 § kommunallagen). Det kan ändå upphävas om någon överklagar.",
  examples: [
    {
      name: "efter tidigast laga kraft",
      files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) },
      findings: [],
    },
    {
      name: "laga kraft är antecknad",
      files: repeal("2026-05-29", ["slag: laga_kraft, datum: 2026-05-30, galler: beslut"]),
      today: "2026-05-30",
      findings: [],
    },
    { name: "samma dag", files: repeal("2026-05-30"), today: "2026-05-29", findings: [] },
    {
      name: "när beslutet kan ha fått laga kraft",
      files: repeal("2026-05-29"),
      today: "2026-05-31",
      findings: [],
    },
    {
      name: "domen som lät beslutet stå har fått laga kraft",
      files: repeal("2026-05-29", [
        "slag: overklagat, datum: 2026-05-12",
        "slag: dom, datum: 2026-05-18, utfall: avvisat",
        "slag: laga_kraft, datum: 2026-05-29, galler: dom",
      ]),
      today: "2026-05-30",
      findings: [],
    },
    {
      name: "dagen före",
      files: repeal("2026-05-29"),
      today: "2026-05-30",
      findings: ["Beslutet gäller från 29 maj 2026, före tidigast laga kraft 30 maj 2026. Det är tillåtet."],
    },
  ],
  *check(context) {
    const { ledger, collection } = context
    for (const { folder, record, file } of standingRecords(context)) {
      for (const [index, act] of record.beslut.entries()) {
        if (act.importerad || act.slag === "redaktionell") continue
        // Once a decision is known to be final there is nothing left to bear in mind.
        if (finalOn(record, act.dokument, collection.today) !== undefined) continue
        const decided = { folder, record, act }
        const from = decidesText(decided) ? versionOf(decided).gallerFrom : act.gallerFrom
        const appeal = appealOf(record, act, ledger, collection.today)
        if (from === undefined || appeal.kind !== "counted") continue
        const { tidigastLagaKraft: final } = appeal.dates
        // Once that day has come the decision has been acted upon, or has not: there is nothing left to bear in mind.
        if (from >= final || collection.today > final) continue
        yield {
          place: placeAt(file, `/beslut/${index}/galler_from`),
          message: `Beslutet gäller från ${inWords(from)}, före tidigast laga kraft ${inWords(final)}. Det är tillåtet.`,
          advice: "Inget behöver göras. Bedöm om det finns skäl att vänta med det som inte går att göra ogjort.",
        }
      }
    }
  },
})
