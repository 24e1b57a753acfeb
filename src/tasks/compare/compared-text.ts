import type { ComparedText } from "../../compare/index.ts"
import type { StoredFile } from "../../model/decision.ts"
import { readDocument, shownBlocks } from "../../text/index.ts"

/** A version as comparisons take it: blocks as a reader sees them, facts as written, and the files that belong to it. */
export function comparedText(path: string, bytes: Uint8Array, files?: readonly StoredFile[]): ComparedText {
  const reading = readDocument(path, bytes)
  return {
    source: reading.text,
    blocks: shownBlocks(reading),
    facts: reading.document.raw,
    files: files === undefined ? undefined : new Map(files.map(({ name, digest }) => [withoutFolder(name), digest])),
  }
}

/** A file is named below the document's folder, since that has the name of the document. */
function withoutFolder(name: string): string {
  return name.slice(name.indexOf("/") + 1)
}
