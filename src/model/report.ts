import type { Finding } from "./finding.ts"

/** What a run of validate looked at, and how much it found. */
export interface ValidationSummary {
  readonly documents: number
  readonly fel: number
  readonly varning: number
  readonly upplysning: number
  /** The day that our facts about statutes are from; null when none were used. */
  readonly lawDate: string | null
}

/** What validate found. */
export interface ValidationReport {
  readonly findings: readonly Finding[]
  readonly summary: ValidationSummary
}
