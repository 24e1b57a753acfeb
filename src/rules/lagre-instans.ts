import { decidesText, levelOf, mayReplace } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import { DONE } from "../model/decision-words.ts"
import type { Problem } from "../model/finding.ts"
import { type DecidedAct, hasEnded } from "../model/state.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { nameOfBody } from "./standing-records.ts"

/** Acts that change what a document's own body has decided. */
const CHANGING = new Set(["reviderad", "forlangd", "upphavd"])

function laterDecision(instans: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    [`documents/beslut/2026/${instans}-2026-05-05-9/beslut.yaml`]: `instans: ${instans}\nform: sammantrade\ndatum: 2026-05-05\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: upphavd, galler_from: 2026-06-01}\n`,
  }
}

const BY_KF = Object.fromEntries(
  Object.entries(adoption(exampleDocument(), SOUND_LYDELSE)).map(([path, content]) => [
    path.replace("sn-", "kf-"),
    content.replace("instans: sn", "instans: kf"),
  ]),
)

/** A document of its own that replaces `exempel`. */
function replacement(instans: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...BY_KF,
    "documents/sn/ny.md": exampleDocument({ id: "ny" }),
    ...exampleRecord({
      top: { instans },
      acts: [`dokument: ny, slag: antagen, lydelse: ${SOUND_LYDELSE}, ersatter: [exempel]`],
    }),
  }
}

export const lagreInstans = collectionRule({
  id: "lagre-instans",
  title: "En lägre instans ändrar det som en högre har beslutat",
  severity: "varning",
  weight: "always",
  why: "Det som fullmäktige har beslutat kan en nämnd i regel inte ändra eller upphäva.",
  examples: [
    { name: "samma instans", files: laterDecision("sn"), findings: [] },
    { name: "en högre instans", files: laterDecision("kf"), findings: [] },
    {
      name: "en lägre instans",
      files: {
        ...laterDecision("sn"),
        ...BY_KF,
        "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": "",
        "documents/beslut/2026/sn-2026-02-03-4/exempel.md": "",
      },
      findings: ['Socialnämnden har upphävt "exempel", som Kommunfullmäktige har antagit. Möjlig brist, bedöm.'],
    },
    {
      name: "en lägre instans ersätter",
      files: replacement("sn"),
      findings: [
        'Socialnämnden ersätter "exempel", som Kommunfullmäktige har antagit. Möjlig brist, bedöm. "exempel" fortsätter att gälla.',
      ],
    },
  ],
  *check(context) {
    const { ledger } = context
    const { settings } = context.collection
    yield* replacedFromBelow(context)
    for (const [id, acts] of ledger.actsOn) {
      let adopter: string | undefined
      for (const { act, record, folder } of acts) {
        if (act.slag === "antagen") adopter = record.instans
        if (adopter === undefined || !CHANGING.has(act.slag)) continue
        if (levelOf(ledger, record.instans) <= levelOf(ledger, adopter)) continue
        // A role that decides by delegation or enforces a decision acts for the body that gave it the right.
        if (record.form !== "sammantrade") continue
        yield {
          place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/slag`),
          message: `${nameOfBody(record.instans, settings)} har ${DONE[act.slag]} "${id}", som ${nameOfBody(adopter, settings)} har antagit. Möjlig brist, bedöm.`,
          advice: "Se efter att instansen har rätt att besluta, till exempel genom reglementet.",
        }
      }
    }
  },
})

/** Adoptions that say that they replace what another body has adopted: the old one stays in force (PRODUCT.md, "States"). */
function* replacedFromBelow({ ledger, byId }: CollectionContext): Iterable<Problem> {
  const { settings } = ledger.collection
  for (const [id, successors] of ledger.replacing) {
    const replaced = byId.get(id)
    // What has ended some other way has been taken care of.
    if (replaced === undefined || hasEnded(replaced.state.tillstand)) continue
    for (const { act, record, folder } of successors) {
      const adopter = adopterOf(ledger.actsOn.get(id) ?? [], record.datum)
      if (act.dokument === id || adopter === undefined || mayReplace(record.instans, adopter, ledger)) continue
      yield {
        place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/ersatter`),
        message: `${nameOfBody(record.instans, settings)} ersätter "${id}", som ${nameOfBody(adopter, settings)} har antagit. Möjlig brist, bedöm. "${id}" fortsätter att gälla.`,
        advice: `Ta upphävandet av "${id}" till den instans som har antagit det.`,
      }
    }
  }
}

/** The body that last decided the text of a document, on a day. */
function adopterOf(acts: readonly DecidedAct[], day: CivilDate): string | undefined {
  return acts.findLast(entry => decidesText(entry) && entry.record.datum <= day)?.record.instans
}
