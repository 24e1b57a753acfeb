import { isDayOff } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { nameOfBody, standingRecords } from "./standing-records.ts"

function meeting(datum: string): Readonly<Record<string, string>> {
  return { ...oneDocument(), ...exampleRecord({ top: { datum }, acts: ["slag: bordlagd"] }) }
}

export const sammantradePaHelgdag = collectionRule({
  id: "sammantrade-pa-helgdag",
  title: "Ett sammanträde är antecknat på en ledig dag",
  severity: "upplysning",
  weight: "always",
  why: "Det är ovanligt, och brukar betyda att dagen är fel skriven.",
  examples: [
    { name: "en tisdag", files: meeting("2026-05-05"), findings: [] },
    {
      name: "en lördag",
      files: meeting("2026-05-02"),
      findings: [
        "Socialnämnden sammanträdde 2 maj 2026, som är en lördag, helgdag eller helgdagsafton. Är dagen rätt?",
      ],
    },
  ],
  *check(context) {
    for (const { record, file } of standingRecords(context)) {
      if (record.form !== "sammantrade" || !isDayOff(record.datum)) continue
      yield {
        place: placeAt(file, "/datum"),
        message: `${nameOfBody(record.instans, context.collection.settings)} sammanträdde ${inWords(record.datum)}, som är en lördag, helgdag eller helgdagsafton. Är dagen rätt?`,
        advice: "Se efter i protokollet. Är dagen rätt behöver inget göras.",
      }
    }
  },
})
