import type { Finding } from "../model/finding.ts"
import { listInWords } from "../model/list-in-words.ts"
import type { ValidationReport } from "../model/report.ts"
import { type Paint, painter } from "./ansi.ts"
import type { ReportContext } from "./context.ts"
import { type DocumentGroup, findRepeats, groupByDocument, type Repeat, relatedPlaces } from "./group.ts"
import { logLine } from "./plain.ts"
import { conclusion } from "./words.ts"

const place = (finding: Finding): string => `${finding.line}:${finding.column}`

function heading(path: string, { titles }: ReportContext, paint: Paint): string {
  const title = titles.get(path)
  return title === undefined
    ? paint("title", logLine(path))
    : `${paint("title", logLine(title))} ${paint("faint", `(${logLine(path)})`)}`
}

/** The longest of some texts, so that what follows stands in line. */
const widest = (texts: readonly string[]): number => texts.reduce((width, text) => Math.max(width, text.length), 0)

function documentBlock({ path, repeats }: DocumentGroup, explained: Set<string>, context: ReportContext): string {
  const paint = painter(context.color)
  const places = widest(repeats.map(({ first }) => place(first)))
  const severities = widest(repeats.map(({ first }) => first.severity))
  const indent = " ".repeat(places + 4)

  const lines = ({ first, rest }: Repeat): readonly string[] => {
    const told = explained.has(first.rule)
    explained.add(first.rule)
    const related = relatedPlaces({ first, rest })
    const word = paint(first.severity, first.severity) + " ".repeat(severities - first.severity.length)
    return [
      `  ${paint("faint", place(first).padStart(places))}  ${word}  ${logLine(first.message)}`,
      ...(rest.length > 0 ? [`${indent}Också på ${listInWords(rest.map(place))}.`] : []),
      ...(related.length > 0 ? [`${indent}Se också ${logLine(listInWords(related))}.`] : []),
      ...(told ? [] : [`${indent}Varför: ${logLine(first.why)}`]),
      `${indent}Gör så här: ${logLine(first.advice)}`,
      ...(told || context.rulePage === undefined ? [] : [`${indent}Läs mer: ${context.rulePage(first.rule)}`]),
    ]
  }
  return [heading(path, context, paint), ...repeats.flatMap(lines)].join("\n")
}

/** The report for a person at a terminal. */
export function toText(report: ValidationReport, context: ReportContext): string {
  const explained = new Set<string>()
  const blocks = groupByDocument(findRepeats(report.findings)).map(group => documentBlock(group, explained, context))
  const fixable = report.findings.filter(finding => finding.fixable).length
  const end = [
    conclusion(report.summary),
    ...(fixable > 0 ? [`Styrdok kan rätta ${fixable} av dem åt dig. Kör styrdok validate --fix.`] : []),
  ]
  return `${[...blocks, end.join("\n")].join("\n\n")}\n`
}
