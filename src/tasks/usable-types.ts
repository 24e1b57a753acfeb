import { StyrdokError } from "../model/errors.ts"
import { createCheck, type Schema } from "../schema/check.ts"

/** Throws STYR_INSTALLNINGAR for one of a municipality's own types, in `known` beside the product's, that checks nothing. */
export function assertUsable(known: ReadonlyMap<string, Schema>, product: ReadonlyMap<string, Schema>): void {
  for (const [name, schema] of known) {
    if (product.get(name) === schema) continue
    try {
      createCheck(known, name)
    } catch (cause) {
      const message = `schemas/${name} går inte att använda som schema.`
      throw new StyrdokError("STYR_INSTALLNINGAR", message, "Jämför filen med en av typerna som följer med.", { cause })
    }
  }
}
