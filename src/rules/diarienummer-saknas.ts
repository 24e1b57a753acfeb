import { exampleRecord, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

function decision(diarienummer: string | undefined, more = ""): Readonly<Record<string, string>> {
  return { ...oneDocument(), ...exampleRecord({ top: { diarienummer }, acts: [`slag: bordlagd${more}`] }) }
}

export const diarienummerSaknas = collectionRule({
  id: "diarienummer-saknas",
  title: "Ett beslut saknar diarienummer",
  severity: "varning",
  weight: "always",
  why: "Genom diarienumret hittas ärendet och originalet i kommunens diarium.",
  examples: [
    { name: "finns", files: decision("SN 2026/9"), findings: [] },
    { name: "saknas", files: decision(undefined), findings: ["Beslutet sn-2026-05-05-9 saknar diarienummer."] },
    {
      name: "saknas i ett importerat beslut",
      files: decision(undefined, ", importerad: ja"),
      findings: ["Beslutet sn-2026-05-05-9 saknar diarienummer."],
    },
  ],
  *check(context) {
    for (const { folder, record, file, isImported } of standingRecords(context)) {
      if (record.diarienummer !== undefined) continue
      yield {
        place: { path: file.path },
        message: `Beslutet ${folder.mapp} saknar diarienummer.`,
        advice: `Hämta numret i diariet. Är beslutet redan infört: styrdok decide --rattar ${folder.mapp} --skal "Diarienummer saknades" --diarienummer "…".`,
        ...(isImported ? { severity: "upplysning" } : {}),
      }
    }
  },
})
