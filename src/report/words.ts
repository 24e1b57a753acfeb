import { SEVERITIES, type Severity } from "../model/finding.ts"
import { listInWords } from "../model/list-in-words.ts"
import type { ValidationSummary } from "../model/report.ts"

const PLURALS: Readonly<Record<Severity, string>> = { fel: "fel", varning: "varningar", upplysning: "upplysningar" }

/** "1 varning", "3 varningar". */
export function countOf(severity: Severity, count: number): string {
  return `${count} ${count === 1 ? severity : PLURALS[severity]}`
}

/** "2 fel, 3 varningar och 1 upplysning"; undefined when there is nothing to count. */
export function countsInWords(counts: Readonly<Record<Severity, number>>): string | undefined {
  const parts = SEVERITIES.filter(severity => counts[severity] > 0).map(severity => countOf(severity, counts[severity]))
  return parts.length === 0 ? undefined : listInWords(parts)
}

/** The whole run in a few sentences: how much was looked at, what was found, and what law it was held against. */
export function conclusion(summary: ValidationSummary): string {
  const { documents, lawDate } = summary
  const sentences = [
    documents === 1 ? "1 dokument kontrollerat." : `${documents} dokument kontrollerade.`,
    `${countsInWords(summary) ?? "Inga anmärkningar"}.`,
    ...(lawDate === null ? [] : [`Laguppgifterna är från ${lawDate}.`]),
  ]
  return sentences.join(" ")
}
