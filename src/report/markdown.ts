import { type Finding, SEVERITIES, type Severity } from "../model/finding.ts"
import { listInWords } from "../model/list-in-words.ts"
import type { ValidationReport, ValidationSummary } from "../model/report.ts"
import type { ReportContext } from "./context.ts"
import { escapeMarkdown } from "./escape-markdown.ts"
import { findRepeats, groupByDocument, type Repeat, relatedPlaces } from "./group.ts"
import { conclusion, countOf, countsInWords } from "./words.ts"

/** A comment on GitHub holds 65,536 characters; the rest is left for what the sender adds. */
export const LONGEST_MARKDOWN = 65_000

const LINES_NAMED = 10

function verdict(summary: ValidationSummary): string {
  if (summary.fel > 0) return `**Du behöver rätta ${countOf("fel", summary.fel)}.**`
  if (summary.varning > 0) return `**Inga fel.** Läs ${summary.varning === 1 ? "varningen" : "varningarna"} nedan.`
  return "**Inga fel.**"
}

function linesInWords({ first, rest }: Repeat): string {
  const lines = [...new Set([first, ...rest].map(finding => finding.line))]
  const [named, more] = [lines.slice(0, LINES_NAMED), lines.length - LINES_NAMED]
  return `rad ${listInWords([...named.map(String), ...(more > 0 ? [`${more} rader till`] : [])])}`
}

function item(repeat: Repeat, explained: Set<string>): readonly string[] {
  const { first } = repeat
  const told = explained.has(first.rule)
  explained.add(first.rule)
  const related = relatedPlaces(repeat).slice(0, LINES_NAMED)
  return [
    `- **${first.severity}** på ${linesInWords(repeat)}: ${escapeMarkdown(first.message)}`,
    ...(related.length > 0 ? [`  - Se också ${escapeMarkdown(listInWords(related))}.`] : []),
    ...(told ? [] : [`  - Varför: ${escapeMarkdown(first.why)}`]),
    `  - Gör så här: ${escapeMarkdown(first.advice)}`,
  ]
}

function leftOut(repeats: readonly Repeat[]): readonly string[] {
  const findings = repeats.flatMap(({ first, rest }): readonly Finding[] => [first, ...rest])
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  const words = countsInWords({ fel: count("fel"), varning: count("varning"), upplysning: count("upplysning") })
  return words === undefined
    ? []
    : ["", `${words} får inte plats här. Kör \`styrdok validate\` för att se hela listan.`]
}

function write(
  summary: ValidationSummary,
  { titles }: ReportContext,
  shown: readonly Repeat[],
  hidden: readonly Repeat[],
) {
  const explained = new Set<string>()
  const documents = groupByDocument(shown).flatMap(({ path, repeats }) => {
    const title = titles.get(path)
    const file = title === undefined ? [] : ["", `Fil: ${escapeMarkdown(path)}`]
    return [
      "",
      `### ${escapeMarkdown(title ?? path)}`,
      ...file,
      "",
      ...repeats.flatMap(repeat => item(repeat, explained)),
    ]
  })
  const lines = [verdict(summary), "", conclusion(summary), ...documents, ...leftOut(hidden)]
  return `${lines.join("\n")}\n`
}

/** The report for a comment or a summary on GitHub. When it grows too long, the gravest findings are the ones kept. */
export function toMarkdown({ findings, summary }: ValidationReport, context: ReportContext): string {
  const repeats = findRepeats(findings)
  const gravest = SEVERITIES.flatMap(severity => repeats.filter(({ first }) => first.severity === severity))
  const writeFirst = (count: number): string => {
    const kept = new Set(gravest.slice(0, count))
    return write(
      summary,
      context,
      repeats.filter(repeat => kept.has(repeat)),
      gravest.slice(count),
    )
  }

  const whole = writeFirst(repeats.length)
  if (whole.length <= LONGEST_MARKDOWN) return whole
  let [fits, tooMany] = [0, repeats.length]
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1
    if (writeFirst(middle).length <= LONGEST_MARKDOWN) fits = middle
    else tooMany = middle
  }
  return writeFirst(fits)
}
