import { decidesText } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import { DONE } from "../model/decision-words.ts"
import { mappingsIn } from "../model/metadata.ts"
import type { DecidedAct } from "../model/state.ts"
import { placeAt } from "./departures.ts"
import {
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
import { nameOfBody } from "./standing-records.ts"

/** sn proposes the sound document, and kf adopts `wording`. */
function adopted(wording: string, act: string, between: Readonly<Record<string, string>> = {}) {
  return {
    ...oneDocument({}, "# 1 Inledning\n\nKommunen bör ge stöd.\n"),
    ...exampleRecord({ acts: [`slag: foreslar, lydelse: ${SOUND_LYDELSE}`], wording: exampleDocument() }),
    ...between,
    ...exampleRecord({
      top: { instans: "kf", datum: "2026-06-15", paragraf: '"40"' },
      acts: [`slag: antagen, ${act}`],
      events: ["slag: justerat, datum: 2026-06-18", "slag: anslaget, datum: 2026-06-18"],
      wording,
    }),
  }
}

const OTHER = `lydelse: ${OTHER_LYDELSE}`

export const antagenMotForslag = collectionRule({
  id: "antagen-mot-forslag",
  title: "En annan text är antagen än den som föreslogs",
  severity: "upplysning",
  weight: "always",
  why: "Texten kan vara ändrad vid sammanträdet. Annars är fel text antecknad, i förslaget eller i beslutet.",
  examples: [
    { name: "som föreslogs", files: adopted(exampleDocument(), `lydelse: ${SOUND_LYDELSE}`), findings: [] },
    {
      name: "ändrad vid sammanträdet",
      files: adopted(OTHER_WORDING, `${OTHER}, andrad_vid_sammantradet: ja`),
      findings: [],
    },
    {
      name: "återremitterad däremellan",
      files: adopted(
        OTHER_WORDING,
        OTHER,
        exampleRecord({ top: { datum: "2026-05-19", paragraf: '"21"' }, acts: ["slag: aterremitterad"], events: [] }),
      ),
      findings: [],
    },
    {
      name: "en annan text",
      files: adopted(OTHER_WORDING, OTHER),
      findings: [
        'Kommunfullmäktige har antagit en annan text av "exempel" än den som Socialnämnden föreslog 5 maj 2026.',
      ],
    },
  ],
  *check({ ledger, collection: { settings } }) {
    for (const [id, acts] of ledger.actsOn) {
      for (const [index, decided] of acts.entries()) {
        const { act, folder, record } = decided
        if (!decidesText(decided) || act.importerad) continue
        const place = record.beslut.indexOf(act)
        const isTold = mappingsIn(folder.raw.beslut)[place]?.andrad_vid_sammantradet !== undefined
        const proposal = isTold ? undefined : proposalBefore(acts.slice(0, index))
        if (proposal === undefined || sameText(proposal, decided, settings)) continue
        const proposer = `${nameOfBody(proposal.record.instans, settings)} föreslog ${inWords(proposal.record.datum)}`
        yield {
          place: placeAt(recordFile(folder), `/beslut/${place}/lydelse`),
          message: `${nameOfBody(record.instans, settings)} har ${DONE.antagen} en annan text av "${id}" än den som ${proposer}.`,
          advice: `Är texten ändrad vid sammanträdet: styrdok decide --rattar ${folder.mapp} --skal "Ändrad vid sammanträdet" --andrad-vid-sammantradet. Se annars efter i protokollet vilken text som antogs.`,
          related: [placeAt(recordFile(proposal.folder), `/beslut/${proposal.record.beslut.indexOf(proposal.act)}`)],
        }
      }
    }
  },
})

/** The proposal that a decision answers: the last one that is neither adopted, sent back nor refused. */
function proposalBefore(acts: readonly DecidedAct[]): DecidedAct | undefined {
  const last = acts.findLast(({ act }) => act.slag !== "bordlagd" && act.slag !== "oversyn")
  return last?.act.slag === "foreslar" ? last : undefined
}
