import { byText } from "./by-text.ts"
import type { Place, Span } from "./source.ts"

/** Swedish, since people read it: fault, warning, information. */
export type Severity = "fel" | "varning" | "upplysning"

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ["fel", "varning", "upplysning"]

/** `a` or `b`, whichever is milder. */
export function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b
}

/** What a rule says; the engine adds the rest. */
export interface Problem {
  readonly place: Place
  /** What is wrong, with the thing quoted. */
  readonly message: string
  /** What to do. */
  readonly advice: string
  /** Another place that the message speaks of. */
  readonly related?: readonly Place[]
  /** When this case is milder than the rule's own severity. */
  readonly severity?: Severity
  /** True when `styrdok validate --fix` mends it. */
  readonly fixable?: boolean
  /** What to write in the same file to mend it; for slips of form alone. */
  readonly edit?: Edit
}

/** Other text in the place of what stands there. */
export interface Edit {
  readonly span: Span
  readonly replacement: string
}

/** A fault that a person can act on. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly path: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly message: string
  /** Why it matters; the same for all findings of a rule. */
  readonly why: string
  readonly advice: string
  readonly related: readonly {
    readonly path: string
    readonly line: number
    readonly column: number
  }[]
  readonly fixable: boolean
  /** Stays the same when lines move: made of rule, document, section and quoted text. */
  readonly fingerprint: string
}

/** Order of findings: by path, then line, column, rule and words. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    byText(a.path, b.path) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.rule, b.rule) ||
    byText(a.message, b.message)
  )
}
