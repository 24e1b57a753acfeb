import type { Severity } from "../model/finding.ts"
import type { ValidationReport } from "../model/report.ts"

/** What a report needs to say of a rule. */
export interface RuleFacts {
  readonly id: string
  readonly title: string
  readonly why: string
  readonly severity: Severity
  /** Address of the rule's own page. */
  readonly helpUri?: string
}

/** What a format needs to know besides the findings. */
export interface ReportContext {
  /** True when the reader's terminal shows colours. */
  readonly color: boolean
  /** Version of styrdok. */
  readonly version: string
  /** Address where styrdok is described. */
  readonly homepage?: string
  readonly rules: readonly RuleFacts[]
  /** Where the page of a rule lies, for a person who has the package at hand. */
  readonly rulePage?: (rule: string) => string
  /** Title of each document, by path. */
  readonly titles: ReadonlyMap<string, string>
}

/** Writes a report in one form. Ends with a line break. */
export type Format = (report: ValidationReport, context: ReportContext) => string
