import { stateOf } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { type StandingRecord, standingRecords } from "./standing-records.ts"

/** A decision by delegation, in a collection where `exempel` is in force from 2026-03-01. */
function decision(delegation: string | undefined, datum = "2026-05-05"): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({
      top: {
        form: "delegation",
        datum,
        paragraf: undefined,
        beslutsnummer: "d9",
        beslutsfattare: "Enhetschef",
        delegation,
      },
      acts: ["slag: oversyn, revideras_senast: 2029-12-31"],
      events: ['slag: anmalt, datum: 2026-05-12, instans: sn, paragraf: "12"'],
    }),
  }
}

export const delegationUtanStod = collectionRule({
  id: "delegation-utan-stod",
  title: "Ett delegationsbeslut visar inte sin rätt att besluta",
  severity: "varning",
  weight: "always",
  why: "Den som beslutar för en nämnd behöver stöd i en delegationsordning som gällde den dagen (6 kap. 37 § kommunallagen).",
  examples: [
    { name: "med stöd", files: decision('{punkt: "4.7", ordning: exempel}'), findings: [] },
    {
      name: "utan uppgift",
      files: decision(undefined),
      findings: [
        "Delegationsbeslutet sn-2026-05-05-d9 säger inte vilken punkt i vilken delegationsordning det stöder sig på.",
      ],
    },
    {
      name: "en ordning som inte finns",
      files: decision('{punkt: "4.7", ordning: delegationsordning-sn}'),
      findings: ['Delegationsordningen "delegationsordning-sn" finns inte i samlingen.'],
    },
    {
      name: "en ordning som inte gällde",
      files: decision('{punkt: "4.7", ordning: exempel}', "2026-02-20"),
      findings: [
        'Delegationsordningen "exempel" gällde inte 20 februari 2026, enligt besluten i samlingen. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check(context) {
    for (const standing of standingRecords(context)) {
      if (standing.record.form === "delegation" && !standing.isImported) yield* checkGround(standing, context)
    }
  },
})

function* checkGround(
  { folder, record, file }: StandingRecord,
  { byId, ledger }: CollectionContext,
): Iterable<Problem> {
  if (record.delegation === undefined) {
    // What is written but not whole is told by beslut-form.
    if (folder.raw.delegation !== undefined) return
    yield {
      place: placeAt(file, "/form"),
      message: `Delegationsbeslutet ${folder.mapp} säger inte vilken punkt i vilken delegationsordning det stöder sig på.`,
      advice: 'Skriv till exempel "delegation: {punkt: "4.7", ordning: delegationsordning-sn}".',
    }
    return
  }
  const { ordning } = record.delegation
  const granting = byId.get(ordning)
  const place = placeAt(file, "/delegation/ordning")
  if (granting === undefined) {
    yield {
      place,
      message: `Delegationsordningen "${ordning}" finns inte i samlingen.`,
      advice: "Rätta beteckningen, eller lägg in delegationsordningen.",
    }
  } else if (stateOf(granting.document, ledger, record.datum).tillstand !== "gallande") {
    yield {
      place,
      message: `Delegationsordningen "${ordning}" gällde inte ${inWords(record.datum)}, enligt besluten i samlingen. Möjlig brist, bedöm.`,
      advice: "Se efter vilken delegationsordning som gällde den dagen, och att dess beslut är antecknat.",
      related: [{ path: granting.document.path }],
    }
  }
}
