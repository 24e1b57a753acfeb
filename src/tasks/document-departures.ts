import type { Departure } from "../model/departure.ts"
import type { Mapping } from "../model/metadata.ts"
import type { Check, Schema } from "../schema/check.ts"

/** The file of a document's type, as far as checking goes. */
export interface TypeFile {
  readonly schema: Schema
  readonly check: Check
  /** Keys that the type requires; a rule of its own reports them, with the type's name. */
  readonly krav: readonly string[]
}

/**
 * How a front matter departs from the core, and from what the file of its type demands besides. Keys that the type
 * adds are known, and what the core has said of a value is not said again.
 */
export function documentDepartures(raw: Mapping, core: Check, type: TypeFile | undefined): readonly Departure[] {
  const departures = core(raw)
  if (type === undefined || !demandsMore(type.schema)) return departures
  const own = new Set(keysOf(type.schema).map(pointerTo))
  const ofCore = departures.filter(({ kind, pointer }) => kind !== "unknown" || !own.has(pointer))
  const said = new Set(ofCore.map(({ pointer }) => pointer))
  const required = new Set(type.krav.map(pointerTo))
  const further = type.check(raw).filter(({ kind, pointer }) => {
    if (kind === "missing" && required.has(pointer)) return false
    // A type that knows no keys but its own does not refuse those of every document.
    const isTopKey = pointer.lastIndexOf("/") === 0
    return !said.has(pointer) && !(kind === "unknown" && isTopKey)
  })
  return [...ofCore, ...further]
}

/** What most types consist of; for these there is nothing to check. */
const PLAIN = new Set(["$schema", "$id", "$comment", "title", "description", "type", "required"])

function demandsMore(schema: Schema): boolean {
  return Object.keys(schema).some(key => !PLAIN.has(key) && !key.startsWith("x-"))
}

/** The keys under `properties`, also of the schemas that a schema is put together from. */
function keysOf(schema: unknown): readonly string[] {
  if (!isSchema(schema)) return []
  const { properties, allOf, anyOf, oneOf, if: condition, then: yes, else: no } = schema
  const parts = [allOf, anyOf, oneOf].flatMap(list => (Array.isArray(list) ? list : []))
  return [...Object.keys(isSchema(properties) ? properties : {}), ...[...parts, condition, yes, no].flatMap(keysOf)]
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function pointerTo(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`
}
