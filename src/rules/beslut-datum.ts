import { OPEN_ENDED } from "../model/date.ts"
import type { DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

function decision(act: string, events = ""): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": `instans: sn\nform: sammantrade\ndatum: 2026-05-05\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: upphavd, ${act}}\n${events}`,
  }
}

export const beslutDatum = collectionRule({
  id: "beslut-datum",
  title: "Dagarna i ett beslut går inte ihop",
  severity: "fel",
  weight: "always",
  why: "Dagarna avgör vad som gäller och när beslutet kan överklagas.",
  examples: [
    { name: "i ordning", files: decision("galler_from: 2026-06-01"), findings: [] },
    {
      name: "slutar före början",
      files: decision("galler_from: 2026-06-01, galler_tom: 2026-05-31"),
      findings: ["Beslutet gäller till och med 2026-05-31 men från 2026-06-01."],
    },
    {
      name: "en händelse före beslutet",
      files: decision("galler_from: 2026-06-01", "handelser:\n  - {slag: justerat, datum: 2026-05-04}\n"),
      findings: ["Händelsen justerat har dagen 2026-05-04, före beslutet 2026-05-05."],
    },
    {
      name: "en dag som inte har kommit",
      files: decision("galler_from: 2026-06-01"),
      today: "2026-05-04",
      findings: ["Beslutet har dagen 2026-05-05, som inte har kommit än."],
    },
    {
      name: "verkar bakåt i tiden",
      files: decision("galler_from: 2026-01-01"),
      findings: ["Beslutet fattades 2026-05-05 men gäller från 2026-01-01."],
    },
  ],
  *check({ collection }) {
    for (const folder of collection.decisions) {
      if (folder.record === undefined) continue
      yield* checkDays(folder, folder.record)
      if (folder.record.datum > collection.today) {
        yield {
          place: placeAt(recordFile(folder), "/datum"),
          message: `Beslutet har dagen ${folder.record.datum}, som inte har kommit än.`,
          advice: "Rätta dagen, eller vänta med att anteckna beslutet. Till dess räknas det inte.",
          severity: "varning",
        }
      }
    }
  },
})

function* checkDays(folder: DecisionFolder, record: DecisionRecord): Iterable<Problem> {
  const file = recordFile(folder)
  for (const [index, act] of record.beslut.entries()) {
    const { gallerFrom: from, gallerTom: tom } = act
    if (from !== undefined && tom !== undefined && tom !== OPEN_ENDED && tom < from) {
      yield {
        place: placeAt(file, `/beslut/${index}/galler_tom`),
        message: `Beslutet gäller till och med ${tom} men från ${from}.`,
        advice: "Rätta den dag som är fel.",
      }
    }
    if (from !== undefined && from < record.datum && !act.importerad) {
      // KL 2 kap. 4 § forbids retroactive decisions to the members' disadvantage, with exceptions: a person must judge.
      yield {
        place: placeAt(file, `/beslut/${index}/galler_from`),
        message: `Beslutet fattades ${record.datum} men gäller från ${from}.`,
        advice:
          "Möjlig brist, bedöm: beslut till nackdel för medlemmarna får i regel inte verka bakåt (2 kap. 4 § kommunallagen).",
        severity: "varning",
      }
    }
  }
  for (const [index, event] of record.handelser.entries()) {
    if (event.datum >= record.datum) continue
    yield {
      place: placeAt(file, `/handelser/${index}/datum`),
      message: `Händelsen ${event.slag} har dagen ${event.datum}, före beslutet ${record.datum}.`,
      advice: "Rätta den dag som är fel.",
    }
  }
}
