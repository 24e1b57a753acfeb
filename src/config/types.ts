import { BODY_KINDS } from "../model/generated/choices.ts"
import { type DocumentType, TYPE_CLASSES } from "../model/settings.ts"
import type { Schema } from "../schema/check.ts"

/** A document type from its file schemas/types/<id>.json: the file is the type. Undefined when it says too little. */
export function typeFromSchema(id: string, schema: Schema): DocumentType | undefined {
  const klass = TYPE_CLASSES.find(name => name === schema["x-klass"])
  if (klass === undefined || typeof schema.title !== "string") return undefined
  return {
    id,
    namn: schema.title,
    plural: typeof schema["x-plural"] === "string" ? schema["x-plural"] : schema.title,
    klass,
    beskrivning: typeof schema.description === "string" ? schema.description : "",
    krav: texts(schema.required),
    avsnitt: texts(schema["x-avsnitt"]),
    ...lowestBody(schema["x-beslutas-av"], schema["x-beslutas-av-stod"]),
    oversyn: ["sammantrade", "tjansteanteckning"],
  }
}

/** The lowest kind of body that may adopt a document of the type, with the provision that says so. */
function lowestBody(written: unknown, provision: unknown): Pick<DocumentType, "beslutasAv"> {
  const slag = BODY_KINDS.find(kind => kind === written)
  if (slag === undefined) return {}
  return { beslutasAv: { slag, ...(typeof provision === "string" ? { stod: provision } : {}) } }
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === "string") : []
}
