import type { ComparedText } from "../../compare/index.ts"
import type { StoredFile } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { FaultKind } from "../../model/fault.ts"
import { readDocument, shownBlocks } from "../../text/index.ts"

/** A version as comparisons take it, and what a reader must know of how it could be read. */
export interface ReadVersion extends ComparedText {
  /** Sentences. */
  readonly reservations: readonly string[]
}

/** Above this a comparison would take minutes; the largest real documents that we know of have a tenth. */
const LARGEST = 4_000_000

/** Front matter with these cannot be trusted to say what it was meant to say. */
const UNREADABLE_FACTS: ReadonlySet<FaultKind> = new Set<FaultKind>([
  "front_matter_unclosed",
  "yaml_syntax",
  "yaml_colon",
  "yaml_indent",
  "yaml_tab",
  "yaml_space",
  "yaml_quote",
  "yaml_alias",
  "yaml_duplicate_key",
  "yaml_not_a_mapping",
])

/**
 * A version with its blocks as a reader sees them, facts as written, and the files that belong to it. STYR_LASA for a file
 * that is no text, or too large to compare.
 */
export function comparedText(path: string, bytes: Uint8Array, files?: readonly StoredFile[]): ReadVersion {
  const reading = readDocument(path, bytes, LARGEST)
  const kinds = new Set(reading.document.faults.map(({ kind }) => kind))
  if (kinds.has("binary")) {
    throw new StyrdokError("STYR_LASA", `${path} är ingen textfil.`, "Ange en fil med Markdown.")
  }
  if (kinds.has("too_large")) {
    throw new StyrdokError(
      "STYR_LASA",
      `${path} är större än ${LARGEST / 1_000_000} MB.`,
      "Dela texten och jämför delarna.",
    )
  }
  const isReadable = !reading.document.faults.some(({ kind }) => UNREADABLE_FACTS.has(kind))
  return {
    source: reading.text,
    blocks: shownBlocks(reading),
    facts: isReadable ? reading.document.raw : undefined,
    files: files === undefined ? undefined : new Map(files.map(({ name, digest }) => [withoutFolder(name), digest])),
    reservations: [
      ...(isReadable ? [] : [`Uppgifterna överst i ${path} går inte att läsa, så de jämförs inte.`]),
      ...(kinds.has("markdown_too_deep")
        ? [`Texten i ${path} är så invecklad att den jämförs stycke för stycke, utan avsnitt.`]
        : []),
      ...(kinds.has("not_utf8") ? [`${path} är inte sparad som UTF-8. Tecken kan vara fel lästa.`] : []),
    ],
  }
}

/** A file is named below the document's folder, since that has the name of the document. */
function withoutFolder(name: string): string {
  return name.slice(name.indexOf("/") + 1)
}
