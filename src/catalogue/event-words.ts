import { adopts } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import type { DecisionEvent, EventKind } from "../model/decision.ts"
import type { DocumentType, Settings } from "../model/settings.ts"
import type { DecidedAct } from "../model/state.ts"
import { bodyName } from "./entry.ts"

/** What the words for an event depend on, besides the event. */
export interface EventContext {
  readonly settings: Settings
  /** Body of the decision to which it happened. */
  readonly instans: string
  /** True for a decision on rules, which are made known by the notice (KL 8 kap. 13 §). */
  readonly setsRules: boolean
}

const WORDS: Readonly<Record<Exclude<EventKind, "dom" | "laga_kraft" | "anslaget" | "anmalt">, string>> = {
  justerat: "Protokollet justerat",
  nedtaget: "Anslaget nedtaget",
  overklagat: "Överklagat",
  inhibition: "Får tills vidare inte tillämpas (inhibition)",
  expedierat: "Expedierat",
  bestyrkt: "Texten jämförd med originalet",
}

const VERDICTS = { upphavt: "Dom: beslutet upphävt", avslag: "Dom: överklagandet avslogs", avvisat: "Dom: avvisat" }

/**
 * What happened to a decision, in words without its day, but for a report to a meeting, which is named by its day;
 * undefined for a judgment whose outcome is not known.
 */
export function eventWords(event: DecisionEvent, { settings, instans, setsRules }: EventContext): string | undefined {
  const { slag, utfall, galler, datum, paragraf } = event
  switch (slag) {
    case "dom":
      return utfall === undefined ? undefined : VERDICTS[utfall]
    case "laga_kraft":
      return `Laga kraft (${galler === "dom" ? "domen" : "beslutet"})`
    case "anslaget":
      return setsRules ? "Kungjort på anslagstavlan" : "Justeringen anslagen"
    case "anmalt": {
      const meeting = `${bodyName(settings, event.instans ?? instans)} ${inWords(datum)}`
      return `Anmält till ${meeting}${paragraf === undefined ? "" : `, § ${paragraf}`}`
    }
    default:
      return WORDS[slag]
  }
}

/** The same with the day, for running text. */
export function datedEventWords(event: DecisionEvent, context: EventContext): string | undefined {
  const words = eventWords(event, context)
  return words === undefined || event.slag === "anmalt" ? words : `${words} ${inWords(event.datum)}`
}

/** True for an act that gives, keeps or takes away rules of a type that is made known by notice (KL 8 kap. 13 §). */
export function setsRules(decided: DecidedAct, type: DocumentType | undefined): boolean {
  const { slag } = decided.act
  return (adopts(decided) || slag === "upphavd" || slag === "forlangd") && type?.klass === "foreskrift"
}
