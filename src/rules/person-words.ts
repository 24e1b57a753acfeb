import type { Document } from "../model/document.ts"
import type { Settings } from "../model/settings.ts"
import type { Span } from "../model/source.ts"

const USER_ID = /\([a-zåäö]{2,6}\d{2,4}\)/i
const PERSONAL_ADDRESS = /[a-zåäö]+\.[a-zåäö]+@/i
/** "Utvecklingsledare, Förnamn Efternamn", or two capitalised words alone. Bodies and units have a word that says so. */
const TITLE_AND_NAME = /[,;:–-]\s*\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}+/u
const NAME_ALONE = /^\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?\s+(\p{Lu}\p{Ll}+\s+)?\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?$/u
const UNIT =
  /(chef|ledare|nämnd|styrelse|fullmäktige|förvaltning|kontor|enhet|avdelning|strateg|samordnare|kommun|stad|grupp|utskott|direktör|sekreterare|kansli|råd)(en|n|et|er)?\b/iu
/** A day of birth and four digits. An organisation's number has no month there; a co-ordination number adds 60 to the day. */
const PERSON_NUMBER = /(?<!\d)(?:\d{2})?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-9]\d)[-+ ]?\d{4}(?!\d)/

/** A person is named within so many characters; the patterns' time grows with the square of a longer text. */
const MOST_LETTERS = 200

/** True for what reads as a person: a name, a user account or an address of one. A role in styrdok.yaml is none. */
export function looksLikePerson(whole: string, settings: Settings): boolean {
  if (settings.roller.has(whole)) return false
  const value = whole.slice(0, MOST_LETTERS)
  if (USER_ID.test(value) || PERSONAL_ADDRESS.test(value)) return true
  const name = TITLE_AND_NAME.exec(value)?.[0] ?? NAME_ALONE.exec(value)?.[0]
  return name !== undefined && !UNIT.test(name)
}

/** True for a text with what looks like a personnummer. */
export function hasPersonNumber(value: string): boolean {
  return PERSON_NUMBER.test(value)
}

/** Keys under which a role is to stand; person-i-stallet-for-roll looks after what stands there. */
export const ROLE_KEYS = ["dokumentansvarig", "dokumentagare", "kontakt"]

/** Where those keys' values stand. */
export function keysForRoles({ where }: Pick<Document, "where">): readonly Span[] {
  return ROLE_KEYS.flatMap(key => where[`/${key}`] ?? [])
}

/** True for a name of two words in a text: bodies and units have a word that says so. */
export function hasName(value: string): boolean {
  const name = /(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?!\p{L})/u.exec(
    value.slice(0, MOST_LETTERS),
  )?.[0]
  return name !== undefined && !UNIT.test(name)
}
