import { StyrdokError } from "../../model/errors.ts"
import { isMapping, type Mapping, type Value } from "../../model/metadata.ts"

/*
 * What a person says of a decision, whether by flags, answers or a file: a mapping with the keys of beslut.yaml
 * (PRODUCT.md, "A decision"), all values text. What it leaves out is filled in by `completed`.
 */

/** A refusal: what is impossible in the request, and the next step. */
export function refusal(message: string, hint: string): StyrdokError {
  return new StyrdokError("STYR_BESLUT", message, hint)
}

/**
 * The request that a JSON file holds. Numbers become text, `true` and `false` become ja and nej, as in our YAML.
 * Throws STYR_BESLUT for what is no JSON object, and for null, which says nothing.
 */
export function requestFromJson(text: string, name: string): Mapping {
  const value = textual(parsed(text, name), name)
  if (!isMapping(value)) {
    throw refusal(`${name} är inget JSON-objekt.`, 'Börja filen med { och skriv uppgifterna som "nyckel": "värde".')
  }
  for (const key of ["beslut", "handelser"]) {
    const list = value[key]
    if (list === undefined || (Array.isArray(list) && list.every(item => isMapping(item)))) continue
    throw refusal(`"${key}" ska vara en lista.`, `Skriv "${key}": [{ … }], också när det är en enda.`)
  }
  if (value.alla !== undefined) throw refusal('"alla" finns inte.', "Ta bort uppgiften.")
  return value
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (cause) {
    const detail = cause instanceof Error ? ` (${cause.message})` : ""
    throw refusal(`${name} går inte att läsa som JSON${detail}.`, "Rätta filen och försök igen.")
  }
}

function textual(value: unknown, key: string): Value {
  if (typeof value === "string") return value
  if (typeof value === "boolean") return value ? "ja" : "nej"
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value)
  if (typeof value === "number") {
    throw refusal(
      `"${key}" är skrivet som ett tal med decimaler.`,
      `Sätt citattecken om värdet, så att inget tecken går förlorat.`,
    )
  }
  if (Array.isArray(value)) return value.map(item => textual(item, key))
  if (typeof value === "object" && value !== null) {
    // Own properties, so that a key such as __proto__ is only a key.
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textual(inner, name)]))
  }
  throw refusal(`"${key}" har inget värde.`, "Skriv ett värde, eller ta bort uppgiften.")
}
