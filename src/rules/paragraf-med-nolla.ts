import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

function meeting(paragraf: string): Readonly<Record<string, string>> {
  return exampleRecord({ top: { paragraf: `"${paragraf}"` }, acts: ["slag: bordlagd"] })
}

export const paragrafMedNolla = collectionRule({
  id: "paragraf-med-nolla",
  title: "En paragraf är skriven med en nolla först",
  severity: "upplysning",
  weight: "always",
  why: "§ 007 och § 7 är samma paragraf i protokollet men två i samlingen. Då märks det inte att ett beslut är antecknat två gånger.",
  examples: [
    { name: "utan nolla", files: { ...oneDocument(), ...meeting("70") }, findings: [] },
    {
      name: "med nollor",
      files: { ...oneDocument(), ...meeting("007") },
      findings: ['Paragrafen är skriven "007". Den kan vara samma som § 7.'],
    },
    {
      name: "med nollor, bredvid samma paragraf utan",
      files: { ...oneDocument(), ...meeting("007"), ...meeting("7") },
      findings: ['Paragrafen är skriven "007". Den kan vara samma som § 7 i sn-2026-05-05-7.'],
    },
  ],
  *check(context) {
    const standing = standingRecords(context)
    for (const { folder, record, file } of standing) {
      const number = record.paragraf?.replace(/^0+(?=\d)/, "")
      if (number === undefined || number === record.paragraf) continue
      const year = record.datum.slice(0, 4)
      const same = standing.find(
        ({ record: other }) =>
          other.instans === record.instans && other.paragraf === number && other.datum.startsWith(year),
      )
      yield {
        place: placeAt(file, "/paragraf"),
        message: `Paragrafen är skriven "${record.paragraf}". Den kan vara samma som § ${number}${same === undefined ? "" : ` i ${same.folder.mapp}`}.`,
        advice: `Skriv paragrafen som i protokollet, utan nollor först. Är beslutet redan infört: styrdok decide --rattar ${folder.mapp} --skal "Paragrafen skrevs med nolla" --paragraf ${number}.`,
        ...(same === undefined ? {} : { related: [placeAt(same.file, "/paragraf")] }),
      }
    }
  },
})
