import { stateBefore } from "../lifecycle/index.ts"
import { OPEN_ENDED } from "../model/date.ts"
import { untilInWords } from "../model/term-words.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice } from "./standing-records.ts"

/** An extension of `exempel`, which was adopted until the end of 2027 unless said otherwise. */
function extension(until: string, first = "2027-12-31"): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE, `    galler_tom: ${first}\n`),
    ...exampleRecord({ acts: [`slag: forlangd${until}`] }),
  }
}

export const forlangning = collectionRule({
  id: "forlangning",
  title: "En förlängning förlänger inte",
  severity: "varning",
  weight: "always",
  why: "En förlängning flyttar den sista dagen framåt. Sätts en tidigare dag slutar dokumentet gälla då.",
  examples: [
    { name: "en senare dag", files: extension(", galler_tom: 2029-12-31"), findings: [] },
    { name: "tills vidare", files: extension(", galler_tom: tills vidare"), findings: [] },
    {
      name: "en tidigare dag",
      files: extension(", galler_tom: 2026-12-31"),
      findings: [
        'Beslutet förlänger "exempel" till och med 31 december 2026, men det gäller redan till och med 31 december 2027.',
      ],
    },
    {
      name: "av det som gäller tills vidare",
      files: extension(", galler_tom: 2027-12-31", "tills vidare"),
      findings: ['Beslutet förlänger "exempel" till och med 31 december 2027, men det gäller redan tills vidare.'],
    },
    {
      name: "utan dag",
      files: extension(""),
      findings: ['Beslutet förlänger "exempel", men säger inte till och med vilken dag.'],
    },
  ],
  *check({ ledger, byId }) {
    for (const [id, acts] of ledger.actsOn) {
      const document = byId.get(id)?.document
      for (const decided of acts) {
        const { act, folder, record } = decided
        if (act.slag !== "forlangd" || act.importerad || document === undefined) continue
        const { gallerTom: until } = act
        const { versions } = stateBefore(decided, document, ledger)
        const extended =
          versions.findLast(version => until === OPEN_ENDED || until === undefined || version.gallerFrom <= until) ??
          versions.at(-1)
        // A document that never applied, or no longer did, is told of by inget-att-andra. "tills vidare" comes after every day.
        if (extended === undefined || (until !== undefined && until > extended.gallerTom)) continue
        if (extended.gallerTom < record.datum) continue
        const lack =
          until === undefined
            ? ", men säger inte till och med vilken dag."
            : ` ${untilInWords(until)}, men det gäller redan ${untilInWords(extended.gallerTom)}.`
        yield {
          place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/galler_tom`),
          message: `Beslutet förlänger "${id}"${lack}`,
          advice: `${correctingAdvice(folder, "Fel sista dag")} Ska dokumentet sluta gälla tidigare behövs ett beslut om att upphäva det.`,
          related: [placeAt(recordFile(extended.folder), "/beslut")],
        }
      }
    }
  },
})
