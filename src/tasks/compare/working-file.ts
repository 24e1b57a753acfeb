import type { CollectionFacts } from "../../model/collection.ts"
import type { DocumentFacts } from "../../model/document.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { SourceFile } from "../../model/source.ts"
import { unknownDocument } from "../../model/unknown-document.ts"
import { readFacts } from "../../text/read-facts.ts"
import { roleOf } from "../roles.ts"

/** The working text of a document. STYR_OKANT_DOKUMENT for an id that none has, STYR_VERSION for one that several have. */
export function workingDocument(id: string, { documents }: Pick<CollectionFacts, "documents">): DocumentFacts {
  const found = onlyOne(
    documents.filter(({ metadata }) => metadata.id === id),
    id,
  )
  if (found !== undefined) return found
  throw unknownDocument(
    id,
    documents.flatMap(({ metadata }) => metadata.id ?? []),
  )
}

/** The working file of a document among the files of some revision, wherever it lay then; undefined when there is none. */
export function workingFileIn(
  files: readonly SourceFile[],
  id: string,
): (SourceFile & { readonly kind: "file" }) | undefined {
  return onlyOne(
    files.flatMap(file => {
      if (file.kind !== "file" || roleOf(file.path) !== "document") return []
      return readFacts(file.path, file.bytes).facts.metadata.id === id ? [file] : []
    }),
    id,
  )
}

/** Which of two files a comparison is of must never be a guess. */
function onlyOne<File extends { readonly path: string }>(found: readonly File[], id: string): File | undefined {
  if (found.length <= 1) return found[0]
  throw new StyrdokError(
    "STYR_VERSION",
    `Flera filer har beteckningen "${id}": ${found.map(({ path }) => path).join(", ")}.`,
    "Ge den ena en annan beteckning, så att det går att se vilken text som menas.",
  )
}
