import { OPEN_ENDED } from "../model/date.ts"
import { isMapping } from "../model/metadata.ts"
import type { WrittenFact } from "./fact-block.ts"
import { type FactStore, put, putRaw, warn } from "./fact-store.ts"
import { readValidity, type Validity } from "./validity.ts"

function inWords({ from, tom }: Validity): string {
  const last = tom === OPEN_ENDED ? tom : tom && `till och med ${tom}`
  return [from && `från ${from}`, last].filter(part => part !== undefined).join(" ")
}

/** Keeps the days of a validity; a day that is already known stays. */
export function putValidity(store: FactStore, fact: WrittenFact, validity: Validity | undefined): void {
  if (!validity) {
    putRaw(store, "giltighetstid", fact.value, fact, "Skriv första och sista dag.")
    return
  }
  const known = store.facts.get("giltighetstid")
  const before = known?.usable && isMapping(known.value) ? known.value : {}
  const { from = before.from, tom = before.tom } = { ...validity, ...before }
  store.facts.delete("giltighetstid")
  put(store, "giltighetstid", { ...(from && { from }), ...(tom && { tom }) }, fact, validity.confidence)
  if (validity.confidence === "hög") return
  const message = `”${fact.label}: ${fact.value}” tolkades som ${inWords(validity)}. Kontrollera dagarna.`
  warn(store, fact.line, "uppgift-osaker", message)
}

/** Reads a value that is only the first or the last day. */
export function putDay(store: FactStore, fact: WrittenFact, end: "from" | "tom"): void {
  const read = readValidity(fact.value)
  const day = read?.tom ?? read?.from
  if (!day) putValidity(store, fact, undefined)
  else if (end === "tom") putValidity(store, fact, { tom: day, confidence: "hög" })
  else if (day === OPEN_ENDED) putValidity(store, fact, { tom: day, confidence: "medel" })
  else putValidity(store, fact, { from: day, confidence: "hög" })
}
