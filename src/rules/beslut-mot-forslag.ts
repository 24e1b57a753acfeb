import { decidesText } from "../lifecycle/index.ts"
import type { Act } from "../model/decision.ts"
import type { Metadata } from "../model/metadata.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { reviewInText } from "./oversyn-utan-beslut.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

const PROPOSED = exampleDocument({ giltighetstid: "{from: 2026-04-01, tom: 2028-12-31}" })

export const beslutMotForslag = collectionRule({
  id: "beslut-mot-forslag",
  title: "Beslutet säger en annan dag än den beslutade texten",
  severity: "upplysning",
  weight: "always",
  why: "Det är beslutet som avgör. Dagarna i textens uppgifter är bara ett förslag.",
  examples: [
    { name: "samma dagar", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "andra dagar",
      files: { ...oneDocument(), ...adoption(PROPOSED, SOUND_LYDELSE, "    galler_tom: tills vidare\n") },
      findings: [
        'I beslutet om "exempel" står galler_from 2026-03-01. I den beslutade texten står 2026-04-01. Beslutet avgör.',
        'I beslutet om "exempel" står galler_tom tills vidare. I den beslutade texten står 2028-12-31. Beslutet avgör.',
      ],
    },
    {
      name: "en annan översyn",
      files: {
        ...oneDocument(),
        ...adoption(exampleDocument(), SOUND_LYDELSE, "    revideras_senast: vart 2:a år\n"),
      },
      findings: [
        'I beslutet om "exempel" står revideras_senast vart 2:a år. I den beslutade texten står 2027-12-31. Beslutet avgör.',
      ],
    },
  ],
  *check(context) {
    for (const { folder, record, file } of standingRecords(context)) {
      for (const [index, act] of record.beslut.entries()) {
        const wording = folder.wordings.get(act.dokument)
        if (wording === undefined || !decidesText({ folder, record, act })) continue
        for (const { key, decided, proposed, pointer } of termsOf(act, wording.metadata)) {
          if (decided === undefined || proposed === undefined || decided === proposed) continue
          yield {
            place: placeAt(file, `/beslut/${index}/${key}`),
            message: `I beslutet om "${act.dokument}" står ${key} ${decided}. I den beslutade texten står ${proposed}. Beslutet avgör.`,
            advice: "Stämmer beslutet med protokollet behöver inget göras. Annars rättas beslutet med en rättelse.",
            related: [placeAt(wording, pointer)],
          }
        }
      }
    }
  },
})

interface Term {
  readonly key: string
  readonly decided: string | undefined
  readonly proposed: string | undefined
  /** Where the proposal stands in the decided text. */
  readonly pointer: string
}

/** What a record and its decided text both may say. */
function termsOf(act: Act, { giltighetstid, revideras }: Metadata): readonly Term[] {
  return [
    { key: "galler_from", decided: act.gallerFrom, proposed: giltighetstid.from, pointer: "/giltighetstid/from" },
    { key: "galler_tom", decided: act.gallerTom, proposed: giltighetstid.tom, pointer: "/giltighetstid/tom" },
    {
      key: "revideras_senast",
      decided: act.revideras && reviewInText(act.revideras),
      proposed: revideras && reviewInText(revideras),
      pointer: "/revideras_senast",
    },
  ]
}
