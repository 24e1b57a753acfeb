import { decidesText } from "../lifecycle/index.ts"
import { capitalised } from "../model/capitalised.ts"
import { type CivilDate, inWords, OPEN_ENDED } from "../model/date.ts"
import { EVENT_NOUNS } from "../model/decision-words.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { correctingAdvice, type StandingRecord, standingRecords, typeOfAct } from "./standing-records.ts"

function decision(act: string, events?: readonly string[], typ = "riktlinje"): Readonly<Record<string, string>> {
  const record = exampleRecord({ acts: [`slag: upphavd, ${act}`], ...(events === undefined ? {} : { events }) })
  return { ...oneDocument({ typ }), ...record }
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
      findings: ["Beslutet gäller till och med 31 maj 2026 men från 1 juni 2026."],
    },
    {
      name: "en händelse före beslutet",
      files: decision("galler_from: 2026-06-01", ["slag: justerat, datum: 2026-05-04"]),
      findings: ["Justeringen har dagen 4 maj 2026, före beslutet 5 maj 2026."],
    },
    {
      name: "dagar som inte har kommit",
      files: decision("galler_from: 2026-06-01", ["slag: justerat, datum: 2026-05-08"]),
      today: "2026-05-04",
      findings: [
        "Beslutet har dagen 5 maj 2026, som inte har kommit än.",
        "Justeringen har dagen 8 maj 2026, som inte har kommit än.",
      ],
    },
    {
      name: "en riktlinje verkar bakåt i tiden",
      files: decision("galler_from: 2026-01-01"),
      findings: ["Beslutet fattades 5 maj 2026 men gäller från 1 januari 2026."],
    },
    {
      name: "en taxa verkar bakåt i tiden",
      files: decision("galler_from: 2026-01-01", undefined, "taxa"),
      findings: ["Beslutet fattades 5 maj 2026 men gäller från 1 januari 2026. Möjlig brist, bedöm."],
    },
  ],
  *check(context) {
    for (const standing of standingRecords(context)) {
      yield* checkDays(standing, context)
      yield* checkEvents(standing, context.collection.today)
    }
  },
})

function* checkDays({ folder, record, file }: StandingRecord, context: CollectionContext): Iterable<Problem> {
  if (record.datum > context.collection.today) {
    yield {
      place: placeAt(file, "/datum"),
      message: `Beslutet har dagen ${inWords(record.datum)}, som inte har kommit än.`,
      advice: "Rätta dagen, eller vänta med att anteckna beslutet. Till dess räknas det inte.",
      severity: "varning",
    }
  }
  for (const [index, act] of record.beslut.entries()) {
    const proposed = decidesText({ folder, record, act }) ? folder.wordings.get(act.dokument)?.metadata : undefined
    const from = act.gallerFrom ?? proposed?.giltighetstid.from
    const { gallerTom: tom } = act
    if (from !== undefined && tom !== undefined && tom !== OPEN_ENDED && tom < from) {
      yield {
        place: placeAt(file, `/beslut/${index}/galler_tom`),
        message: `Beslutet gäller till och med ${inWords(tom)} men från ${inWords(from)}.`,
        advice: correctingAdvice(folder, "Fel dag"),
      }
    }
    // A correction has the first day of what it corrects, and applies from its own day all the same.
    if (from === undefined || from >= record.datum || act.importerad || act.slag === "redaktionell") continue
    // KL 2 kap. 4 § forbids retroactive decisions to the members' disadvantage, with exceptions: a person must judge.
    const isBinding = typeOfAct(folder, act, context)?.klass === "foreskrift"
    yield {
      place: placeAt(file, `/beslut/${index}/galler_from`),
      message: `Beslutet fattades ${inWords(record.datum)} men gäller från ${inWords(from)}.${isBinding ? " Möjlig brist, bedöm." : ""}`,
      advice: `${isBinding ? "" : "Bedöm om det är avsett. "}Beslut till nackdel för medlemmarna får i regel inte verka bakåt (2 kap. 4 § kommunallagen).`,
      severity: isBinding ? "varning" : "upplysning",
    }
  }
}

function* checkEvents({ folder, record, file }: StandingRecord, today: CivilDate): Iterable<Problem> {
  for (const [index, event] of record.handelser.entries()) {
    const place = placeAt(file, `/handelser/${index}/datum`)
    const what = capitalised(EVENT_NOUNS[event.slag])
    if (event.datum < record.datum) {
      yield {
        place,
        message: `${what} har dagen ${inWords(event.datum)}, före beslutet ${inWords(record.datum)}.`,
        advice: correctingAdvice(folder, `Fel dag för ${EVENT_NOUNS[event.slag]}`),
      }
    } else if (event.datum > today) {
      yield {
        place,
        message: `${what} har dagen ${inWords(event.datum)}, som inte har kommit än.`,
        advice: "Rätta dagen, eller vänta med att anteckna händelsen. Till dess räknas den inte.",
        severity: "varning",
      }
    }
  }
}
