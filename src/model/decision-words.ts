import type { ActKind, DecisionForm, EventKind } from "./decision.ts"

/** The act's name as a person writes it: "Antagen", "Ändrad". */
export const ACT_WORDS: Readonly<Record<ActKind, string>> = {
  antagen: "Antagen",
  reviderad: "Ändrad",
  forlangd: "Förlängd",
  upphavd: "Upphävd",
  oversyn: "Översedd utan ändring",
  redaktionell: "Rättelse",
  foreslar: "Föreslagen",
  bordlagd: "Bordlagd",
  aterremitterad: "Återremitterad",
  avslagen: "Avslagen",
}

/** What a body has done to a document, after "har": "Socialnämnden har antagit …". */
export const DONE: Readonly<Record<ActKind, string>> = {
  antagen: "antagit",
  reviderad: "ändrat",
  forlangd: "förlängt",
  upphavd: "upphävt",
  oversyn: "sett över",
  redaktionell: "rättat",
  foreslar: "föreslagit",
  bordlagd: "bordlagt",
  aterremitterad: "återremitterat",
  avslagen: "avslagit",
}

/** How a decision was made, in words. */
export const FORM_WORDS: Readonly<Record<DecisionForm, string>> = {
  sammantrade: "sammanträde",
  delegation: "delegation",
  ordforandebeslut: "ordförandebeslut",
  verkstallighet: "verkställighet",
  tjansteanteckning: "tjänsteanteckning",
  domstol: "dom",
}

/** An event as a thing that has a day: "justeringen". */
export const EVENT_NOUNS: Readonly<Record<EventKind, string>> = {
  justerat: "justeringen",
  anslaget: "anslaget",
  nedtaget: "nedtagningen av anslaget",
  overklagat: "överklagandet",
  inhibition: "inhibitionen",
  dom: "domen",
  laga_kraft: "laga kraft",
  anmalt: "anmälan",
  expedierat: "expedieringen",
  bestyrkt: "jämförelsen med originalet",
}
