import type { Document } from "../model/document.ts"
import { decodeText, formatDocument } from "../text/index.ts"
import type { Gathered } from "./gather.ts"

/** A file whose form is to change. */
export interface Reformatted {
  readonly path: string
  readonly text: string
}

/** What to bring into form. */
export interface FormatOptions {
  /** Files or folders; none means all. */
  readonly paths: readonly string[]
  /** Also files that equal their decided wording; only honoured for a file that `paths` names. */
  readonly force: boolean
}

/**
 * The documents whose form differs from the house's. A file that equals its decided wording is left alone, since it
 * would no longer be what was decided, unless it is named and `force` is set.
 */
export function reformat(gathered: Gathered, keys: readonly string[], options: FormatOptions): readonly Reformatted[] {
  const decided = new Set(
    gathered.collection.decisions.flatMap(folder =>
      Array.from(folder.wordings, ([id, wording]) => `${id} ${wording.digest}`),
    ),
  )
  return gathered.collection.documents.flatMap((document): readonly Reformatted[] => {
    const { path, metadata, digest } = document
    if (options.paths.length > 0 && !options.paths.some(root => path === root || path.startsWith(`${root}/`))) return []
    const named = options.force && options.paths.includes(path)
    if (decided.has(`${metadata.id} ${digest}`) && !named) return []
    const bytes = bytesOf(gathered, document)
    if (bytes === undefined) return []
    const text = formatDocument(decodeText(bytes).text, keys)
    return isSame(new TextEncoder().encode(text), bytes) ? [] : [{ path, text }]
  })
}

/** The bytes of a document that can be read as text. */
function bytesOf({ collection }: Gathered, { path, faults }: Document): Uint8Array | undefined {
  if (faults.some(fault => fault.kind === "binary" || fault.kind === "too_large")) return undefined
  const file = collection.files.get(path)
  return file?.kind === "file" ? file.bytes : undefined
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
