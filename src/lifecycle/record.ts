import type {
  Act,
  ActKind,
  CorrectionKind,
  DecisionEvent,
  DecisionForm,
  DecisionRecord,
  Delegation,
  EventKind,
} from "../model/decision.ts"
import {
  dateAt,
  isMapping,
  lastDayAt,
  type Mapping,
  mappingsIn,
  namedTexts,
  reviewRule,
  textAt,
  textsAt,
  type Value,
} from "../model/metadata.ts"

const FORMS: readonly DecisionForm[] = [
  "sammantrade",
  "delegation",
  "ordforandebeslut",
  "verkstallighet",
  "tjansteanteckning",
  "domstol",
]

const ACTS: readonly ActKind[] = [
  "antagen",
  "reviderad",
  "forlangd",
  "upphavd",
  "oversyn",
  "redaktionell",
  "foreslar",
  "bordlagd",
  "aterremitterad",
  "avslagen",
]

const CORRECTIONS: readonly CorrectionKind[] = ["skrivfel", "lagrum", "instansnamn", "kontaktuppgift"]

/** Every kind of event, in the order in which things usually happen. */
export const EVENTS: readonly EventKind[] = [
  "justerat",
  "anslaget",
  "nedtaget",
  "overklagat",
  "inhibition",
  "dom",
  "laga_kraft",
  "anmalt",
  "expedierat",
  "bestyrkt",
]

/**
 * The record that a beslut.yaml holds, or undefined when it lacks what a decision cannot be without: body, form and
 * day. An act or event that has not its required form is left out; the rules report it.
 */
export function readRecord(raw: Mapping): DecisionRecord | undefined {
  const instans = textAt(raw, "instans")
  const form = FORMS.find(name => name === textAt(raw, "form"))
  const datum = dateAt(raw, "datum")
  if (instans === undefined || form === undefined || datum === undefined) return undefined
  return {
    instans,
    form,
    datum,
    ...namedTexts(raw, ["paragraf", "beslutsnummer", "beslutsfattare", "domstol", "diarienummer", "rattar", "skal"]),
    omedelbartJusterad: textAt(raw, "omedelbart_justerad") === "ja",
    ...readDelegation(raw.delegation),
    beslut: mappingsIn(raw.beslut).flatMap(readAct),
    handelser: mappingsIn(raw.handelser).flatMap(readEvent),
  }
}

function readDelegation(value: Value | undefined): { readonly delegation?: Delegation } {
  if (!isMapping(value)) return {}
  const [punkt, ordning] = [textAt(value, "punkt"), textAt(value, "ordning")]
  return punkt === undefined || ordning === undefined ? {} : { delegation: { punkt, ordning } }
}

function readAct(raw: Mapping): readonly Act[] {
  const dokument = textAt(raw, "dokument")
  const slag = ACTS.find(name => name === textAt(raw, "slag"))
  if (dokument === undefined || slag === undefined) return []
  const [gallerFrom, gallerTom] = [dateAt(raw, "galler_from"), lastDayAt(raw, "galler_tom")]
  const lydelse = /^sha256:[0-9a-f]{64}$/.exec(textAt(raw, "lydelse") ?? "")?.[0]
  const revideras = reviewRule(raw.revideras_senast)
  const kategori = CORRECTIONS.find(name => name === textAt(raw, "kategori"))
  const farRattasAv = textAt(raw, "far_rattas_av")
  return [
    {
      dokument,
      slag,
      ...(lydelse === undefined ? {} : { lydelse }),
      ...(gallerFrom === undefined ? {} : { gallerFrom }),
      ...(gallerTom === undefined ? {} : { gallerTom }),
      ...(revideras === undefined ? {} : { revideras }),
      ...(raw.ersatter === undefined ? {} : { ersatter: textsAt(raw, "ersatter") }),
      importerad: textAt(raw, "importerad") === "ja",
      andradVidSammantradet: textAt(raw, "andrad_vid_sammantradet") === "ja",
      ...namedTexts(raw, ["skal"]),
      ...(kategori === undefined ? {} : { kategori }),
      ...(farRattasAv === undefined ? {} : { farRattasAv }),
    },
  ]
}

function readEvent(raw: Mapping): readonly DecisionEvent[] {
  const slag = EVENTS.find(name => name === textAt(raw, "slag"))
  const datum = dateAt(raw, "datum")
  if (slag === undefined || datum === undefined) return []
  const tom = dateAt(raw, "tom")
  const outcomes = ["upphavt", "avslag", "avvisat"] as const
  const objects = ["beslut", "dom"] as const
  const utfall = outcomes.find(name => name === textAt(raw, "utfall"))
  const galler = objects.find(name => name === textAt(raw, "galler"))
  return [
    {
      slag,
      datum,
      dokument: textsAt(raw, "dokument"),
      ...(tom === undefined ? {} : { tom }),
      ...(utfall === undefined ? {} : { utfall }),
      ...(galler === undefined ? {} : { galler }),
      ...namedTexts(raw, ["kalla", "instans", "paragraf", "roll", "mot"]),
    },
  ]
}
