import type { CivilDate } from "./date.ts"
import type { Antecknat, Dagar, Tillagt } from "./generated/output/decide.ts"

/** What `decide` answers when a decision was recorded. */
export type DecisionReport = Antecknat

/** Days that follow from a notice, and the decisions that they hold for. */
export interface AppealDays extends Dagar {
  readonly sistaDagAttOverklaga: CivilDate
  readonly anslagFarTasNed: CivilDate
  /** Absent where somebody has appealed. */
  readonly tidigastLagaKraft?: CivilDate
}

/** What `decide` answers when later events were recorded. */
export interface EventReport extends Tillagt {
  readonly dagar: readonly AppealDays[]
}
