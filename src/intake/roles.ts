import type { WrittenFact } from "./fact-block.ts"
import { type FactStore, warn } from "./fact-store.ts"

/** A value that should name a role, taken apart. */
export interface ReadRole {
  /** Absent when the value names only a person. */
  readonly role?: string
  /** The person's name, and signature in brackets, that the value also held. */
  readonly person?: string
}

const NAME =
  /^\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?(?:\s+(?:(?:af|von|de)\s+)?\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?){1,3}$/u
const SIGNATURE = /\s*\([a-zåäö]{2,6}\d{1,4}\)\s*$/i
const ROLE_WORD =
  /(?:chef|chefen|ledare|strateg|sekreterare|handläggare|direktör|samordnare|jurist|controller|utvecklare|ansvarig|ordförande|arkivarie|registrator|ombud|enheten|avdelningen|förvaltningen|nämnden|styrelsen|kontoret|fullmäktige|utskottet|samordnaren|ekonom|rektor|koordinator|specialist|administratör|inspektör|ingenjör|arkitekt|planerare|rådgivare|kurator|pedagog)$/iu

function isPerson(text: string): boolean {
  return text.length < 80 && NAME.test(text) && !text.split(/\s+/).some(word => ROLE_WORD.test(word))
}

/**
 * The role in a value, without the person who holds it: "Utvecklingsledare, Eva Ek" gives the role
 * "Utvecklingsledare" and the person "Eva Ek". Two or more words that all begin in upper case are taken for a name.
 */
export function readRole(value: string): ReadRole {
  const text = value.slice(0, 400).trim()
  const signature = SIGNATURE.exec(text)
  const unsigned = signature ? text.slice(0, signature.index).trim() : text
  const suffix = signature ? ` ${signature[0].trim()}` : ""
  const parts = unsigned.split(/\s*[,;]\s*/).filter(part => part !== "")
  const persons = parts.filter(isPerson)
  if (persons.length > 0) {
    const roles = parts.filter(part => !isPerson(part))
    const person = persons.join(", ") + suffix
    return roles.length === 0 ? { person } : { role: roles.join(", "), person }
  }
  const [first, ...others] = unsigned.split(/\s+/)
  const name = others.join(" ")
  if (first !== undefined && ROLE_WORD.test(first) && isPerson(name)) return { role: first, person: name + suffix }
  return signature ? { role: unsigned, person: signature[0].trim() } : { role: unsigned }
}

/** Says that a name was left out: documents hold roles. */
export function warnOfPerson(store: FactStore, fact: WrittenFact, person: string): void {
  const message = `Namnet ”${person}” under ”${fact.label}” kom inte med. Dokumentet anger roller, inte personer.`
  warn(store, fact.line, "personnamn", message)
}
