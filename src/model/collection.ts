import type { CivilDate } from "./date.ts"
import type { DecisionFacts, DecisionFolder, StoredFile } from "./decision.ts"
import type { Document, DocumentFacts } from "./document.ts"
import type { Settings } from "./settings.ts"
import type { SourceFile } from "./source.ts"

/** A collection at one revision and one day, as far as states rest on it: no text is read below its front matter. */
export interface CollectionFacts {
  readonly documents: readonly DocumentFacts[]
  /** Images and bilagor of each document, by the document's path; their names begin with its id. */
  readonly attachments: ReadonlyMap<string, readonly StoredFile[]>
  readonly decisions: readonly DecisionFacts[]
  readonly settings: Settings
  readonly today: CivilDate
  /** Every file that was read, by path. */
  readonly files: ReadonlyMap<string, SourceFile>
}

/** The same with the whole texts. */
export interface Collection extends CollectionFacts {
  readonly documents: readonly Document[]
  readonly decisions: readonly DecisionFolder[]
}
