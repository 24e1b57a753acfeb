import type { DecisionFolder } from "../model/decision.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

const ORIGINAL = { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }

function correction(folder: string, rattar: string, events: string): Readonly<Record<string, string>> {
  return {
    ...ORIGINAL,
    [`documents/beslut/2026/${folder}/beslut.yaml`]: `instans: sn\nform: sammantrade\ndatum: 2026-02-03\nparagraf: "4"\ndiarienummer: SN 2026/4\nrattar: ${rattar}\nskal: Ärendet bordlades.\nbeslut:\n  - {dokument: exempel, slag: bordlagd}\n${events}`,
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
      name: "utan justering",
      files: correction("sn-2026-02-03-4-r1", "sn-2026-02-03-4", ""),
      findings: ["Beslutet sn-2026-02-03-4 var justerat, men rättelsen sn-2026-02-03-4-r1 är det inte."],
    },
    {
      name: "uppkallad efter ett annat beslut",
      files: correction("sn-2026-02-03-5-r1", "sn-2026-02-03-4", EVENTS),
      findings: ['Rättelsen heter "sn-2026-02-03-5-r1" men rättar "sn-2026-02-03-4".'],
    },
  ],
  *check({ collection }) {
    const folders = new Map(collection.decisions.map(folder => [folder.mapp, folder]))
    for (const folder of collection.decisions) {
      const rattar = folder.record?.rattar
      if (rattar === undefined) continue
      const place = placeAt(recordFile(folder), "/rattar")
      if (folder.mapp.replace(/-r[1-9]\d*$/, "") !== rattar.replace(/-r[1-9]\d*$/, "") || folder.mapp === rattar) {
        yield {
          place,
          message: `Rättelsen heter "${folder.mapp}" men rättar "${rattar}".`,
          advice: "Kalla mappen som det rättade beslutet, med -r1 efter.",
        }
      }
      if (isApproved(folders.get(rattar)) && !isApproved(folder)) {
        yield {
          place,
          message: `Beslutet ${rattar} var justerat, men rättelsen ${folder.mapp} är det inte.`,
          advice: "Anteckna justeringen också i rättelsen. Till dess visas beslutet inte för allmänheten.",
        }
      }
    }
  },
})

function isApproved(folder: DecisionFolder | undefined): boolean {
  return folder?.record?.handelser.some(event => event.slag === "justerat") === true
}
