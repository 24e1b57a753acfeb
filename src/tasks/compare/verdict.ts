import { bodyName } from "../../catalogue/entry.ts"
import { FILE } from "../../compare/index.ts"
import { distance } from "../../model/distance.ts"
import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { listInWords } from "../../model/list-in-words.ts"
import type { Settings } from "../../model/settings.ts"

type Change = CompareOutput["changes"][number]

/**
 * Whether a change needs a decision, may be an editorial correction, or touches administrative facts only. The tool counts
 * letters; what a change means a person must judge.
 */
export function verdictOf(changes: readonly Change[], bodies: readonly string[], settings: Settings): string {
  if (changes.length === 0) return ""
  const decided = changes.filter(change => !isAdministrative(change, settings))
  if (decided.length === 0) return "Bara administrativa uppgifter ändras. Det behöver inget beslut."
  const names = bodies.map(kod => bodyName(settings, kod))
  const decision = names.length === 0 ? "beslut" : `beslut av ${listInWords(names)}`
  const others = decided.filter(change => !isSlip(change))
  if (others.length === 0) return "Ändringen kan vara en rättelse av skrivfel, bedöm."
  if (others.every(({ kind }) => kind === "uppmarkning")) {
    return `Bedöm om uppmärkningen ändrar vad texten betyder. Då behöver ändringen ${decision}.`
  }
  return `Ändringen behöver ${decision}.`
}

function isAdministrative({ kind, old, new: made }: Change, { administrativa }: Settings): boolean {
  const key = /^([a-z_]+):/.exec(old ?? made ?? "")?.[1] ?? ""
  return kind === "metadata" && administrativa.has(key)
}

/** So many words may be spelt otherwise in one place. */
const A_SLIP = 3
/** So many letters may be others in a word, and so great a part of it. */
const LETTERS = 2
const PART = 1 / 3

const PUNCTUATION = /^[\p{P}\s]*$/u

/** Words spelt a little otherwise, or a mark between them. Another first letter ("giltig", "ogiltig") makes another word. */
function isSlip({ kind, section, weights, old, new: made }: Change): boolean {
  if (weights.length > 0 || section?.startsWith(FILE) === true) return false
  if (kind !== "ersatt" && kind !== "tillagd" && kind !== "struken") return false
  if (PUNCTUATION.test(old ?? "") && PUNCTUATION.test(made ?? "")) return true
  const [from, to] = [old, made].map(text => text?.split(" ") ?? [])
  if (from === undefined || to === undefined || from.length !== to.length || from.length > A_SLIP) return false
  return from.every((word, place) => isSpeltOtherwise(word, to[place] ?? ""))
}

function isSpeltOtherwise(old: string, made: string): boolean {
  if (old === made) return true
  const [a, b] = [old.toLowerCase(), made.toLowerCase()]
  // Numbers and short forms are never spelt otherwise: "A4", "II", "½".
  if (!/^\p{Ll}{3,}$/u.test(a) || !/^\p{Ll}{2,}$/u.test(b) || a[0] !== b[0]) return false
  return distance(a, b, LETTERS) <= Math.min(LETTERS, Math.max(a.length, b.length) * PART)
}
