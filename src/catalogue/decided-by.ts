import { inWords } from "../model/date.ts"
import type { DecisionRecord } from "../model/decision.ts"
import type { Settings } from "../model/settings.ts"
import { bodyName } from "./entry.ts"

/** Ends a sentence on an imported decision: the words PRODUCT.md fixes, and where the facts come from. */
export const ACCORDING_TO = "enligt uppgift i det importerade dokumentet"

/** Who decided, with the number that the decision has: "Socialnämnden 16 september 2025, § 37". */
export function decidedBy(record: DecisionRecord, settings: Settings): string {
  const body = bodyName(settings, record.instans)
  const date = inWords(record.datum)
  const number = record.beslutsnummer === undefined ? "" : `, beslutsnummer ${record.beslutsnummer}`
  const role = record.beslutsfattare ?? body
  switch (record.form) {
    case "sammantrade":
      return `${body} ${date}${record.paragraf === undefined ? number : `, § ${record.paragraf}`}`
    case "delegation":
      return `${role} på delegation från ${body} ${date}${number}`
    case "ordforandebeslut":
      return `${role} genom ordförandebeslut för ${body} ${date}${number}`
    case "verkstallighet":
      return `${role} som ren verkställighet ${date}${number}`
    case "tjansteanteckning":
      return `${role} i en tjänsteanteckning ${date}${number}`
    case "domstol":
      return `${record.domstol ?? "domstol"} ${date}${number}`
  }
}

/** Body and paragraf without the date, for lists that have a column for the date: "Socialnämnden § 37". */
export function bodyAndNumber(record: DecisionRecord, settings: Settings): string {
  const body = bodyName(settings, record.instans)
  if (record.form === "sammantrade") return record.paragraf === undefined ? body : `${body} § ${record.paragraf}`
  const who = record.form === "domstol" ? (record.domstol ?? body) : (record.beslutsfattare ?? body)
  return record.beslutsnummer === undefined ? who : `${who}, beslutsnummer ${record.beslutsnummer}`
}

/** The genitive of a name: "Socialnämndens", but "Alingsås". */
function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

/** "Registrerad som Socialnämndens beslut 2025-09-16 § 37." */
export function registeredAs(record: DecisionRecord, settings: Settings): string {
  const number = record.form === "sammantrade" ? record.paragraf : undefined
  const sign = number === undefined ? "" : ` § ${number}`
  const tail = record.beslutsnummer === undefined ? "" : `, beslutsnummer ${record.beslutsnummer}`
  const who =
    record.form === "domstol"
      ? (record.domstol ?? "domstolen")
      : record.form === "sammantrade"
        ? bodyName(settings, record.instans)
        : (record.beslutsfattare ?? bodyName(settings, record.instans))
  return `Registrerad som ${genitive(who)} beslut ${record.datum}${sign}${sign === "" ? tail : ""}.`
}
