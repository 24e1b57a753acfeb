import type { Citation } from "../model/citation.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import type { Act, Provisions, Register, Repeal } from "../model/law.ts"
import { byAct, sinceDay } from "../model/law-words.ts"
import { listInWords } from "../model/list-in-words.ts"
import type { Ending, Unverifiable, Verdict } from "./check.ts"
import type { Reference } from "./references.ts"
import type { Resolved } from "./resolve.ts"
import { nameInFull } from "./words-of-acts.ts"

/** What an explanation draws on besides the reference. */
export interface Background {
  readonly register: Register
  readonly provisions: ReadonlyMap<string, Provisions>
}

/** What a person needs to know of a reference, in Swedish: where it stands, how it was read, and how old the facts are. */
export function explain(reference: Reference, background: Background): string {
  return [standing(reference.verdict, nounOf(reference)), ...howRead(reference), factsFrom(reference, background)]
    .filter(sentence => sentence !== "")
    .join(" ")
}

/** "Upphävd den 1 juli 2025 genom SFS 2025:400." */
function standing(verdict: Verdict, noun: string): string {
  switch (verdict.status) {
    case "finns":
      return verdict.ends?.date === undefined
        ? "Finns."
        : `Finns. Upphävs den ${inWords(verdict.ends.date)}${byAct(verdict.ends.by)}.`
    case "upphavd":
      return verdict.what === "lag"
        ? `${noun} ${ended(verdict.repeal, verdict)}.`
        : `Lagrummet ${ended(verdict.ended, { ...verdict, neuter: true })}.`
    case "ej_i_kraft":
      return `Gäller från den ${inWords(verdict.from)}, efter den dag som texten läses för.`
    case "finns_inte":
      return verdict.what === "kapitel" ? `${noun} har inget sådant kapitel.` : `${noun} har ingen sådan paragraf.`
    case "okand_lag":
      return verdict.number === undefined
        ? `Ingen lag i registret heter så.`
        : `Ingen författning i registret har numret ${verdict.number}.`
    case "tvetydig":
      return ambiguous(verdict)
    case "kan_ej_kontrolleras":
      return unverifiable(verdict.why, verdict.repeal)
  }
}

/** "Lagen", "Förordningen": what the act is. */
function nounOf({ meaning }: Resolved): string {
  const kind = meaning.kind === "act" ? meaning.act.kind : "lag"
  return kind === "förordning" ? "Förordningen" : kind === "kungörelse" ? "Kungörelsen" : "Lagen"
}

/** "är upphävd sedan den 1 juli 2025 genom SFS 2025:400", or that it will be before the document begins. */
export function ended(ending: Ending, { ahead, neuter }: { readonly ahead?: true; readonly neuter?: true }): string {
  if (ahead && ending.date !== undefined) {
    return `upphävs den ${inWords(ending.date)}${byAct(ending.by)}, innan dokumentet börjar gälla`
  }
  return `är ${neuter ? "upphävt" : "upphävd"}${sinceAndBy(ending)}`
}

/** " sedan den 1 juli 2025 genom SFS 2025:400": as much of it as is known. */
export function sinceAndBy({ date, by }: Ending): string {
  return `${sinceDay(date)}${byAct(by)}`
}

function ambiguous({ why, acts }: Extract<Verdict, { status: "tvetydig" }>): string {
  switch (why) {
    case "ingen lag":
      return "Texten säger inte vilken lag som menas."
    case "kapitel saknas":
      return "Kapitlet saknas. I lagen börjar paragraferna om i varje kapitel."
    case "flera lagar":
      return `Kan betyda ${listed(acts)}.`
  }
}

/** The acts in full: "a, b eller c". */
export function listed(acts: readonly Act[]): string {
  return listInWords(acts.map(nameInFull), "eller")
}

const UNVERIFIABLE: Readonly<Record<Unverifiable, string>> = {
  "nyare än uppgifterna": "Kan ej kontrolleras: författningen kan vara nyare än våra uppgifter.",
  "troligen upphävd": "Kan ej kontrolleras: lagen är troligen upphävd.",
  "innehållet okänt": "Kan ej kontrolleras: lagen finns, men vi känner inte dess paragrafer.",
  "innehållet ofullständigt": "Kan ej kontrolleras: vi känner inte alla paragrafer i lagen.",
  "dagen inte bestämd": "Kan ej kontrolleras: regeringen bestämmer vilken dag författningen träder i kraft.",
  "ingen tidigare känd": "Kan ej kontrolleras: vi känner ingen tidigare lag med det namnet.",
  "utanför registret": "Kan ej kontrolleras: registret har bara svenska lagar och förordningar.",
}

function unverifiable(why: Unverifiable, repeal: Repeal | undefined): string {
  if (why !== "troligen upphävd" || repeal === undefined) return UNVERIFIABLE[why]
  return `Kan ej kontrolleras: lagen är troligen upphävd${sinceAndBy(repeal)}.`
}

/** How the act was settled, where the text does not say it outright. */
function howRead({ citation, meaning }: Resolved): readonly string[] {
  if (meaning.kind !== "act") return []
  const name = nameInFull(meaning.act)
  const sentences: string[] = []
  if (meaning.basis === "ellips") {
    const where = meaning.leansOn?.heading === true ? "som står i rubriken" : "som nämns närmast"
    sentences.push(`Lagens namn saknas. Läst som ${name}, ${where}.`)
  }
  if (meaning.basis === "anafor") sentences.push(`Läst som ${name}, som nämns närmast före.`)
  if (meaning.basis === "definition" && isOwnName(citation)) sentences.push(`Läst som ${name}, enligt texten själv.`)
  if (meaning.change !== undefined) {
    const { before, after, date } = meaning.change
    const other =
      after.sfs === meaning.act.sfs
        ? `före den dagen betydde det ${before.sfs}`
        : `från den dagen betyder det ${after.sfs}`
    sentences.push(`Läst som ${name}. Namnet bytte lag den ${inWords(date)}: ${other}.`)
  }
  return sentences
}

/** A short name that only the text itself explains. */
function isOwnName({ designation }: Citation): boolean {
  return designation?.kind === "abbreviation" && !designation.known
}

/** "Enligt uppgifter från 1 september 2025." */
function factsFrom(reference: Reference, background: Background): string {
  if (reference.meaning.kind === "outside") return ""
  return `Enligt uppgifter från ${inWords(factDate(reference, background))}.`
}

/** The day that an answer was judged against: the act's structure where that decided, else the register. */
export function factDate({ meaning, provision, verdict }: Reference, { register, provisions }: Background): CivilDate {
  if (meaning.kind !== "act") return register.date
  const own = meaning.act.asOf ?? register.date
  const isOfAct = "what" in verdict && verdict.what === "lag"
  if (provision === undefined || isOfAct || meaning.act.repeal?.date !== undefined) return own
  return provisions.get(meaning.act.sfs)?.asOf ?? own
}

/** The day to which the amendments of an act are known; its structure may have been set down before or after. */
export function amendmentsKnownTo({ meaning }: Resolved, { register, provisions }: Background): CivilDate {
  if (meaning.kind !== "act") return register.date
  const own = meaning.act.asOf ?? register.date
  const structure = provisions.get(meaning.act.sfs)?.asOf ?? own
  return structure > own ? structure : own
}
