import { appealOf } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import type { DecisionEvent } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { type StandingRecord, standingRecords } from "./standing-records.ts"

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
      findings: ["Händelsen anslaget har dagen 2026-05-07, före justeringen 2026-05-08."],
    },
    {
      name: "nedtaget före anslaget",
      files: decision(JUSTERAT, ANSLAGET, "slag: nedtaget, datum: 2026-05-07"),
      findings: ["Händelsen nedtaget har dagen 2026-05-07, före anslaget 2026-05-08."],
    },
    {
      name: "laga kraft medan beslutet kan överklagas",
      files: decision(JUSTERAT, ANSLAGET, "slag: laga_kraft, datum: 2026-05-29, galler: beslut"),
      findings: [
        "Händelsen laga_kraft har dagen 2026-05-29, men beslutet kunde överklagas till och med 29 maj 2026. Möjlig brist, bedöm.",
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
        "Händelsen dom har dagen 2026-05-19, före överklagandet 2026-05-20. Möjlig brist, bedöm.",
        "Händelsen laga_kraft har dagen 2026-05-18, före domen 2026-05-19.",
      ],
    },
    {
      name: "inhibitionen slutar före början",
      files: decision(JUSTERAT, ANSLAGET, "slag: inhibition, datum: 2026-05-20, tom: 2026-05-19"),
      findings: ["Inhibitionen gäller till och med 2026-05-19 men från 2026-05-20."],
    },
  ],
  *check(context) {
    for (const standing of standingRecords(context)) {
      for (const [index, event] of standing.record.handelser.entries()) {
        // An event before the decision itself is told by beslut-datum.
        if (event.datum < standing.record.datum) continue
        const place = placeAt(standing.file, `/handelser/${index}/datum`)
        const message = disorder(event, standing) ?? finalTooEarly(event, standing, context)
        if (message !== undefined) yield { place, ...message }
      }
    }
  },
})

type Words = Omit<Problem, "place">

/** What of the same decision an event cannot come before, in words, or undefined. */
function disorder(event: DecisionEvent, { record }: StandingRecord): Words | undefined {
  const own = record.handelser.filter(other => concernSame(event, other))
  const before = (slag: DecisionEvent["slag"], words: string): string | undefined => {
    const days = own.filter(other => other.slag === slag).map(other => other.datum)
    if (days.length === 0 || days.some(day => day <= event.datum)) return undefined
    return `Händelsen ${event.slag} har dagen ${event.datum}, före ${words} ${days.toSorted()[0]}.`
  }
  switch (event.slag) {
    case "anslaget":
      return wrong(record.omedelbartJusterad ? undefined : before("justerat", "justeringen"))
    case "nedtaget":
      return wrong(before("anslaget", "anslaget"))
    case "dom":
      // Another appeal may have come in first without being recorded.
      return doubtful(before("overklagat", "överklagandet"))
    case "laga_kraft":
      return event.galler === "dom" ? wrong(before("dom", "domen")) : undefined
    case "inhibition":
      if (event.tom === undefined || event.tom >= event.datum) return undefined
      return wrong(`Inhibitionen gäller till och med ${event.tom} men från ${event.datum}.`)
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
    return doubtful(
      `Händelsen laga_kraft har dagen ${event.datum}, men beslutet kunde överklagas till och med ${last}.`,
    )
  }
  return undefined
}

function concernSame(a: DecisionEvent, b: DecisionEvent): boolean {
  return a.dokument.length === 0 || b.dokument.length === 0 || a.dokument.some(id => b.dokument.includes(id))
}

const ADVICE = "Rätta den dag som är fel. Är beslutet redan infört görs det med en rättelse."

function wrong(message: string | undefined): Words | undefined {
  return message === undefined ? undefined : { message, advice: ADVICE }
}

function doubtful(message: string | undefined): Words | undefined {
  if (message === undefined) return undefined
  return { message: `${message} Möjlig brist, bedöm.`, advice: ADVICE, severity: "varning" }
}
