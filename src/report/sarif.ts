import type { Finding, Severity } from "../model/finding.ts"
import type { ValidationReport } from "../model/report.ts"
import type { ReportContext, RuleFacts } from "./context.ts"
import { inOrder } from "./order.ts"

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

const LEVELS: Readonly<Record<Severity, string>> = { fel: "error", varning: "warning", upplysning: "note" }

/** A path as a relative URI. Half a character pair has no UTF-8 form, so it becomes the replacement sign. */
function uriOf(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/")
}

/** Text as a SARIF message: braces stand for arguments there, and `[…](1)` for a link. */
function messageText(text: string): string {
  return text.replaceAll("{", "{{").replaceAll("}", "}}").replaceAll("](", "] (")
}

function ruleEntry({ id, title, why, severity, helpUri }: RuleFacts) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: { text: why },
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function relatedLocation({ path, line, column }: Finding["related"][number], index: number) {
  return {
    id: index + 1,
    physicalLocation: {
      artifactLocation: { uri: uriOf(path) },
      region: { startLine: line, startColumn: column },
    },
    message: { text: "Anmärkningen gäller också det här stället." },
  }
}

function resultEntry(finding: Finding, ruleIndex: number) {
  const { line, column, endLine, endColumn } = finding
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageText(`${finding.message}\n${finding.advice}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(finding.path) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { "styrdok/v1": finding.fingerprint },
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(relatedLocation) }),
  }
}

/** The rules that we were told of, and a bare entry for each other rule that has a finding. */
function rulesFor(findings: readonly Finding[], known: readonly RuleFacts[]): readonly RuleFacts[] {
  const rules = new Map(known.map(rule => [rule.id, rule]))
  for (const { rule: id, why, severity } of findings) {
    if (!rules.has(id)) rules.set(id, { id, title: id, why, severity })
  }
  return [...rules.values()]
}

/** The report as SARIF 2.1.0, for tools that gather findings from many programs. */
export function toSarif({ findings }: ValidationReport, context: ReportContext): string {
  const ordered = inOrder(findings)
  const rules = rulesFor(ordered, context.rules)
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]))
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "styrdok",
            version: context.version,
            ...(context.homepage === undefined ? {} : { informationUri: context.homepage }),
            language: "sv",
            rules: rules.map(ruleEntry),
          },
        },
        language: "sv",
        columnKind: "utf16CodeUnits",
        results: ordered.map(finding => resultEntry(finding, indexes.get(finding.rule) ?? -1)),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
