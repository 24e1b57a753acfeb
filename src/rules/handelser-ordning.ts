import { appealOf } from "../lifecycle/index.ts"
import { capitalised } from "../model/capitalised.ts"
import { inWords } from "../model/date.ts"
import type { DecisionEvent } from "../model/decision.ts"
import { EVENT_NOUNS } from "../model/decision-words.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { correctingAdvice, type StandingRecord, standingRecords } from "./standing-records.ts"

function decision(...events: readonly string[]): Readonly<Record<string, string>> {
  return { ...oneDocument(), ...exampleRecord({ acts: ["slag: upphavd, galler_from: 2026-07-01"], events }) }
}

const JUSTERAT = "slag: justerat, datum: 2026-05-08"
const ANSLAGET = "slag: anslaget, datum: 2026-05-08"

export const handelserOrdning = collectionRule({
  id: "handelser-ordning",
  title: "Händelserna efter ett beslut kommer i fel ordning",
  severity: "fel",
  weight: "always",
  why: "Ur händelserna räknas fram när beslutet kan överklagas och om det gäller.",
  examples: [
    {
      name: "i ordning",
      files: decision(
        JUSTERAT,
        ANSLAGET,
        "slag: nedtaget, datum: 2026-06-01",
        "slag: laga_kraft, datum: 2026-06-01, galler: beslut",
      ),
      findings: [],
    },
    {
      name: "anslaget före justeringen",
      files: decision(JUSTERAT, "slag: anslaget, datum: 2026-05-07"),
      findings: ["Anslaget har dagen 7 maj 2026, före justeringen 8 maj 2026."],
    },
    {
      name: "nedtaget före anslaget",
      files: decision(JUSTERAT, ANSLAGET, "slag: nedtaget, datum: 2026-05-07"),
      findings: ["Nedtagningen av anslaget har dagen 7 maj 2026, före anslaget 8 maj 2026."],
    },
    {
      name: "laga kraft medan beslutet kan överklagas",
      files: decision(JUSTERAT, ANSLAGET, "slag: laga_kraft, datum: 2026-05-29, galler: beslut"),
      findings: [
        "Laga kraft har dagen 29 maj 2026, men beslutet kunde överklagas till och med 29 maj 2026. Möjlig brist, bedöm.",
      ],
    },
    {
      name: "domen före överklagandet, och laga kraft före domen",
      files: decision(
        JUSTERAT,
        ANSLAGET,
        "slag: overklagat, datum: 2026-05-20",
        "slag: dom, datum: 2026-05-19, utfall: upphavt",
        "slag: laga_kraft, datum: 2026-05-18, galler: dom",
      ),
      findings: [
        "Domen har dagen 19 maj 2026, före överklagandet 20 maj 2026. Möjlig brist, bedöm.",
        "Laga kraft har dagen 18 maj 2026, före domen 19 maj 2026.",
      ],
    },
    {
      name: "inhibitionen slutar före början",
      files: decision(JUSTERAT, ANSLAGET, "slag: inhibition, datum: 2026-05-20, tom: 2026-05-19"),
      findings: ["Inhibitionen gäller till och med 19 maj 2026 men från 20 maj 2026."],
    },
  ],
  *check(context) {
    for (const standing of standingRecords(context)) {
      for (const [index, event] of standing.record.handelser.entries()) {
        // An event before the decision itself is told by beslut-datum.
        if (event.datum < standing.record.datum) continue
        const place = placeAt(standing.file, `/handelser/${index}/datum`)
        const message = disorder(event, standing) ?? finalTooEarly(event, standing, context)
        const reason = `Fel dag för ${EVENT_NOUNS[event.slag]}`
        if (message !== undefined) yield { place, ...message, advice: correctingAdvice(standing.folder, reason) }
      }
    }
  },
})

type Words = Pick<Problem, "message" | "severity">

/** What of the same decision an event cannot come before, in words, or undefined. */
function disorder(event: DecisionEvent, { record }: StandingRecord): Words | undefined {
  const own = record.handelser.filter(other => concernSame(event, other))
  const before = (slag: DecisionEvent["slag"]): string | undefined => {
    const days = own.filter(other => other.slag === slag).map(other => other.datum)
    const [first] = days.toSorted()
    if (first === undefined || first <= event.datum) return undefined
    return `${capitalised(EVENT_NOUNS[event.slag])} har dagen ${inWords(event.datum)}, före ${EVENT_NOUNS[slag]} ${inWords(first)}.`
  }
  switch (event.slag) {
    case "anslaget":
      return wrong(record.omedelbartJusterad ? undefined : before("justerat"))
    case "nedtaget":
      return wrong(before("anslaget"))
    case "dom":
      // Another appeal may have come in first without being recorded.
      return doubtful(before("overklagat"))
    case "laga_kraft":
      return event.galler === "dom" ? wrong(before("dom")) : undefined
    case "inhibition":
      if (event.tom === undefined || event.tom >= event.datum) return undefined
      return wrong(`Inhibitionen gäller till och med ${inWords(event.tom)} men från ${inWords(event.datum)}.`)
    default:
      return undefined
  }
}

/** A decision is not final while it can be appealed (KL 13 kap. 5 §). */
function finalTooEarly(
  event: DecisionEvent,
  { record, isImported }: StandingRecord,
  { ledger, collection }: CollectionContext,
): Words | undefined {
  if (event.slag !== "laga_kraft" || event.galler !== "beslut" || isImported) return undefined
  for (const act of record.beslut) {
    if (event.dokument.length > 0 && !event.dokument.includes(act.dokument)) continue
    const appeal = appealOf(record, act, ledger, collection.today)
    if (appeal.kind !== "counted" || event.datum >= appeal.dates.tidigastLagaKraft) continue
    const last = inWords(appeal.dates.sistaDagAttOverklaga)
    return doubtful(`Laga kraft har dagen ${inWords(event.datum)}, men beslutet kunde överklagas till och med ${last}.`)
  }
  return undefined
}

function concernSame(a: DecisionEvent, b: DecisionEvent): boolean {
  return a.dokument.length === 0 || b.dokument.length === 0 || a.dokument.some(id => b.dokument.includes(id))
}

function wrong(message: string | undefined): Words | undefined {
  return message === undefined ? undefined : { message }
}

function doubtful(message: string | undefined): Words | undefined {
  if (message === undefined) return undefined
  return { message: `${message} Möjlig brist, bedöm.`, severity: "varning" }
}
