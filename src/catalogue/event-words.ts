import type { DecisionEvent, EventKind } from "../model/decision.ts"

const WORDS: Readonly<Record<Exclude<EventKind, "dom" | "laga_kraft">, string>> = {
  justerat: "Protokollet justerat",
  anslaget: "Kungjort på anslagstavlan",
  nedtaget: "Anslaget nedtaget",
  overklagat: "Överklagat",
  inhibition: "Får tills vidare inte tillämpas (inhibition)",
  anmalt: "Anmält",
  expedierat: "Expedierat",
  bestyrkt: "Texten jämförd med originalet",
}

const VERDICTS = { upphavt: "Dom: beslutet upphävt", avslag: "Dom: överklagandet avslogs", avvisat: "Dom: avvisat" }

/** What happened to a decision, in words; undefined for a judgment whose outcome is not known. */
export function eventWords({ slag, utfall, galler }: DecisionEvent): string | undefined {
  if (slag === "dom") return utfall === undefined ? undefined : VERDICTS[utfall]
  if (slag === "laga_kraft") return `Laga kraft (${galler === "dom" ? "domen" : "beslutet"})`
  return WORDS[slag]
}
