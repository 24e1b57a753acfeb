import { addYears, type CivilDate } from "../model/date.ts"
import type { ReviewRule } from "../model/metadata.ts"
import type { DecidedAct, Version } from "../model/state.ts"

/** What decides the next review of a document on a day. */
export interface ReviewBasis {
  readonly rule?: ReviewRule
  /** The day that intervals are counted from: the latest of the wording's first day and the latest översyn. */
  readonly from: CivilDate
}

/**
 * The rule in force and the day it counts from. The latest record that sets a rule decides; a record that sets none
 * leaves it to the decided wording's front matter (PRODUCT.md, `revideras_senast`).
 */
export function reviewBasis(version: Version, versions: readonly Version[], acts: readonly DecidedAct[]): ReviewBasis {
  // A correction is no review: intervals go on from the wording that it corrects.
  const upTo = versions.slice(0, versions.findIndex(other => other.act === version.act) + 1)
  const counted = upTo.findLast(other => other.act.slag !== "redaktionell") ?? version
  const since = acts.slice(acts.findIndex(entry => entry.act === counted.act))
  const reviews = since.filter(entry => entry.act.slag === "oversyn")
  const rule = since.findLast(setsRule)?.act.revideras ?? version.wording?.metadata.revideras
  const reviewed = reviews.at(-1)?.record.datum
  const from = reviewed !== undefined && reviewed > counted.gallerFrom ? reviewed : counted.gallerFrom
  return rule === undefined ? { from } : { rule, from }
}

function setsRule(entry: DecidedAct): boolean {
  return entry.act.revideras !== undefined && entry.act.slag !== "foreslar" && entry.act.slag !== "upphavd"
}

/**
 * The day before which a document is to be reviewed, or undefined when no such day can be told. Years are clamped to
 * month ends; `varje mandatperiod` means the first day of the term of office that begins after `from`.
 */
export function nextReview(basis: ReviewBasis, terms: readonly CivilDate[]): CivilDate | undefined {
  switch (basis.rule?.kind) {
    case undefined:
    case "never":
      return undefined
    case "date":
      return basis.rule.date
    case "years":
      return addYears(basis.from, basis.rule.years)
    case "term":
      return terms.find(first => first > basis.from)
  }
}
