import { decidesText, type Ledger, stateAfter } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { listInWords } from "../model/list-in-words.ts"
import { reviewInWords, untilInWords } from "../model/term-words.ts"
import { type Correction, correctionsIn } from "./corrections.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice } from "./standing-records.ts"

/** A correction of `exempel`, which applies until further notice and is to be reviewed by the end of 2027. */
function correction(more: string, wording = exampleDocument()): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE, "    ersatter: [aldre]\n"),
    ...exampleRecord({ acts: [`slag: redaktionell, lydelse: ${SOUND_LYDELSE}${more}`], wording }),
  }
}

export const redaktionellGiltighet = collectionRule({
  id: "redaktionell-giltighet",
  title: "En rättelse ändrar hur länge dokumentet gäller eller när det ska ses över",
  severity: "varning",
  weight: "always",
  why: "En rättelse rör bara hur texten är skriven. Hur länge den gäller, när den ska ses över och vad den ersätter hör till beslutet.",
  examples: [
    { name: "inget om det", files: correction(""), findings: [] },
    {
      name: "samma som beslutat",
      files: correction(", galler_tom: tills vidare, revideras_senast: 2027-12-31, ersatter: [aldre]"),
      findings: [],
    },
    {
      name: "en sista dag",
      files: correction(", galler_tom: 2028-12-31"),
      findings: [
        'Enligt rättelsen gäller "exempel" till och med 31 december 2028. Beslutat är tills vidare. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "en annan översyn",
      files: correction(", revideras_senast: 2029-12-31"),
      findings: [
        'Enligt rättelsen ska "exempel" ses över senast 31 december 2029. Beslutat är senast 31 december 2027. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "en annan översyn i den rättade texten",
      files: correction("", exampleDocument({ revideras_senast: "vart 4:e år" })),
      findings: [
        'Enligt rättelsen ska "exempel" ses över vart 4:e år. Beslutat är senast 31 december 2027. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "ett annat dokument som ersätts",
      files: correction(", ersatter: [aldre, annat]"),
      findings: ['Enligt rättelsen ersätter "exempel" annat. Det har ingen verkan i en rättelse.'],
    },
  ],
  *check(context) {
    for (const correction of correctionsIn(context)) {
      const { act, folder, record } = correction.decided
      for (const { key, message } of differences(correction, context.ledger)) {
        yield {
          place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/${key}`),
          message,
          advice: `Ta det till den instans som antog texten. ${correctingAdvice(folder, "Hörde inte till rättelsen")}`,
          related: [placeAt(recordFile(correction.corrected.folder), "/beslut")],
        }
      }
    }
  },
})

interface Difference {
  readonly key: string
  readonly message: string
}

function differences({ decided, document, corrected, before }: Correction, ledger: Ledger): readonly Difference[] {
  const { act } = decided
  const found: Difference[] = []
  const bring = (key: string, what: string, was: string): void => {
    found.push({ key, message: `Enligt rättelsen ${what}. Beslutat är ${was}. Möjlig brist, bedöm.` })
  }
  if (act.gallerTom !== undefined && act.gallerTom !== corrected.gallerTom) {
    bring("galler_tom", `gäller "${act.dokument}" ${untilInWords(act.gallerTom)}`, untilInWords(corrected.gallerTom))
  }
  const { coming } = before
  if (coming !== undefined && act.gallerFrom !== undefined && act.gallerFrom < coming.gallerFrom) {
    found.push({
      key: "galler_from",
      message: `Rättelsen av "${act.dokument}" gäller från ${inWords(act.gallerFrom)}, men en ny text är beslutad från ${inWords(coming.gallerFrom)}. Rättar den den nya texten gäller den för tidigt. Bedöm.`,
    })
  }
  const after = stateAfter(decided, document, ledger)
  // Of a wording to come, the one that is in force says nothing.
  const rule = after.version?.act === act ? after.reviewRule : act.revideras
  const was =
    corrected.act === before.version?.act
      ? before.reviewRule
      : (corrected.act.revideras ?? corrected.wording?.metadata.revideras)
  if (rule !== undefined && (was === undefined || reviewInWords(rule) !== reviewInWords(was))) {
    const usual = was === undefined ? "ingen dag för översyn" : reviewInWords(was)
    bring("revideras_senast", `ska "${act.dokument}" ses över ${reviewInWords(rule)}`, usual)
  }
  const adoption = before.acts.findLast(decidesText)
  const replaced = adoption?.act.ersatter ?? adoption?.folder.wordings.get(act.dokument)?.metadata.ersatter ?? []
  const more = (act.ersatter ?? []).filter(id => !replaced.includes(id))
  if (more.length > 0) {
    const message = `Enligt rättelsen ersätter "${act.dokument}" ${listInWords(more)}. Det har ingen verkan i en rättelse.`
    found.push({ key: "ersatter", message })
  }
  return found
}
