import { addYears, type CivilDate } from "../model/date.ts"
import type { ReviewRule } from "../model/metadata.ts"
import type { Settings } from "../model/settings.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { adopts, behindCorrections } from "./versions.ts"

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
  const counted = behindCorrections(version, versions)
  const since = acts.slice(acts.findIndex(entry => entry.act === counted.act))
  const own = upTo.slice(upTo.indexOf(counted))
  // A wording to come brings its own rule, but not before it is in force.
  const applies = (entry: DecidedAct): boolean => !adopts(entry) || own.some(other => other.act === entry.act)
  const rule =
    since.findLast(entry => setsRule(entry) && applies(entry))?.act.revideras ?? version.wording?.metadata.revideras
  const reviewed = acts.findLast(entry => entry.act.slag === "oversyn")?.record.datum
  const from = reviewed !== undefined && reviewed > counted.gallerFrom ? reviewed : counted.gallerFrom
  return rule === undefined ? { from } : { rule, from }
}

/** Acts without effect on the state of a document set no rule, and a repeal leaves nothing to review. */
function setsRule(entry: DecidedAct): boolean {
  const { slag, revideras } = entry.act
  return revideras !== undefined && (adopts(entry) || slag === "oversyn" || slag === "forlangd")
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
      return Number(basis.from.slice(0, 4)) + basis.rule.years > 9999
        ? undefined
        : addYears(basis.from, basis.rule.years)
    case "term":
      return terms.find(first => first > basis.from)
  }
}

/**
 * The first days of the terms of office of a body. Fullmäktige is elected from 15 October of the election year (KL 5 kap.
 * 9 §), the board for the term that fullmäktige's follows (6 kap. 18 §), other committees as fullmäktige decides (6 kap. 19 §).
 */
export function termsOf(body: string | undefined, { instanser, mandatperioder }: Settings): readonly CivilDate[] {
  switch (instanser.get(body ?? "")?.slag) {
    case "styrelse":
      return mandatperioder.styrelse
    case "namnd":
    case "gemensam_namnd":
    case "utskott":
      return mandatperioder.namnder
    default:
      return mandatperioder.fullmaktige
  }
}
