import { adopts } from "../lifecycle/index.ts"
import { DONE } from "../model/decision-words.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice, nameOfBody, standingRecords, typeOfAct } from "./standing-records.ts"

export const underlagAntaget = collectionRule({
  id: "underlag-antaget",
  title: "Ett underlag är antaget som ett styrdokument",
  severity: "varning",
  weight: "always",
  why: "Ett underlag gäller aldrig, och står varken i registret eller bland påminnelserna. Är det antaget har det fel typ, eller så är beslutet fel antecknat.",
  examples: [
    { name: "en riktlinje", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "ett underlag",
      files: {
        ...oneDocument({ typ: "underlag" }),
        ...adoption(exampleDocument({ typ: "underlag" }), SOUND_LYDELSE),
      },
      findings: [
        'Socialnämnden har antagit "exempel", som har typen Underlag. Det blir aldrig gällande. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { folder, record, file } of standingRecords(context)) {
      for (const [index, act] of record.beslut.entries()) {
        const type = adopts({ folder, record, act }) ? typeOfAct(folder, act, context) : undefined
        if (type?.klass !== "underlag") continue
        yield {
          place: placeAt(file, `/beslut/${index}/slag`),
          message: `${nameOfBody(record.instans, settings)} har ${DONE[act.slag]} "${act.dokument}", som har typen ${type.namn}. Det blir aldrig gällande. Möjlig brist, bedöm.`,
          advice: `Ska dokumentet gälla: välj en annan typ och ta texten till beslut. ${correctingAdvice(folder, "Ett underlag antas inte")}`,
          ...(act.importerad ? { severity: "upplysning" } : {}),
        }
      }
    }
  },
})
