import type { Mapping } from "../model/metadata.ts"
import type { ShownBlock } from "../model/shown-block.ts"

/** A version of a document as it is compared. */
export interface ComparedText {
  /** The whole file. */
  readonly source: string
  readonly blocks: readonly ShownBlock[]
  /** The front matter as written; undefined when it cannot be read, and nothing is known of what changed in it. */
  readonly facts: Mapping | undefined
  /** Digest of each file that belongs to the version, by its name under the document's folder; undefined when not known. */
  readonly files: ReadonlyMap<string, string> | undefined
}
