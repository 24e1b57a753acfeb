import { findBody, type KnownBody, meets } from "./bodies.ts"
import { readDecisionWords } from "./decision-words.ts"
import type { WrittenFact } from "./fact-block.ts"
import { type FactStore, leftOver, put, putRaw } from "./fact-store.ts"
import { readRole, warnOfPerson } from "./roles.ts"
import { putValidity } from "./validity-fact.ts"

/** Who decided: the name in the text, the known body if there is one, and whether it decides at meetings. */
export interface Decider {
  readonly name: string
  readonly body?: KnownBody
  readonly meets: boolean
}

const CASE_NUMBER = /^\p{Lu}{2,6}[\s/-]?\d/u

function readDecider(store: FactStore, fact: WrittenFact, bodies: readonly KnownBody[], name: string) {
  const { role, person } = readRole(name)
  if (person !== undefined) warnOfPerson(store, fact, person)
  if (role === undefined) return undefined
  const body = findBody(bodies, role)
  if (body) put(store, "beslutsinstans", body.kod, fact)
  else putRaw(store, "beslutsinstans", role, fact, "Ingen instans i styrdok.yaml heter så.")
  return { name: role, meets: meets(role, body), ...(body && { body }) }
}

/**
 * Reads a value about the decision: day, paragraph, first day of effect, and who decided. Answers the decider, if the
 * value names one. `namesBody` tells that the label asks for a body; else a name counts only when it is one.
 */
export function readDecision(
  store: FactStore,
  fact: WrittenFact,
  bodies: readonly KnownBody[],
  namesBody: boolean,
): Decider | undefined {
  const { name, date, paragraph, from, rest } = readDecisionWords(fact.value)
  if (date) put(store, "beslutsdatum", date, fact)
  if (paragraph !== undefined) put(store, "paragraf", paragraph, fact)
  if (from) putValidity(store, fact, { from, confidence: "hög" })
  if (CASE_NUMBER.test(rest)) put(store, "diarienummer", rest, fact, "medel")
  else if (/ersätter/i.test(fact.label) && /[\p{L}\p{N}]/u.test(rest)) put(store, "ersatter", [rest], fact, "låg")
  else leftOver(store, rest, fact)
  if (name === "") return undefined
  if (namesBody || findBody(bodies, name) || meets(name, undefined)) return readDecider(store, fact, bodies, name)
  leftOver(store, name, fact)
  return undefined
}
