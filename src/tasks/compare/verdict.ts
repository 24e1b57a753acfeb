import { bodyName } from "../../catalogue/entry.ts"
import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { listInWords } from "../../model/list-in-words.ts"
import type { Settings } from "../../model/settings.ts"

type Change = CompareOutput["changes"][number]

/** So few words may take others' place for a change to be a slip of the pen. */
const A_SLIP = 3

/**
 * Whether a change needs a decision, may be an editorial correction, or touches administrative facts only. The tool counts
 * words; what a change means a person must judge.
 */
export function verdictOf(changes: readonly Change[], bodies: readonly string[], settings: Settings): string {
  if (changes.length === 0) return ""
  if (changes.every(change => isAdministrative(change, settings))) {
    return "Bara administrativa uppgifter ändras. Det behöver inget beslut."
  }
  const decided = changes.filter(change => !isAdministrative(change, settings))
  if (decided.every(isSlip)) return "Ändringen kan vara en rättelse av skrivfel, bedöm."
  const names = bodies.map(kod => bodyName(settings, kod))
  return names.length === 0 ? "Ändringen behöver beslut." : `Ändringen behöver beslut av ${listInWords(names)}.`
}

function isAdministrative({ kind, old, new: made }: Change, { administrativa }: Settings): boolean {
  const key = /^([a-z_]+):/.exec(old ?? made ?? "")?.[1] ?? ""
  return kind === "metadata" && administrativa.has(key)
}

function isSlip({ kind, weights, old, new: made }: Change): boolean {
  if (kind === "uppmarkning") return true
  const words = (text: string | null): number => text?.split(" ").length ?? 0
  return kind === "ersatt" && weights.length === 0 && Math.max(words(old), words(made)) <= A_SLIP
}
