import { lydelseOf, standing, wordingFiles } from "../../lifecycle/index.ts"
import type { DecisionFolder } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import { isMapping, textAt, type Value } from "../../model/metadata.ts"
import { RESERVED_NAMES } from "../../model/reserved-names.ts"
import type { Gathered } from "../gather.ts"

/** A document that is not built, and why. What the site had of it before is left as it is. */
export interface Withheld {
  /** The document's id; its path when it has none. */
  readonly document: string
  readonly error: StyrdokError
}

/**
 * The documents that must not be built, each with one reason: what was decided is not there to the letter, a decision
 * about it cannot be read, or its own file is missing or has no address. A page must not vanish, or show another text,
 * because of a slip of the pen in a file beside it.
 */
export function withheldDocuments(gathered: Gathered): readonly Withheld[] {
  const folders = standing(gathered.collection.decisions)
  const found = [...folders.flatMap(folder => inFolder(folder, gathered)), ...withoutAddress(gathered)]
  return [...new Map(found.toReversed().map(withheld => [withheld.document, withheld])).values()].toReversed()
}

function withheld(document: string, message: string, hint: string): Withheld {
  return { document, error: new StyrdokError("STYR_LYDELSE", message, hint) }
}

const SEE = "Se vad som är fel med styrdok validate."

function inFolder(folder: DecisionFolder, { byId }: Gathered): readonly Withheld[] {
  const written = Array.isArray(folder.raw.beslut) ? folder.raw.beslut.length : 0
  const { record, mapp } = folder
  if (record === undefined || record.beslut.length < written) {
    const ids = new Set([...folder.wordings.keys(), ...namedIn(folder)])
    return Array.from(ids.size === 0 ? [mapp] : ids, id =>
      withheld(id, `Beslutet ${mapp} går inte att läsa helt.`, SEE),
    )
  }
  return record.beslut.flatMap(({ dokument, lydelse, slag }) => {
    if (!byId.has(dokument)) {
      return [withheld(dokument, `Dokumentet har beslut i ${mapp} men ingen egen fil som går att läsa.`, SEE)]
    }
    const files = wordingFiles(folder.files, dokument)
    if (lydelse === undefined || slag === "foreslar" || lydelseOf(files) === lydelse) return []
    return [withheld(dokument, `Lydelsen i ${mapp} är inte den som registrerades i beslutet.`, SEE)]
  })
}

/** The documents that a record names, also in acts that cannot be read. */
function namedIn({ raw }: DecisionFolder): readonly string[] {
  const acts: readonly Value[] = Array.isArray(raw.beslut) ? raw.beslut : []
  return acts.filter(isMapping).flatMap(act => textAt(act, "dokument") ?? [])
}

/** Documents without an id, with one that another has, or with one that the site's own pages use. */
function withoutAddress({ entries, byId }: Gathered): readonly Withheld[] {
  return entries.flatMap(entry => {
    const { path, metadata } = entry.document
    if (metadata.id === undefined) return [withheld(path, "Dokumentet har ingen beteckning och får ingen sida.", SEE)]
    if (byId.get(metadata.id) !== entry) {
      return [withheld(path, `Beteckningen "${metadata.id}" används av ett annat dokument.`, SEE)]
    }
    return RESERVED_NAMES.has(metadata.id)
      ? [withheld(path, `Beteckningen "${metadata.id}" är upptagen av en av portalens egna sidor.`, SEE)]
      : []
  })
}
