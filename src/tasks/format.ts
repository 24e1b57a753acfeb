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
  return gathered.entries.flatMap(({ document, state }): readonly Reformatted[] => {
    const { path } = document
    const named = options.paths.includes(path)
    if (options.paths.length > 0 && !options.paths.some(root => path === root || path.startsWith(`${root}/`))) return []
    const decided = state.versions.some(version => version.wording?.digest === document.digest)
    if (decided && !(named && options.force)) return []
    const text = readable(gathered, document)
    if (text === undefined) return []
    const formatted = formatDocument(text, keys)
    return formatted === text ? [] : [{ path, text: formatted }]
  })
}

/** The text as it stands in the file, byte order mark included; undefined for what is not readable text. */
function readable({ collection }: Gathered, document: Document): string | undefined {
  if (document.faults.some(fault => fault.kind === "binary" || fault.kind === "too_large")) return undefined
  const file = collection.files.get(document.path)
  if (file?.kind !== "file") return undefined
  const { text, faults } = decodeText(file.bytes)
  const utf8 = faults.every(fault => fault.kind !== "not_utf8")
  return utf8 ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes) : text
}
