import { type Finding, SEVERITIES, type Severity } from "../model/finding.ts"
import type { ValidationReport } from "../model/report.ts"
import type { ReportContext } from "./context.ts"
import { inOrder } from "./order.ts"
import { logLine } from "./plain.ts"
import { conclusion } from "./words.ts"

/** GitHub drops, without a word, what a step prints beyond this many errors or warnings; ten in all is safe for any mix. */
const ANNOTATIONS_PER_STEP = 10

const COMMANDS: Readonly<Record<Severity, string>> = { fel: "error", varning: "warning", upplysning: "notice" }

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C")

function annotation(finding: Finding, titles: ReadonlyMap<string, string>): string {
  const { path, line, column, endLine, endColumn } = finding
  const properties: Readonly<Record<string, string | number>> = {
    file: path,
    line,
    // GitHub takes columns only when the place stands on one line.
    ...(line === endLine ? { col: column } : {}),
    endLine,
    ...(line === endLine ? { endColumn } : {}),
    title: titles.get(finding.rule) ?? finding.rule,
  }
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const message = `${finding.message}\nVarför: ${finding.why}\nGör så här: ${finding.advice}`
  return `::${COMMANDS[finding.severity]} ${list.join(",")}::${escapeData(message)}`
}

const logEntry = ({ path, line, column, severity, message }: Finding): string =>
  logLine(`- ${path}:${line}:${column} ${severity}: ${message}`)

/** The report as notes that GitHub Actions shows beside the lines of a change. */
export function toGithub({ findings, summary }: ValidationReport, { rules }: ReportContext): string {
  const titles = new Map(rules.map(rule => [rule.id, rule.title]))
  const gravestFirst = SEVERITIES.flatMap(severity =>
    inOrder(findings).filter(finding => finding.severity === severity),
  )
  const shown = gravestFirst.slice(0, ANNOTATIONS_PER_STEP)
  const rest = gravestFirst.slice(ANNOTATIONS_PER_STEP)
  const lines = [
    ...shown.map(finding => annotation(finding, titles)),
    ...(rest.length > 0 ? [`… och ${rest.length} till. Se hela listan här nedanför.`, ...rest.map(logEntry)] : []),
    conclusion(summary),
  ]
  return `${lines.join("\n")}\n`
}
