import { adopts, stateBefore } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { DONE } from "../model/decision-words.ts"
import { hasEnded, type State, type Tillstand } from "../model/state.ts"
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
import { correctingAdvice, nameOfBody } from "./standing-records.ts"

/** Acts that presuppose a document in force. */
const CHANGING = new Set(["reviderad", "forlangd", "upphavd"])

const ENDED: Partial<Readonly<Record<Tillstand, string>>> = {
  upphort: "som hade slutat gälla",
  upphavd: "som var upphävt",
  ersatt: "som var ersatt",
  upphavd_av_domstol: "som en domstol hade upphävt",
}

function later(act: string, more = "", datum = "2026-05-05"): Readonly<Record<string, string>> {
  const events = [`slag: justerat, datum: ${datum}`, `slag: anslaget, datum: ${datum}`]
  const wording = act.includes("lydelse") ? OTHER_WORDING : undefined
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE, more),
    ...exampleRecord({ top: { datum }, acts: [act], events, ...(wording === undefined ? {} : { wording }) }),
  }
}

const REPEAL = "slag: upphavd, galler_from: 2026-07-01"
const REVISION = `slag: reviderad, lydelse: ${OTHER_LYDELSE}`

const REPEALED = exampleRecord({
  top: { datum: "2026-03-10", paragraf: '"6"' },
  acts: ["slag: upphavd, galler_from: 2026-04-01"],
  events: ["slag: justerat, datum: 2026-03-12", "slag: anslaget, datum: 2026-03-12"],
})

export const ingetAttAndra = collectionRule({
  id: "inget-att-andra",
  title: "Ett beslut ändrar något som inte gällde",
  severity: "varning",
  weight: "always",
  why: "Bara det som är antaget och gäller kan ändras, förlängas eller upphävas. Annars saknas ett beslut i samlingen, eller så är det antecknat som något annat än det var.",
  examples: [
    { name: "det som gäller upphävs", files: later(REPEAL), findings: [] },
    { name: "det som gäller ändras", files: later(REVISION), findings: [] },
    {
      name: "upphävt innan det upphävts",
      files: { ...later(REPEAL), ...REPEALED },
      findings: ['Socialnämnden har upphävt "exempel", som var upphävt sedan 1 april 2026. Möjlig brist, bedöm.'],
    },
    {
      name: "ändrat sedan det upphävts",
      files: { ...later(REVISION), ...REPEALED },
      findings: ['Socialnämnden har ändrat "exempel", som var upphävt sedan 1 april 2026. Möjlig brist, bedöm.'],
    },
    {
      name: "förlängt sedan tiden gått ut",
      files: later("slag: forlangd, galler_tom: 2028-12-31", "    galler_tom: 2026-04-30\n"),
      findings: ['Socialnämnden har förlängt "exempel", som hade slutat gälla sedan 1 maj 2026. Möjlig brist, bedöm.'],
    },
    {
      name: "förlängt den sista dagen",
      files: later("slag: forlangd, galler_tom: 2028-12-31", "    galler_tom: 2026-05-05\n"),
      findings: [],
    },
    {
      name: "aldrig antaget",
      files: { ...oneDocument(), ...exampleRecord({ acts: [REVISION], wording: OTHER_WORDING }) },
      findings: [
        'Socialnämnden har ändrat "exempel", som inte är antaget enligt besluten i samlingen. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check({ ledger, byId, collection: { settings } }) {
    for (const [id, acts] of ledger.actsOn) {
      const document = byId.get(id)?.document
      for (const [index, decided] of acts.entries()) {
        const { act, folder, record } = decided
        if (!CHANGING.has(act.slag) || act.importerad || document === undefined) continue
        const lack = lackOf(stateBefore(decided, document, ledger), acts.slice(0, index).some(adopts), record.datum)
        if (lack === undefined) continue
        const recorded =
          act.slag === "reviderad"
            ? `Är texten antagen på nytt: styrdok decide --rattar ${folder.mapp} --skal "Antagen, inte ändrad" --dokument ${id}:antagen, med de dagar som beslutet har.`
            : correctingAdvice(folder, "Fel slag")
        yield {
          place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/slag`),
          message: `${nameOfBody(record.instans, settings)} har ${DONE[act.slag]} "${id}", ${lack}. Möjlig brist, bedöm.`,
          advice: `Se efter vad som är beslutat tidigare, och att det är antecknat. ${recorded}`,
        }
      }
    }
  },
})

/** Why a document could not be changed on a day, after its name; undefined when it could. */
function lackOf({ tillstand, endedBy, version }: State, wasAdopted: boolean, day: string): string | undefined {
  if (tillstand === "utkast" || tillstand === "foreslagen") {
    // Another of its bodies may have adopted it.
    return wasAdopted ? undefined : "som inte är antaget enligt besluten i samlingen"
  }
  // What the same meeting replaced it may also repeal.
  if (!hasEnded(tillstand) || endedBy?.record.datum === day) return undefined
  const since = version?.slutadeGalla
  return since === undefined || since > day ? ENDED[tillstand] : `${ENDED[tillstand]} sedan ${inWords(since)}`
}
