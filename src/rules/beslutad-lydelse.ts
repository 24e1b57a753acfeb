import { lydelseOf, wordingFiles } from "../lifecycle/index.ts"
import { carriesWording } from "../model/decision.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice } from "./standing-records.ts"

const OTHER = `sha256:${"0".repeat(64)}`

export const beslutadLydelse = collectionRule({
  id: "beslutad-lydelse",
  title: "En beslutad lydelse saknas eller är ändrad",
  severity: "fel",
  weight: "always",
  why: "Lydelsen är det som beslutades, till bokstaven. Ändras den i efterhand gäller något som ingen har beslutat.",
  examples: [
    { name: "orörd", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "ändrad",
      files: { ...oneDocument(), ...adoption(exampleDocument(), OTHER) },
      findings: ['Den beslutade lydelsen av "exempel" är inte den som registrerades i beslutet.'],
    },
    {
      name: "saknas",
      files: {
        ...oneDocument(),
        ...adoption(exampleDocument(), OTHER),
        "documents/beslut/2026/sn-2026-02-03-4/exempel.md": "",
      },
      findings: ['Den beslutade lydelsen av "exempel" saknas.'],
    },
  ],
  *check({ collection }) {
    for (const folder of collection.decisions) {
      for (const [index, act] of (folder.record?.beslut ?? []).entries()) {
        if (act.lydelse === undefined || !carriesWording(act.slag)) continue
        const place = placeAt(recordFile(folder), `/beslut/${index}/lydelse`)
        const files = wordingFiles(folder.files, act.dokument)
        if (!files.some(file => file.name === `${act.dokument}.md`)) {
          yield {
            place,
            message: `Den beslutade lydelsen av "${act.dokument}" saknas.`,
            advice: `Lägg den text som beslutades i ${folder.path}/${act.dokument}.md.`,
          }
        } else if (lydelseOf(files) !== act.lydelse) {
          yield {
            place,
            message: `Den beslutade lydelsen av "${act.dokument}" är inte den som registrerades i beslutet.`,
            advice: `Hämta tillbaka filerna som de var när beslutet fördes in. ${correctingAdvice(folder, "…")}`,
            related: [{ path: `${folder.path}/${act.dokument}.md` }],
          }
        }
      }
    }
  },
})
