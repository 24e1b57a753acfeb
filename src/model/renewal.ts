import type { Act, Amendment, ProvisionRef, Repeal } from "./law.ts"

/** What fetching an act anew brought, for a person to review. */
export interface Renewal {
  readonly act: Act
  /** What was said of the act before; absent where the register had nothing of it. */
  readonly former?: Act
  /** True when the register had nothing of the act. */
  readonly isNew: boolean
  /** True when the register's lines would be the same but for the day. */
  readonly isSame: boolean
  /** False when the act has no known provision at all. */
  readonly hasInside: boolean
  readonly added: readonly ProvisionRef[]
  readonly removed: readonly ProvisionRef[]
  /** Amendments that the register did not have. */
  readonly amendments: readonly Amendment[]
  /** Amendments of which something else was said before. */
  readonly rewritten: readonly Amendment[]
  /** Amendments that the source does not tell of any more. */
  readonly dropped: readonly Amendment[]
  /** Whether every provision is known, where that was otherwise before. */
  readonly completeNow?: boolean
  /** The act's end, where that is news. */
  readonly repeal?: Repeal
  /** The end that was known and that the source does not tell of any more. */
  readonly repealGone?: Repeal
}
