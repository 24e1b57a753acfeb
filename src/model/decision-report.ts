import type { CivilDate } from "./date.ts"
import type { Finding } from "./finding.ts"

/** What `decide` answers when a decision was recorded. */
export interface DecisionReport {
  readonly mapp: string
  /** Who decided, when: "Socialnämnden 16 september 2025, § 37". */
  readonly beslut: string
  /** Paths of the files that were written. */
  readonly filer: readonly string[]
  /** What was filled in. */
  readonly upplysningar: readonly string[]
  /** What the rules say of the decision, and what it has brought about in its documents. */
  readonly anmarkningar: readonly Finding[]
  /** What remains to be recorded, and the command for it. */
  readonly nasta?: string
}

/** Days that follow from a notice, and the decisions that they hold for. */
export interface AppealDays {
  readonly beslut: readonly string[]
  readonly sistaDagAttOverklaga: CivilDate
  readonly anslagFarTasNed: CivilDate
  /** Absent where somebody has appealed. */
  readonly tidigastLagaKraft?: CivilDate
}

/** What `decide` answers when later events were recorded. */
export interface EventReport {
  readonly beslut: readonly {
    readonly mapp: string
    readonly handelser: readonly { readonly slag: string; readonly datum: string }[]
  }[]
  /** Records that were left as they were, and why. */
  readonly orort: readonly { readonly mapp: string; readonly skal: string }[]
  readonly dagar: readonly AppealDays[]
  readonly anmarkningar: readonly Finding[]
}
