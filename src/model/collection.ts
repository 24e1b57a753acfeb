import type { CivilDate } from "./date.ts"
import type { DecisionFolder, StoredFile } from "./decision.ts"
import type { Document } from "./document.ts"
import type { Settings } from "./settings.ts"
import type { SourceFile } from "./source.ts"

/** Everything that the tasks work on, at one revision and one day. */
export interface Collection {
  readonly documents: readonly Document[]
  /** Images and bilagor of each document, by the document's path; their names begin with its id. */
  readonly attachments: ReadonlyMap<string, readonly StoredFile[]>
  readonly decisions: readonly DecisionFolder[]
  readonly settings: Settings
  readonly today: CivilDate
  /** Every file that was read, by path. */
  readonly files: ReadonlyMap<string, SourceFile>
}
