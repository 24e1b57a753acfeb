import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js"
import addFormatsModule from "ajv-formats"
import type { Departure } from "../model/departure.ts"
import { distance } from "../model/distance.ts"
import { StyrdokError } from "../model/errors.ts"
import type { Value } from "../model/metadata.ts"

/** A JSON Schema as it stands in its file. */
export type Schema = { readonly [key: string]: unknown }

export type Check = (value: Value) => readonly Departure[]

// ajv-formats is CommonJS; under ESM its function is the default export's own default.
const addFormats = addFormatsModule.default

/**
 * A check of values against one of `schemas`, chosen by its file name ("dokument.json"). All of them are known to each
 * other, so that one may refer to another. Throws STYR_INSTALLNINGAR when the schema itself is wrong: a municipality may
 * have types of its own.
 */
export function createCheck(schemas: ReadonlyMap<string, Schema>, name: string): Check {
  const ajv = compilers.get(schemas) ?? createCompiler(schemas)
  compilers.set(schemas, ajv)
  const id = schemas.get(name)?.$id
  const validate = usable(name, () => (typeof id === "string" ? ajv.getSchema(id) : undefined))
  if (validate === undefined) throw new Error(`no schema named ${name}`)
  return value => {
    if (validate(value)) return []
    return firstPerPlace((validate.errors ?? []).flatMap(departure))
  }
}

/** One compiler for each set of schemas: to start one takes longer than to compile a schema with it. */
const compilers = new WeakMap<ReadonlyMap<string, Schema>, Ajv2020>()

/**
 * Compiling with `strict` finds what is wrong in the schema that is asked for. That each keeps to the schema of schemas
 * is a test of ours; to check that here, for every one of them and in every run, would cost more than all the rest.
 */
function createCompiler(schemas: ReadonlyMap<string, Schema>): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    validateSchema: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  })
  addFormats(ajv)
  ajv.addVocabulary(["x-plural", "x-klass", "x-avsnitt", "x-beslutas-av", "x-beslutas-av-stod"])
  for (const [file, schema] of schemas) usable(file, () => ajv.addSchema(schema))
  return ajv
}

/** What `use` gives, or an error that names the file whose schema it could not use. */
function usable<T>(file: string, use: () => T): T {
  try {
    return use()
  } catch (cause) {
    const hint = "Rätta filen. Jämför med någon av de typer som följer med styrdok."
    throw new StyrdokError("STYR_INSTALLNINGAR", `schemas/${file} går inte att använda som schema.`, hint, { cause })
  }
}

/** One mistake makes several errors (an `if` and its branches): the first at each place says it. */
function firstPerPlace(departures: readonly Departure[]): readonly Departure[] {
  const seen = new Set<string>()
  return departures.filter(({ pointer }) => {
    if (seen.has(pointer)) return false
    seen.add(pointer)
    return true
  })
}

function departure(error: ErrorObject): readonly Departure[] {
  const at = error.instancePath
  const parent: unknown = error.parentSchema
  switch (error.keyword) {
    case "if":
    case "not":
      return []
    case "required":
      return [{ kind: "missing", pointer: `${at}/${escaped(error.params.missingProperty)}`, expected: "" }]
    case "additionalProperties": {
      const key = String(error.params.additionalProperty)
      const near = nearest(key, knownKeys(parent))
      return [
        {
          kind: "unknown",
          pointer: `${at}/${escaped(key)}`,
          expected: "",
          ...(near === undefined ? {} : { nearest: near }),
        },
      ]
    }
    case "propertyNames":
      return [{ kind: "unknown", pointer: `${at}/${escaped(error.params.propertyName)}`, expected: "" }]
    default:
      return [{ kind: "wrong", pointer: at, expected: expectation(error) }]
  }
}

/** A key as part of a JSON pointer. */
function escaped(key: unknown): string {
  return String(key).replaceAll("~", "~0").replaceAll("/", "~1")
}

function knownKeys(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null || !("properties" in schema)) return []
  return typeof schema.properties === "object" && schema.properties !== null ? Object.keys(schema.properties) : []
}

const TYPE_IN_WORDS: Readonly<Record<string, string>> = {
  string: "en text",
  array: "en lista",
  object: "uppgifter med namn",
}

/** What the schema asks for at the place of an error, in words that a person who does not program understands. */
function expectation(error: ErrorObject): string {
  switch (error.keyword) {
    case "type": {
      const types: readonly string[] = [error.params.type].flat()
      return types.map(type => TYPE_IN_WORDS[type] ?? type).join(" eller ")
    }
    case "format":
      return "ett datum som finns i almanackan, skrivet ÅÅÅÅ-MM-DD"
    case "enum":
      return `något av ${[error.params.allowedValues].flat().map(String).join(", ")}`
    case "const":
      return `"${error.params.allowedValue}"`
    case "minLength":
    case "minItems":
    case "minProperties":
      return "minst ett värde"
    case "uniqueItems":
      return "varje värde en gång"
    case "pattern":
      return PATTERN_IN_WORDS[String(error.params.pattern)] ?? `formen ${error.params.pattern}`
    default:
      return "ett värde av en annan form"
  }
}

const PATTERN_IN_WORDS: Readonly<Record<string, string>> = {
  "^[a-z0-9-]+$": "bara små bokstäver a–z, siffror och bindestreck",
  "^\\d+[a-z]?$": "ett nummer, till exempel 37 eller 37a",
  "^sha256:[0-9a-f]{64}$": "sha256: följt av 64 tecken",
  "^(årligen|vart [1-9]\\d?:[ae] år|varje mandatperiod)$":
    "ett datum, årligen, vart 2:a år, varje mandatperiod eller behovs_inte med ett skäl",
  "^https?://[^\\s]+$": "en adress som börjar med https://",
  "^[1-9]\\d*$": "ett heltal från 1",
  "^\\d+$": "ett heltal",
  "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "en språkkod, till exempel sv",
}

/** A key with more wrong letters than this is another word. */
const MOST_SLIPS = 2

/** The known key that differs from `key` in two letters at most, and in less than every third. */
function nearest(key: string, known: readonly string[]): string | undefined {
  const ranked = known
    .filter(candidate => Math.abs(candidate.length - key.length) <= 2)
    .map(candidate => ({ candidate, distance: distance(key.toLowerCase(), candidate, MOST_SLIPS) }))
    .toSorted((a, b) => a.distance - b.distance)[0]
  return ranked !== undefined && ranked.distance <= Math.min(MOST_SLIPS, Math.floor(key.length / 3))
    ? ranked.candidate
    : undefined
}
