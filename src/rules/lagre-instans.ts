import { levelOf } from "../lifecycle/index.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

/** Acts that change what a document's own body has decided. */
const CHANGING = new Set(["reviderad", "forlangd", "upphavd"])

function laterDecision(instans: string): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    [`documents/beslut/2026/${instans}-2026-05-05-9/beslut.yaml`]: `instans: ${instans}\nform: sammantrade\ndatum: 2026-05-05\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: upphavd, galler_from: 2026-06-01}\n`,
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
        ...Object.fromEntries(
          Object.entries(adoption(exampleDocument(), SOUND_LYDELSE)).map(([path, content]) => [
            path.replace("sn-", "kf-"),
            content.replace("instans: sn", "instans: kf"),
          ]),
        ),
        "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": "",
        "documents/beslut/2026/sn-2026-02-03-4/exempel.md": "",
      },
      findings: ['sn har beslutat "upphavd" om "exempel", som kf har antagit. Möjlig brist, bedöm.'],
    },
  ],
  *check({ ledger }) {
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
          message: `${record.instans} har beslutat "${act.slag}" om "${id}", som ${adopter} har antagit. Möjlig brist, bedöm.`,
          advice: "Se efter att instansen har rätt att besluta, till exempel genom reglementet.",
        }
      }
    }
  },
})
