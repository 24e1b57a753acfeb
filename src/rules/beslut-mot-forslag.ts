import { decidesText } from "../lifecycle/index.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import type { Act } from "../model/decision.ts"
import type { Metadata, ReviewRule } from "../model/metadata.ts"
import { reviewInWords, untilInWords } from "../model/term-words.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice, standingRecords } from "./standing-records.ts"

const FROM_BEFORE = exampleDocument({ giltighetstid: "{from: 2025-12-01, tom: 2026-01-31}" })
/** `lydelse` of it, computed with sha256sum. */
const FROM_BEFORE_LYDELSE = "sha256:1333e8ce7c626cdc9f889d96305603410444795e63eb4487b6ebc59191ce3bf9"

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
        'Beslutet om "exempel" gäller från 1 mars 2026. I texten står 1 april 2026. Beslutet avgör.',
        'Beslutet om "exempel" gäller tills vidare. I texten står till och med 31 december 2028. Beslutet avgör.',
      ],
    },
    {
      name: "en annan översyn",
      files: {
        ...oneDocument(),
        ...adoption(exampleDocument(), SOUND_LYDELSE, "    revideras_senast: vart 2:a år\n"),
      },
      findings: [
        'Enligt beslutet ska "exempel" ses över vart 2:a år. I texten står senast 31 december 2027. Beslutet avgör.',
      ],
    },
    {
      name: "textens dagar är äldre än beslutet",
      files: { ...oneDocument(), ...adoption(FROM_BEFORE, FROM_BEFORE_LYDELSE) },
      findings: [],
    },
  ],
  *check(context) {
    for (const { folder, record, file } of standingRecords(context)) {
      for (const [index, act] of record.beslut.entries()) {
        const wording = folder.wordings.get(act.dokument)
        if (wording === undefined || !decidesText({ folder, record, act })) continue
        for (const { key, pointer, message } of differences(act, wording.metadata, record.datum)) {
          yield {
            place: placeAt(file, `/beslut/${index}/${key}`),
            message: `${message} Beslutet avgör.`,
            advice: `Stämmer beslutet med protokollet behöver inget göras. ${correctingAdvice(folder, "Fel dag")}`,
            related: [placeAt(wording, pointer)],
          }
        }
      }
    }
  },
})

interface Difference {
  /** The key in the record, and where the proposal stands in the decided text. */
  readonly key: string
  readonly pointer: string
  readonly message: string
}

/** What a record decides otherwise than its text proposes. A day older than the decision was left from another one. */
function differences(act: Act, { giltighetstid, revideras }: Metadata, decided: CivilDate): readonly Difference[] {
  const found: Difference[] = []
  const { from, tom } = giltighetstid
  if (act.gallerFrom !== undefined && from !== undefined && from !== act.gallerFrom && from >= decided) {
    const message = `Beslutet om "${act.dokument}" gäller från ${inWords(act.gallerFrom)}. I texten står ${inWords(from)}.`
    found.push({ key: "galler_from", pointer: "/giltighetstid/from", message })
  }
  // "tills vidare" comes after every day.
  if (act.gallerTom !== undefined && tom !== undefined && tom !== act.gallerTom && tom >= decided) {
    const message = `Beslutet om "${act.dokument}" gäller ${untilInWords(act.gallerTom)}. I texten står ${untilInWords(tom)}.`
    found.push({ key: "galler_tom", pointer: "/giltighetstid/tom", message })
  }
  const [ours, theirs] = [act.revideras, revideras]
  if (ours !== undefined && theirs !== undefined && differ(ours, theirs) && !isBefore(theirs, decided)) {
    const message = `Enligt beslutet ska "${act.dokument}" ses över ${reviewInWords(ours)}. I texten står ${reviewInWords(theirs)}.`
    found.push({ key: "revideras_senast", pointer: "/revideras_senast", message })
  }
  return found
}

/** Two rules that never call for a review are alike, whatever the reason. */
function differ(a: ReviewRule, b: ReviewRule): boolean {
  return reviewInWords(a) !== reviewInWords(b)
}

function isBefore(rule: ReviewRule, day: CivilDate): boolean {
  return rule.kind === "date" && rule.date < day
}
