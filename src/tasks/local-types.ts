import { typeFromSchema } from "../config/index.ts"
import { StyrdokError } from "../model/errors.ts"
import type { SourceFile } from "../model/source.ts"
import { createCheck, type Schema } from "../schema/check.ts"

/**
 * The product's schemas with a municipality's own types (schemas/types/*.json) beside them; a file of the same name
 * takes the place of ours. Throws STYR_INSTALLNINGAR for a file that describes no type.
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
  const all = new Map([...schemas, ...local])
  for (const [name] of local) assertType(name, all)
  return all
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

function assertType(name: string, all: ReadonlyMap<string, Schema>): void {
  const id = name.replace(/^types\/|\.json$/g, "")
  if (typeFromSchema(id, all.get(name) ?? {}) === undefined) {
    throw new StyrdokError(
      "STYR_INSTALLNINGAR",
      `schemas/${name} saknar title, eller har en x-klass som inte finns.`,
      "Klasserna är overordnad, aktiverande, normerande, foreskrift och underlag.",
    )
  }
  try {
    createCheck(all, name)
  } catch (cause) {
    const message = `schemas/${name} går inte att använda som schema.`
    throw new StyrdokError("STYR_INSTALLNINGAR", message, "Jämför filen med en av typerna som följer med.", { cause })
  }
}
