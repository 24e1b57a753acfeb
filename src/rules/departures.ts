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

/** What is written at `pointer`, short enough to quote, and in quotation marks when it is a text. */
export function quoteAt(raw: Mapping, pointer: string): string {
  let value: Value | undefined = raw
  for (const key of pointer.split("/").slice(1)) {
    if (isMapping(value)) value = valueAt(value, key.replaceAll("~1", "/").replaceAll("~0", "~"))
    else if (Array.isArray(value)) value = value[Number(key)]
    else value = undefined
  }
  if (typeof value === "string") return value.trim() === "" ? "" : `"${shorten(value)}"`
  return value === undefined ? "" : Array.isArray(value) ? "en lista inom hakparenteser" : "flera uppgifter med namn"
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
  if (quoteAt(file.raw, departure.pointer) === "") {
    return {
      place: placeAt(file, departure.pointer),
      message: `Uppgiften "${key}" är tom.`,
      advice: "Skriv ett värde, eller ta bort uppgiften.",
    }
  }
  return {
    place: placeAt(file, departure.pointer),
    message: `Under "${key}" står ${quoteAt(file.raw, departure.pointer)}. Där ska stå ${expectedAt(key, departure)}.`,
    advice: adviceFor(key),
  }
}

/** How the values of a record that is not yet a file depart from its schema, in words. */
export function departureWords(raw: Mapping, departure: Departure): Pick<Problem, "message" | "advice"> {
  return departureIn({ path: "", raw, where: {} }, departure)
}

const LIST = "en lista inom hakparenteser"
const LAST_DAY = "ett datum, skrivet ÅÅÅÅ-MM-DD, eller tills vidare"

/** What should stand under a key, where the schema's own words would hide the usual answer. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ["publiceras", "webb, intranät eller {nej: skälet}"],
  ["tom", LAST_DAY],
  ["galler_tom", LAST_DAY],
  ["galler_for", LIST],
  ["relaterade", LIST],
  ["ersatter", LIST],
  ["lydelse", "sha256: och de 64 tecken som decide skrev"],
  ["bilagor", "en lista med titel och fil för varje bilaga"],
  ["giltighetstid", "första och sista dagen inom klamrar"],
])

const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["publiceras", "publiceras: webb"],
  ["galler_for", "galler_for: [Socialförvaltningen]"],
  ["relaterade", "relaterade: [inkopspolicy]"],
  ["ersatter", "ersatter: [riktlinje-oppenvard]"],
  ["bilagor", "bilagor: [{titel: Blankett, fil: exempel/blankett.txt}]"],
  ["giltighetstid", "giltighetstid: {from: 2026-01-01, tom: tills vidare}"],
  ["revideras_senast", "revideras_senast: 2027-12-31"],
  ["typ", "typ: riktlinje"],
  ["beslutsinstans", "beslutsinstans: sn"],
])

/** What should stand where a value departs from its schema. */
export function expectedAt(key: string, { expected }: Departure): string {
  return EXPECTED.get(key) ?? expected
}

/** How to write the value of a key. */
export function adviceFor(key: string): string {
  if (key === "lydelse") return "Hämta tillbaka raden som den var. Skriv den inte för hand."
  const example = EXAMPLES.get(key)
  return example === undefined ? "Rätta värdet." : `Skriv till exempel "${example}".`
}
