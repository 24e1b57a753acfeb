import type { Value } from "../model/metadata.ts"
import type { Confidence, Fact, ImportWarning } from "./result.ts"

/** A fact, and whether it has the form that the front matter needs. */
export interface ReadFact extends Fact {
  readonly usable: boolean
}

/** Where a value comes from. */
export interface Origin {
  readonly label: string
  readonly line: number
  readonly confidence: Confidence
}

const DEGREES: readonly Confidence[] = ["hög", "medel", "låg"]

/** The lower of two degrees of confidence. */
function lower(a: Confidence, b: Confidence): Confidence {
  return DEGREES.indexOf(a) > DEGREES.indexOf(b) ? a : b
}

function inWords(value: Value): string {
  return typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.map(inWords).join("; ")
      : JSON.stringify(value)
}

/** The facts of a document while they are being read. */
export interface FactStore {
  readonly facts: Map<string, ReadFact>
  readonly warnings: ImportWarning[]
}

/** Notes something that a person should look at. */
export function warn(store: FactStore, line: number, code: string, message: string): void {
  store.warnings.push({ line, code, message })
}

/** Keeps a value in the form of the front matter. The first value of a key wins; lists grow. */
export function put(store: FactStore, key: string, value: Value, origin: Origin, sureness: Confidence = "hög"): void {
  const { line, label, confidence } = origin
  const known = store.facts.get(key)
  if (!known?.usable) {
    store.facts.set(key, { value, line, confidence: lower(confidence, sureness), usable: true })
  } else if (Array.isArray(known.value) && Array.isArray(value)) {
    store.facts.set(key, { ...known, value: [...known.value, ...value] })
  } else if (inWords(known.value) !== inWords(value)) {
    const message = `”${label}” säger ”${inWords(value)}”, men uppgiften finns redan: ”${inWords(known.value)}”. Den första behålls.`
    warn(store, line, "uppgift-dubbel", message)
  }
}

/** Keeps a value as it was written, since it has no form that the front matter knows. */
export function putRaw(store: FactStore, key: string, value: string, { line, label }: Origin, why: string): void {
  if (!store.facts.has(key)) store.facts.set(key, { value, line, confidence: "låg", usable: false })
  warn(store, line, "uppgift-utelamnad", `”${label}: ${value}” kom inte med i dokumentets uppgifter. ${why}`)
}

/** Says what of a value is not carried by its fact. */
export function leftOver(store: FactStore, rest: string, { line, label }: Origin): void {
  if (!/[\p{L}\p{N}]/u.test(rest)) return
  warn(store, line, "uppgift-delvis", `”${rest}” under ”${label}” kom inte med. Kontrollera om det behövs.`)
}
