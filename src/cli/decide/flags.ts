import { ACT_KINDS, CORRECTION_KINDS, DECISION_FORMS, FINAL_OBJECTS, OUTCOMES } from "../../model/generated/choices.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { DRAFTS } from "../../tasks/underlag/index.ts"
import type { Flag } from "../command.ts"

/** A flag of `decide` that says a value of the record, with the key that holds it. */
interface ValueFlag extends Flag {
  readonly key: string
}

function alternatives(words: readonly string[]): string {
  return listInWords(words, "eller")
}

/** Values of the decision as a whole. */
export const RECORD_FLAGS: readonly ValueFlag[] = [
  {
    name: "instans",
    key: "instans",
    value: "KOD",
    summary: "Instansen som beslutade. Annars den som dokumentet anger.",
  },
  { name: "datum", key: "datum", value: "ÅÅÅÅ-MM-DD", summary: "Beslutets dag." },
  {
    name: "paragraf",
    key: "paragraf",
    value: "N",
    multiple: true,
    summary: "Paragrafen i protokollet. Vid händelser: bara de paragraferna.",
  },
  { name: "diarienummer", key: "diarienummer", value: "DNR", summary: "Ärendets nummer, precis som det skrivs." },
  {
    name: "form",
    key: "form",
    value: "FORM",
    summary: `Hur det beslutades: ${alternatives(DECISION_FORMS)}.`,
  },
  { name: "beslutsnummer", key: "beslutsnummer", value: "NR", summary: "Numret på ett beslut utan paragraf." },
  {
    name: "beslutsfattare",
    key: "beslutsfattare",
    value: "ROLL",
    summary: "Rollen som beslutade, när det inte är ett sammanträde.",
  },
  { name: "domstol", key: "domstol", value: "NAMN", summary: "Domstolen som själv ersätter en text." },
  {
    name: "rattar",
    key: "rattar",
    value: "MAPP",
    summary: "Rätta ett antecknat beslut. Det som inte anges på nytt står kvar.",
  },
]

/** Values of every act in the decision. */
export const ACT_FLAGS: readonly ValueFlag[] = [
  {
    name: "galler-from",
    key: "galler_from",
    value: "ÅÅÅÅ-MM-DD",
    summary: "Första dagen. Vid upphävande: första dagen då dokumentet inte gäller.",
  },
  { name: "galler-tom", key: "galler_tom", value: "DAG", summary: "Sista dagen, eller tills vidare." },
  {
    name: "revideras-senast",
    key: "revideras_senast",
    value: "NÄR",
    summary: "En dag, årligen, vart N:e år eller varje mandatperiod.",
  },
  { name: "ersatter", key: "ersatter", value: "ID", multiple: true, summary: "Dokument som det här ersätter." },
  {
    name: "kategori",
    key: "kategori",
    value: "VAD",
    summary: `Vad en rättelse rättar: ${alternatives(CORRECTION_KINDS)}.`,
  },
  {
    name: "far-rattas-av",
    key: "far_rattas_av",
    value: "ROLL",
    summary: "Rollen som enligt beslutet får göra redaktionella ändringar.",
  },
]

/** Yes or no in every act. */
export const ACT_SWITCHES: readonly ValueFlag[] = [
  {
    name: "andrad-vid-sammantradet",
    key: "andrad_vid_sammantradet",
    summary: "Instansen ändrade texten innan den beslutade.",
  },
  { name: "importerad", key: "importerad", summary: "Beslutet är äldre och antecknas i efterhand." },
]

/** Events, each with its day. */
export const EVENT_FLAGS: readonly ValueFlag[] = [
  { name: "justerat", key: "justerat", value: "ÅÅÅÅ-MM-DD", summary: "Dagen då protokollet justerades." },
  {
    name: "anslaget",
    key: "anslaget",
    value: "ÅÅÅÅ-MM-DD",
    multiple: true,
    summary: "Dagen då justeringen anslogs. Fler gånger när det är flera anslagstavlor.",
  },
  { name: "nedtaget", key: "nedtaget", value: "ÅÅÅÅ-MM-DD", summary: "Dagen då anslaget togs ned." },
  { name: "overklagat", key: "overklagat", value: "ÅÅÅÅ-MM-DD", summary: "Dagen då beslutet överklagades." },
  {
    name: "inhibition",
    key: "inhibition",
    value: "ÅÅÅÅ-MM-DD",
    summary: "Dagen då domstolen sade att beslutet inte får tillämpas. Med --tom om den angav en sista dag.",
  },
  { name: "dom", key: "dom", value: "ÅÅÅÅ-MM-DD", summary: "Domens dag. Kräver --utfall." },
  {
    name: "laga-kraft",
    key: "laga_kraft",
    value: "ÅÅÅÅ-MM-DD",
    summary: "Dagen då beslutet eller domen fick laga kraft. Kräver --kalla.",
  },
  {
    name: "anmalt",
    key: "anmalt",
    value: "ÅÅÅÅ-MM-DD",
    summary: "Sammanträdet där ett delegationsbeslut anmäldes. Kräver --anmald-paragraf.",
  },
  { name: "expedierat", key: "expedierat", value: "ÅÅÅÅ-MM-DD", summary: "Dagen då beslutet skickades ut." },
  {
    name: "bestyrkt",
    key: "bestyrkt",
    value: "ÅÅÅÅ-MM-DD",
    summary: "Dagen då en importerad text jämfördes med originalet. Kräver --roll och --mot.",
  },
]

/** What else is said of an event: flag → the kind of event and its key. */
export const EVENT_DETAILS: readonly (ValueFlag & { readonly of: string | undefined })[] = [
  { name: "tom", key: "tom", of: "inhibition", value: "ÅÅÅÅ-MM-DD", summary: "Sista dagen för en inhibition." },
  {
    name: "utfall",
    key: "utfall",
    of: "dom",
    value: "UTFALL",
    summary: `Hur domen gick: ${alternatives(OUTCOMES)}.`,
  },
  {
    name: "galler",
    key: "galler",
    of: "laga_kraft",
    value: "VAD",
    summary: `Vad som fick laga kraft: ${alternatives(FINAL_OBJECTS)}. Annars: beslut.`,
  },
  {
    name: "anmald-instans",
    key: "instans",
    of: "anmalt",
    value: "KOD",
    summary: "Instansen där beslutet anmäldes. Annars beslutets egen.",
  },
  { name: "anmald-paragraf", key: "paragraf", of: "anmalt", value: "N", summary: "Paragrafen där beslutet anmäldes." },
  { name: "roll", key: "roll", of: "bestyrkt", value: "ROLL", summary: "Rollen som jämförde texten." },
  { name: "mot", key: "mot", of: "bestyrkt", value: "TEXT", summary: "Vad texten jämfördes med." },
  { name: "kalla", key: "kalla", of: undefined, value: "TEXT", summary: "Varifrån uppgiften kommer." },
]

/** Every flag of the command, in the order of help. */
export const DECIDE_FLAGS: readonly Flag[] = [
  {
    name: "dokument",
    value: "ID:SLAG",
    multiple: true,
    summary: `Dokumentet och vad som beslutades: ${alternatives(ACT_KINDS)}.`,
  },
  ...RECORD_FLAGS,
  { name: "omedelbart-justerad", summary: "Paragrafen justerades direkt vid sammanträdet." },
  { name: "punkt", value: "PUNKT", summary: "Punkten i delegationsordningen." },
  { name: "ordning", value: "ID", summary: "Delegationsordningen. Annars instansens enda." },
  ...ACT_FLAGS,
  ...ACT_SWITCHES,
  {
    name: "skal",
    value: "TEXT",
    summary: "Skälet, till exempel vad en översyn visade eller varför beslutet rättas.",
  },
  { name: "ny-text", summary: "Vid --rattar: ta texten från arbetsfilen, inte från det beslut som rättas." },
  {
    name: "bort",
    value: "VAD",
    multiple: true,
    summary:
      "Vid --rattar: ta bort ett dokument, en händelse (till exempel overklagat) eller en uppgift (till exempel omedelbart_justerad).",
  },
  { name: "fil", value: "FIL.json", summary: "Läs beslutet från en JSON-fil med samma nycklar som beslut.yaml." },
  {
    name: "sammantrade",
    value: "KOD/DAG",
    summary: "Sammanträdet som händelserna gäller, till exempel sn/2025-09-16.",
  },
  { name: "beslut", value: "MAPP", summary: "Beslutet som händelserna gäller, när det är ett enda." },
  ...EVENT_FLAGS,
  ...EVENT_DETAILS,
  {
    name: "underlag",
    value: "VAD",
    summary: `Skriv ett utkast i stället för att anteckna: ${[...DRAFTS].map(([name, { takes }]) => `${name} (${takes.map(flag => `--${flag}`).join(", ")})`).join("; ")}.`,
  },
]
