import { sectionAt } from "../model/document.ts"
import { byPlace, type Finding, milder, type Problem, type Severity } from "../model/finding.ts"
import { type Position, positions } from "../model/source.ts"
import { type Reading, sha256 } from "../text/index.ts"
import { RULES } from "./index.ts"
import { withoutPersonNumbers } from "./personnummer.ts"
import type { CollectionContext, Entry, Rule, TextContext } from "./rule.ts"

/** What a rule said, with the rule's id. */
export interface TextProblem extends Problem {
  readonly rule: string
}

/** Everything that the rules about one text say of it. Depends on the text and the settings alone. */
export function runTextRules(reading: Reading, context: TextContext): readonly TextProblem[] {
  return RULES.flatMap(rule =>
    rule.scope === "text" ? [...rule.check(reading, context)].map(problem => ({ rule: rule.id, ...problem })) : [],
  )
}

/** Everything that the rules about the collection say. */
export function runCollectionRules(context: CollectionContext): readonly TextProblem[] {
  return RULES.flatMap(rule =>
    rule.scope === "collection" ? [...rule.check(context)].map(problem => ({ rule: rule.id, ...problem })) : [],
  )
}

/** What grading needs besides the problems. */
export interface GradingContext {
  readonly entries: readonly Entry[]
  /** The text of a file by its path, "" when it has none. */
  readonly textOf: (path: string) => string
}

/**
 * Problems as findings: with severity by the state of the document, line and column, and a fingerprint; in order of
 * place, each once.
 */
export function gradeProblems(problems: readonly TextProblem[], context: GradingContext): readonly Finding[] {
  const rules = new Map(RULES.map(rule => [rule.id, rule]))
  const entries = new Map(context.entries.map(entry => [entry.document.path, entry]))
  const textOf = rememberingTexts(context.textOf)
  const locate = createLocator(textOf)
  const findings = problems.flatMap(problem => {
    const rule = rules.get(problem.rule)
    return rule === undefined ? [] : [findingOf(problem, rule, entries.get(problem.place.path), textOf, locate)]
  })
  return once(findings.toSorted(byPlace))
}

function findingOf(
  problem: TextProblem,
  rule: Rule,
  entry: Entry | undefined,
  textOf: (path: string) => string,
  locate: Locator,
): Finding {
  const { path, span } = problem.place
  const start = locate(path, span?.start ?? 0)
  const end = locate(path, span?.end ?? 0)
  const quoted = span === undefined ? "" : textOf(path).slice(span.start, Math.min(span.end, span.start + 200))
  const name = entry?.document.metadata.id ?? path
  const section =
    entry === undefined || span === undefined ? "" : (sectionAt(entry.document.sections, span.start)?.anchor ?? "")
  return {
    rule: rule.id,
    severity: severityOf(problem.severity ?? rule.severity, rule, entry),
    path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    message: withoutPersonNumbers(problem.message),
    why: rule.why,
    advice: withoutPersonNumbers(problem.advice),
    related: (problem.related ?? []).map(place => ({
      path: place.path,
      ...locate(place.path, place.span?.start ?? 0),
    })),
    fixable: problem.fixable === true && !isDecided(entry),
    fingerprint: sha256([rule.id, name, section, quoted === "" ? problem.message : quoted].join("\0")).slice(0, 32),
  }
}

/**
 * Severity by the state of the document. A proposal, or what never was decided, is judged in full. What is decided and
 * unchanged can only be mended by a new decision: at most a warning. What no longer applies: information. An imported
 * document gets a worklist instead of faults.
 */
function severityOf(severity: Severity, rule: Rule, entry: Entry | undefined): Severity {
  if (rule.weight === "always" || entry === undefined) return severity
  const { document, state } = entry
  switch (state.tillstand) {
    case "upphort":
    case "upphavd":
    case "ersatt":
    case "upphavd_av_domstol":
      return "upplysning"
    case "beslutad":
    case "gallande":
      if (document.metadata.importerad && rule.weight === "completion") return "upplysning"
      return state.flaggor.includes("andrad") ? severity : milder(severity, "varning")
    case "underlag":
    case "utkast":
    case "foreslagen":
      if (!document.metadata.importerad) return severity
      return milder(severity, rule.weight === "completion" ? "upplysning" : "varning")
  }
}

/** True for a text that equals what was decided: nothing may reformat it. */
function isDecided(entry: Entry | undefined): boolean {
  if (entry === undefined) return false
  const { tillstand, flaggor } = entry.state
  return (tillstand === "beslutad" || tillstand === "gallande") && !flaggor.includes("andrad")
}

/** As `textOf`, but each file is decoded once, however much there is to say of it. */
function rememberingTexts(textOf: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>()
  return path => {
    const text = known.get(path) ?? textOf(path)
    known.set(path, text)
    return text
  }
}

type Locator = (path: string, offset: number) => Position

/** Finds lines and columns, and counts the lines of each file once. */
function createLocator(textOf: (path: string) => string): Locator {
  const known = new Map<string, (offset: number) => Position>()
  return (path, offset) => {
    const position = known.get(path) ?? positions(textOf(path))
    known.set(path, position)
    return position(offset)
  }
}

function once(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1]
    return before === undefined || byPlace(before, finding) !== 0
  })
}
