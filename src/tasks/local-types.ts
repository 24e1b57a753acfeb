import { typeFromSchema } from "../config/index.ts"
import { byText } from "../model/by-text.ts"
import { StyrdokError } from "../model/errors.ts"
import type { DocumentType } from "../model/settings.ts"
import type { SourceFile } from "../model/source.ts"
import type { Schema } from "../schema/check.ts"

/** Types of document from the files schemas/types/*.json. */
export function typesOf(schemas: ReadonlyMap<string, Schema>): ReadonlyMap<string, DocumentType> {
  const types = new Map<string, DocumentType>()
  for (const [name, schema] of [...schemas].toSorted(([a], [b]) => byText(a, b))) {
    const id = /^types\/([a-z0-9-]+)\.json$/.exec(name)?.[1]
    const type = id === undefined ? undefined : typeFromSchema(id, schema)
    if (type !== undefined) types.set(type.id, type)
  }
  return types
}

/**
 * The product's schemas with a municipality's own types (schemas/types/*.json) beside them; a file of the same name
 * takes the place of ours. Throws STYR_INSTALLNINGAR for a file that describes no type. Whether one can be checked
 * against is asked by whoever checks: usable-types.ts.
 */
export function withLocalTypes(
  schemas: ReadonlyMap<string, Schema>,
  files: readonly SourceFile[],
): ReadonlyMap<string, Schema> {
  const local = files.flatMap((file): readonly (readonly [string, Schema])[] => {
    const name = /^schemas\/(types\/[a-z0-9-]+\.json)$/.exec(file.path)?.[1]
    if (name === undefined || file.kind !== "file") return []
    const schema = parseSchema(file.path, file.bytes, name)
    return JSON.stringify(schema) === JSON.stringify(schemas.get(name)) ? [] : [[name, schema]]
  })
  for (const [name, schema] of local) assertType(name, schema)
  return new Map([...schemas, ...local])
}

function parseSchema(path: string, bytes: Uint8Array, name: string): Schema {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof parsed === "object" && parsed !== null) {
      return { ...parsed, $id: `https://styrdok.example/schemas/${name}` }
    }
  } catch (cause) {
    throw new StyrdokError("STYR_INSTALLNINGAR", `${path} går inte att läsa som JSON.`, "Rätta filen.", { cause })
  }
  throw new StyrdokError("STYR_INSTALLNINGAR", `${path} beskriver ingen dokumenttyp.`, "Rätta filen.")
}

function assertType(name: string, schema: Schema): void {
  const id = name.replace(/^types\/|\.json$/g, "")
  if (typeFromSchema(id, schema) === undefined) {
    throw new StyrdokError(
      "STYR_INSTALLNINGAR",
      `schemas/${name} saknar title, eller har en x-klass som inte finns.`,
      "Klasserna är overordnad, aktiverande, normerande, foreskrift och underlag.",
    )
  }
}
