import type { ReadFact } from "./fact-store.ts"
import type { ImportedField, ImportWarning } from "./result.ts"
import { type KnownType, typeInTitle } from "./types.ts"

/** Sections with the field "Villkor" that make a text a catalogue of services. */
const CATALOGUE_SECTIONS = 5

function isCatalogue(fields: readonly ImportedField[]): boolean {
  return fields.filter(field => field.label.toLowerCase() === "villkor").length >= CATALOGUE_SECTIONS
}

/**
 * The type when the first page does not state one that is known: from a word of the title, else from the fields of the
 * sections. Always with a warning.
 */
export function guessType(
  stated: ReadFact | undefined,
  title: string,
  fields: readonly ImportedField[],
  types: readonly KnownType[],
): { readonly facts: readonly (readonly [string, ReadFact])[]; readonly warnings: readonly ImportWarning[] } {
  if (stated?.usable) return { facts: [], warnings: [] }
  const catalogue = isCatalogue(fields) ? types.find(type => type.id === "insatskatalog") : undefined
  const type = typeInTitle(types, title) ?? catalogue
  const line = stated?.line ?? 1
  if (!type) {
    const message = "Texten anger ingen dokumenttyp som finns. Skriv den under typ."
    return { facts: [], warnings: [{ line, code: "typ-okand", message }] }
  }
  const message = `Dokumenttypen gissades: ${type.namn}. Kontrollera den.`
  const fact: ReadFact = { value: type.id, line: stated?.line ?? null, confidence: "låg", usable: true }
  return { facts: [["typ", fact]], warnings: [{ line, code: "typ-gissad", message }] }
}
