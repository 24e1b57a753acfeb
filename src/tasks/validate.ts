import type { Finding } from "../model/finding.ts"
import type { ValidationReport } from "../model/report.ts"
import { gradeProblems, runCollectionRules } from "../rules/index.ts"
import { decodeText } from "../text/index.ts"
import type { Gathered } from "./gather.ts"

/** What to report of a collection's faults. */
export interface ValidateOptions {
  /** Only files at or under these paths; none means all. */
  readonly paths: readonly string[]
  /** The collection before the change: what was wrong already is left out, and merged records may not change. */
  readonly base?: Gathered
  /** Fingerprints of findings that are known and left out. */
  readonly baseline?: readonly string[]
}

/** Runs every rule on a collection. */
export function validate(gathered: Gathered, options: ValidateOptions): ValidationReport {
  const { base } = options
  const before = base === undefined ? [] : findingsOf(base).map(finding => finding.fingerprint)
  const known = [...(options.baseline ?? []), ...before]
  const findings = without(findingsOf(gathered, base), known).filter(finding => isUnder(finding.path, options.paths))
  const count = (severity: string): number => findings.filter(finding => finding.severity === severity).length
  return {
    findings,
    summary: {
      documents: gathered.collection.documents.filter(document => isUnder(document.path, options.paths)).length,
      fel: count("fel"),
      varning: count("varning"),
      upplysning: count("upplysning"),
      lawDate: gathered.law.register.date,
    },
  }
}

/** All findings of a collection; with `base` also those about the change itself. */
function findingsOf(gathered: Gathered, base?: Gathered): readonly Finding[] {
  const { collection, ledger, entries, byId, settingsFile, law } = gathered
  const problems = [
    ...gathered.problems,
    ...runCollectionRules({
      ...{ collection, ledger, entries, byId, settingsFile, law },
      ...(base === undefined ? {} : { before: base.collection }),
    }),
  ]
  const textOf = (path: string): string => {
    const file = collection.files.get(path)
    return file?.kind === "file" ? decodeText(file.bytes).text : ""
  }
  return gradeProblems(problems, { entries, textOf })
}

/** Takes away one finding for each known fingerprint: of three alike where two were known, one is new. */
function without(findings: readonly Finding[], known: readonly string[]): readonly Finding[] {
  const left = new Map<string, number>()
  for (const fingerprint of known) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1)
  return findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0
    left.set(fingerprint, count - 1)
    return count <= 0
  })
}

function isUnder(path: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some(root => root === "" || path === root || path.startsWith(`${root}/`))
}
