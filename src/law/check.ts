import type { CivilDate } from "../model/date.ts"
import type { Act, Provisions, Register, Repeal, SfsNumber } from "../model/law.ts"
import type { Resolved } from "./resolve.ts"
import { type ProvisionAnswer, seekProvision } from "./seek-provision.ts"

/** What is known of a reference on a day: one word for machines, and the facts behind it. */
export type Verdict =
  | { readonly status: "finns"; readonly ends?: Ending; readonly startedLater?: CivilDate }
  /** `ahead`: it will have ended when the document begins, but has not today. */
  | { readonly status: "upphavd"; readonly what: "lag"; readonly repeal: Repeal; readonly ahead?: true }
  | { readonly status: "upphavd"; readonly what: "lagrum"; readonly ended: Ending; readonly ahead?: true }
  | { readonly status: "ej_i_kraft"; readonly what: "lag" | "lagrum"; readonly from: CivilDate }
  | { readonly status: "finns_inte"; readonly what: "kapitel" | "paragraf" }
  | { readonly status: "okand_lag"; readonly number?: SfsNumber; readonly name?: string }
  | {
      readonly status: "tvetydig"
      readonly why: "flera lagar" | "ingen lag" | "kapitel saknas"
      readonly acts: readonly Act[]
    }
  | { readonly status: "kan_ej_kontrolleras"; readonly why: Unverifiable; readonly repeal?: Repeal }

/** What can be known of an act as a whole. */
export type ActVerdict =
  | { readonly status: "finns"; readonly ends?: Repeal }
  | { readonly status: "upphavd"; readonly what: "lag"; readonly repeal: Repeal }
  | { readonly status: "ej_i_kraft"; readonly what: "lag"; readonly from: CivilDate }
  | { readonly status: "kan_ej_kontrolleras"; readonly why: "troligen upphävd"; readonly repeal: Repeal }
  | { readonly status: "kan_ej_kontrolleras"; readonly why: "dagen inte bestämd" }

/** Why nothing can be said. */
export type Unverifiable =
  | "nyare än uppgifterna"
  | "troligen upphävd"
  | "innehållet okänt"
  | "innehållet ofullständigt"
  | "utanför registret"
  | "ingen tidigare känd"
  | "dagen inte bestämd"

/** That something ends or has ended. */
export interface Ending {
  readonly date?: CivilDate
  readonly by?: SfsNumber
}

/** What checking depends on. */
export interface Knowledge {
  readonly register: Register
  readonly provisions: ReadonlyMap<SfsNumber, Provisions>
  /** The document's start of validity. */
  readonly date: CivilDate
  /** The day on which it is asked whether what is cited still holds. */
  readonly today: CivilDate
}

/**
 * Whether what a resolved reference points at exists. Repeal is judged today, since a document goes on citing, or on the
 * first day of a document that is yet to begin; coming into force is judged on the document's first day. "Finns inte" is
 * said only of an act whose every provision is known.
 */
export function check(resolved: Resolved, { date, today, ...rest }: Knowledge): Verdict {
  const verdict = checkOn(resolved, { ...rest, date, today: date > today ? date : today })
  if (verdict.status !== "upphavd") return verdict
  const end = verdict.what === "lag" ? verdict.repeal.date : verdict.ended.date
  return end !== undefined && end > today ? { ...verdict, ahead: true } : verdict
}

function checkOn({ meaning, provision }: Resolved, knowledge: Knowledge): Verdict {
  switch (meaning.kind) {
    case "outside":
      return { status: "kan_ej_kontrolleras", why: "utanför registret" }
    case "nothing":
      return { status: "tvetydig", why: "ingen lag", acts: [] }
    case "none earlier":
      return { status: "kan_ej_kontrolleras", why: "ingen tidigare känd" }
    case "ambiguous":
      return { status: "tvetydig", why: "flera lagar", acts: meaning.acts }
    case "unknown":
      return unknown(meaning, knowledge)
    case "act": {
      const act = checkAct(meaning.act, knowledge)
      if (act.status !== "finns" || provision === undefined) return act
      return answer(seekProvision(provision, knowledge.provisions.get(meaning.act.sfs), knowledge), act, meaning.act)
    }
  }
}

function unknown(
  { number, name }: { readonly number?: SfsNumber; readonly name?: string },
  { register, today }: Knowledge,
): Verdict {
  // The year's acts are not all known: one with a number of that year or later may be newer than our facts. None is of a
  // year that has not come.
  const year = number?.slice(0, 4)
  if (year !== undefined && year >= register.date.slice(0, 4) && year <= today.slice(0, 4)) {
    return { status: "kan_ej_kontrolleras", why: "nyare än uppgifterna" }
  }
  return { status: "okand_lag", ...(number === undefined ? {} : { number }), ...(name === undefined ? {} : { name }) }
}

/** Whether an act holds: its repeal is judged on `today`, its coming into force on `date`. */
export function checkAct(act: Act, { date, today }: Pick<Knowledge, "date" | "today">): ActVerdict {
  const { repeal, inForce } = act
  if (act.dayUndecided) return { status: "kan_ej_kontrolleras", why: "dagen inte bestämd" }
  if (repeal !== undefined && !repeal.dayUndecided && (repeal.date === undefined || repeal.date <= today)) {
    if (repeal.concluded || repeal.date === undefined) {
      return { status: "kan_ej_kontrolleras", why: "troligen upphävd", repeal }
    }
    return { status: "upphavd", what: "lag", repeal }
  }
  if (inForce !== undefined && inForce > date) return { status: "ej_i_kraft", what: "lag", from: inForce }
  return { status: "finns", ...(repeal === undefined ? {} : { ends: repeal }) }
}

function answer(found: ProvisionAnswer, act: Extract<Verdict, { status: "finns" }>, of: Act): Verdict {
  switch (found.kind) {
    case "exists":
      return { ...act, ...(found.ends === undefined || act.ends !== undefined ? {} : { ends: found.ends }) }
    case "ended":
      return { status: "upphavd", what: "lagrum", ended: found.ended }
    case "to come":
      return { status: "ej_i_kraft", what: "lagrum", from: found.from }
    case "missing":
      return { status: "finns_inte", what: found.what }
    case "which chapter":
      return { status: "tvetydig", why: "kapitel saknas", acts: [of] }
    case "unknown":
      return { status: "kan_ej_kontrolleras", why: found.why }
  }
}
