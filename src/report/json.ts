import type { Finding } from "../model/finding.ts"
import type { ValidationReport } from "../model/report.ts"
import { inOrder } from "./order.ts"

// Named one by one: the keys and their order are the contract in schemas/output/, whatever a finding carries besides.
function entry(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    path: finding.path,
    line: finding.line,
    column: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    message: finding.message,
    why: finding.why,
    advice: finding.advice,
    related: finding.related.map(({ path, line, column }) => ({ path, line, column })),
    fixable: finding.fixable,
    fingerprint: finding.fingerprint,
  }
}

/** The report for programs: every finding by itself, in the form that PRODUCT.md promises. */
export function toJson({ findings, summary }: ValidationReport): string {
  const { documents, fel, varning, upplysning, lawDate } = summary
  const value = {
    findings: inOrder(findings).map(entry),
    summary: { documents, fel, varning, upplysning, lawDate },
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
