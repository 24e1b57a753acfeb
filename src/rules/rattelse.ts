import { approvedOn, standing } from "../lifecycle/index.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

const ORIGINAL = { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }

function correction(folder: string, rattar: string, events: string, more = ""): Readonly<Record<string, string>> {
  return {
    ...ORIGINAL,
    [`documents/beslut/2026/${folder}/beslut.yaml`]: `instans: sn\nform: sammantrade\ndatum: 2026-02-03\nparagraf: "4"\ndiarienummer: SN 2026/4\nrattar: ${rattar}\nskal: Ärendet bordlades.\n${more}beslut:\n  - {dokument: exempel, slag: bordlagd}\n${events}`,
  }
}

const EVENTS = "handelser:\n  - {slag: justerat, datum: 2026-02-06}\n  - {slag: anslaget, datum: 2026-02-06}\n"

export const rattelse = collectionRule({
  id: "rattelse",
  title: "En rättelse av ett beslut är inte hel",
  severity: "varning",
  weight: "always",
  why: "En rättelse ersätter det rättade beslutet helt, också dess händelser. Det som inte står i den gäller inte längre.",
  examples: [
    { name: "hel", files: correction("sn-2026-02-03-4-r1", "sn-2026-02-03-4", EVENTS), findings: [] },
    {
      name: "omedelbart justerad",
      files: correction("sn-2026-02-03-4-r1", "sn-2026-02-03-4", "", "omedelbart_justerad: ja\n"),
      findings: [],
    },
    {
      name: "utan justering",
      files: correction("sn-2026-02-03-4-r1", "sn-2026-02-03-4", ""),
      findings: ["Beslutet sn-2026-02-03-4 var justerat, men rättelsen sn-2026-02-03-4-r1 är det inte."],
    },
    {
      name: "utan justering, men rättad på nytt",
      files: {
        ...correction("sn-2026-02-03-4-r1", "sn-2026-02-03-4", ""),
        ...correction("sn-2026-02-03-4-r2", "sn-2026-02-03-4-r1", EVENTS),
      },
      findings: [],
    },
    {
      name: "uppkallad efter ett annat beslut",
      files: correction("sn-2026-02-03-5-r1", "sn-2026-02-03-4", EVENTS),
      findings: ['Rättelsen heter "sn-2026-02-03-5-r1" men rättar "sn-2026-02-03-4".'],
    },
  ],
  *check({ collection }) {
    const { decisions, today } = collection
    const folders = new Map(decisions.map(folder => [folder.mapp, folder]))
    const counted = new Set(standing(decisions))
    for (const folder of decisions) {
      const { record } = folder
      const rattar = record?.rattar
      if (record === undefined || rattar === undefined) continue
      const place = placeAt(recordFile(folder), "/rattar")
      if (folder.mapp.replace(/-r[1-9]\d*$/, "") !== rattar.replace(/-r[1-9]\d*$/, "") || folder.mapp === rattar) {
        yield {
          place,
          message: `Rättelsen heter "${folder.mapp}" men rättar "${rattar}".`,
          advice: "Kalla mappen som det rättade beslutet, med -r1 efter.",
        }
      }
      const corrected = folders.get(rattar)?.record
      if (corrected === undefined || approvedOn(corrected, today) === undefined) continue
      // A decision of another form has no minutes, and a correction that was corrected is mended.
      if (record.form === "sammantrade" && counted.has(folder) && approvedOn(record, today) === undefined) {
        yield {
          place,
          message: `Beslutet ${rattar} var justerat, men rättelsen ${folder.mapp} är det inte.`,
          advice: `Anteckna justeringen också i rättelsen: styrdok decide --sammantrade ${record.instans}/${record.datum} --justerat ${approvedOn(corrected, today)}. Till dess visas beslutet inte för allmänheten.`,
        }
      }
    }
  },
})
