import type { Act, DecisionEvent, DecisionRecord, Delegation } from "../model/decision.ts"
import {
  ACT_KINDS,
  CORRECTION_KINDS,
  DECISION_FORMS,
  EVENT_KINDS,
  FINAL_OBJECTS,
  OUTCOMES,
} from "../model/generated/choices.ts"
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

/**
 * The record that a beslut.yaml holds, or undefined when it lacks what a decision cannot be without: body, form and
 * day. An act or event that has not its required form is left out; the rules report it.
 */
export function readRecord(raw: Mapping): DecisionRecord | undefined {
  const instans = textAt(raw, "instans")
  const form = DECISION_FORMS.find(name => name === textAt(raw, "form"))
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
  const slag = ACT_KINDS.find(name => name === textAt(raw, "slag"))
  if (dokument === undefined || slag === undefined) return []
  const [gallerFrom, gallerTom] = [dateAt(raw, "galler_from"), lastDayAt(raw, "galler_tom")]
  const lydelse = /^sha256:[0-9a-f]{64}$/.exec(textAt(raw, "lydelse") ?? "")?.[0]
  const revideras = reviewRule(raw.revideras_senast)
  const kategori = CORRECTION_KINDS.find(name => name === textAt(raw, "kategori"))
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
  const slag = EVENT_KINDS.find(name => name === textAt(raw, "slag"))
  const datum = dateAt(raw, "datum")
  if (slag === undefined || datum === undefined) return []
  const tom = dateAt(raw, "tom")
  const utfall = OUTCOMES.find(name => name === textAt(raw, "utfall"))
  const galler = FINAL_OBJECTS.find(name => name === textAt(raw, "galler"))
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
