import type { CivilDate } from "./date.ts"
import type { Act, DecisionFacts, DecisionRecord } from "./decision.ts"
import type { DocumentFacts } from "./document.ts"
import type { StatusOutput } from "./generated/output/status.ts"
import type { LastDay, ReviewRule } from "./metadata.ts"

/** Where a document stands on a day. Derived from decisions, never stored. */
export type Tillstand = StatusOutput[number]["tillstand"]

const ENDED: ReadonlySet<Tillstand> = new Set(["upphort", "upphavd", "ersatt", "upphavd_av_domstol"])

/** True for a document that applied, or was decided, and no longer does. */
export function hasEnded(tillstand: Tillstand): boolean {
  return ENDED.has(tillstand)
}

/** What else is to be known of it. */
export type Flagga = StatusOutput[number]["flaggor"][number]

/** One document's part in one decision. */
export interface DecidedAct {
  readonly folder: DecisionFacts
  readonly record: DecisionRecord
  readonly act: Act
}

/** A decided wording, with the time for which it was decided. */
export interface Version {
  readonly folder: DecisionFacts
  readonly record: DecisionRecord
  readonly act: Act
  /** The decided text; absent when the file is missing from the decision's folder. */
  readonly wording?: DocumentFacts
  readonly gallerFrom: CivilDate
  /** Last day for which it was decided, a later extension counted. */
  readonly gallerTom: LastDay
  /** First day on which it no longer is the wording in force: a later wording, a repeal, a successor, or the day after gallerTom. */
  readonly slutadeGalla?: CivilDate
}

/** The facts of one document on one day. */
export interface State {
  readonly tillstand: Tillstand
  readonly flaggor: readonly Flagga[]
  /** All decided wordings known on that day, oldest first. */
  readonly versions: readonly Version[]
  /** The wording in force; else the one that last was, else the one to come. */
  readonly version?: Version
  /** The wording decided but not yet in force. */
  readonly coming?: Version
  /** Every act on the document known that day, oldest first. */
  readonly acts: readonly DecidedAct[]
  /** The act that ended it: repeal, or the successor's adoption. */
  readonly endedBy?: DecidedAct
  readonly reviewRule?: ReviewRule
  readonly nastaOversyn?: CivilDate
}
