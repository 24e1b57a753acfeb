import type { Ledger, Meeting } from "../../../lifecycle/index.ts"
import type { CivilDate } from "../../../model/date.ts"
import type { ActKind } from "../../../model/decision.ts"
import type { Document, DocumentFacts } from "../../../model/document.ts"
import type { SectionChanges } from "../../../model/text-change.ts"
import type { Entry } from "../../entry.ts"

/** The collection as the drafts see it. */
export interface DraftSource {
  readonly ledger: Ledger
  readonly entries: readonly Entry[]
  readonly byId: ReadonlyMap<string, Entry>
  /** How the sections of a working text differ from those of a decided one. */
  readonly compare: (decided: DocumentFacts, working: Document) => SectionChanges
}

/** A document, with what is to be done to it when the person said so. */
export interface AskedDocument {
  readonly id: string
  readonly slag?: ActKind
}

/** What a draft is to be about. */
export interface Asked {
  readonly dokument: readonly AskedDocument[]
  readonly sammantrade?: Meeting
  readonly paragraf?: string
  /** Name of a decision's folder. */
  readonly beslut?: string
  readonly instans?: string
  readonly diarienummer?: string
  /** The day on which the notice is to be put up, before that is recorded. */
  readonly anslaget?: CivilDate
}

/** What may be told of what is asked: names of the flags of `styrdok decide`. */
export type AskedName = keyof Asked

/** A kind of draft: a collection in, what the draft says out. */
export interface DraftKind {
  /** What the draft is, for help. */
  readonly summary: string
  /** What it can be told; anything else is a mistake. */
  readonly takes: readonly AskedName[]
  /** What its template prints. */
  readonly view: (source: DraftSource, asked: Asked) => object
}
