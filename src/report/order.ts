import { byPlace, type Finding } from "../model/finding.ts"

/** The findings by path, then line, column and rule. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(byPlace)
}
