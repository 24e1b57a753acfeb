import { adopts, stateBefore } from "../lifecycle/index.ts"
import { placeAt } from "./departures.ts"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  OTHER_LYDELSE,
  OTHER_WORDING,
  oneDocument,
  SOUND_LYDELSE,
} from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"
import { sameText } from "./same-text.ts"
import { correctingAdvice } from "./standing-records.ts"

function revision(wording: string, lydelse: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({ acts: [`slag: reviderad, lydelse: ${lydelse}`], wording }),
  }
}

export const revideradUtanAndring = collectionRule({
  id: "reviderad-utan-andring",
  title: "Ett dokument är ändrat, men texten är densamma",
  severity: "varning",
  weight: "always",
  why: "Den som läser får veta att dokumentet är ändrat. Är ändringen glömd gäller den gamla texten.",
  examples: [
    { name: "en annan text", files: revision(OTHER_WORDING, OTHER_LYDELSE), findings: [] },
    {
      name: "samma text",
      files: revision(exampleDocument(), SOUND_LYDELSE),
      findings: ['Beslutet ändrar "exempel", men texten är densamma som i sn-2026-02-03-4. Är ändringen glömd?'],
    },
    {
      name: "bara dagarna i uppgifterna skiljer",
      files: revision(exampleDocument({ giltighetstid: "{from: 2026-06-01}" }), OTHER_LYDELSE),
      findings: ['Beslutet ändrar "exempel", men texten är densamma som i sn-2026-02-03-4. Är ändringen glömd?'],
    },
  ],
  *check({ ledger, byId, collection }) {
    for (const [id, acts] of ledger.actsOn) {
      const document = byId.get(id)?.document
      for (const decided of acts) {
        if (decided.act.slag !== "reviderad" || decided.act.importerad || document === undefined) continue
        const before = stateBefore(decided, document, ledger).acts.findLast(adopts)
        if (before === undefined || !sameText(before, decided, collection.settings)) continue
        const { act, folder, record } = decided
        const place = placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/lydelse`)
        yield {
          place,
          message: `Beslutet ändrar "${id}", men texten är densamma som i ${before.folder.mapp}. Är ändringen glömd?`,
          advice: `Skriv in ändringen i arbetsfilen. Ta sedan med texten: styrdok decide --rattar ${folder.mapp} --skal "Fel text" --ny-text. Gällde beslutet bara tiden är det en förlängning (forlangd). ${correctingAdvice(folder, "Fel slag")}`,
        }
      }
    }
  },
})
