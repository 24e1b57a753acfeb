import type { Departure } from "../model/departure.ts"
import type { Document } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import { isMapping, type Mapping, type Value, valueAt } from "../model/metadata.ts"
import type { Place, Span } from "../model/source.ts"

/** A file of YAML values with the place of each. */
export type ValueFile = Pick<Document, "path" | "raw" | "where">

/** The place of the value at `pointer`, or of the nearest value above it that stands in the file. */
export function placeAt(file: ValueFile, pointer: string): Place {
  const span = spanAt(file, pointer)
  return span === undefined ? { path: file.path } : { path: file.path, span }
}

/** The place of the key at `pointer`. */
export function placeOfKey(file: ValueFile, pointer: string): Place {
  const span = file.where[`#${pointer}`]
  return span === undefined ? placeAt(file, pointer) : { path: file.path, span }
}

function spanAt(file: ValueFile, pointer: string): Span | undefined {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const span = file.where[at]
    if (span !== undefined) return span
  }
  return undefined
}

/** What is written at `pointer`, short enough to quote. */
export function quoteAt(raw: Mapping, pointer: string): string {
  let value: Value | undefined = raw
  for (const key of pointer.split("/").slice(1)) {
    if (isMapping(value)) value = valueAt(value, key.replaceAll("~1", "/").replaceAll("~0", "~"))
    else if (Array.isArray(value)) value = value[Number(key)]
    else value = undefined
  }
  if (typeof value === "string") return shorten(value)
  return value === undefined ? "" : Array.isArray(value) ? "en lista" : "flera uppgifter"
}

/** A text that fits in a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}

/** The last key of a pointer that is a name, for a person to find it by. */
export function keyOf(pointer: string): string {
  const key = pointer.split("/").findLast(part => !/^\d*$/.test(part)) ?? pointer
  return key.replaceAll("~1", "/").replaceAll("~0", "~")
}

/** One departure of a record or of styrdok.yaml, in words. */
export function departureIn(file: ValueFile, departure: Departure): Problem {
  const key = keyOf(departure.pointer)
  if (departure.kind === "missing") {
    return {
      place: placeAt(file, departure.pointer),
      message: `Uppgiften "${key}" saknas.`,
      advice: `Skriv till "${key}".`,
    }
  }
  if (departure.kind === "unknown") {
    const guess = departure.nearest === undefined ? "" : ` Menade du "${departure.nearest}"?`
    return {
      place: placeOfKey(file, departure.pointer),
      message: `Uppgiften "${key}" finns inte.${guess}`,
      advice: guess === "" ? "Ta bort raden." : "Rätta namnet.",
    }
  }
  return {
    place: placeAt(file, departure.pointer),
    message: `Under "${key}" står "${quoteAt(file.raw, departure.pointer)}". Där ska stå ${departure.expected}.`,
    advice: "Rätta värdet.",
  }
}
