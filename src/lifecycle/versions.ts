import { addDays, type CivilDate, OPEN_ENDED } from "../model/date.ts"
import type { ActKind } from "../model/decision.ts"
import type { LastDay } from "../model/metadata.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { inOrderOfDecision } from "./ledger.ts"

const ADOPTING: readonly ActKind[] = ["antagen", "reviderad", "redaktionell"]

/** True for an act that gives a document a wording. */
export function adopts(decided: DecidedAct): boolean {
  return ADOPTING.includes(decided.act.slag)
}

/**
 * The wordings that `acts` (in order of decision) decided, in order of their first day. Validity comes from the record;
 * what it leaves out is read from the decided wording's front matter, then it begins on the decision's day and is
 * open-ended. An extension (forlangd) moves the last day of the wording decided before it.
 */
export function versionsOf(acts: readonly DecidedAct[]): readonly Version[] {
  const decided: Version[] = []
  for (const entry of acts) {
    if (adopts(entry)) decided.push(versionOf(entry))
    const last = decided.at(-1)
    if (entry.act.slag === "forlangd" && entry.act.gallerTom !== undefined && last !== undefined) {
      decided[decided.length - 1] = { ...last, gallerTom: entry.act.gallerTom }
    }
  }
  const ordered = decided.toSorted((a, b) => byStart(a, b) || inOrderOfDecision(a, b))
  return ordered.map((version, index) => withEnd(version, ordered[index + 1]))
}

function versionOf(entry: DecidedAct): Version {
  const { folder, record, act } = entry
  const wording = folder.wordings.get(act.dokument)
  const proposed = wording?.metadata.giltighetstid
  return {
    ...entry,
    ...(wording === undefined ? {} : { wording }),
    gallerFrom: act.gallerFrom ?? proposed?.from ?? record.datum,
    gallerTom: act.gallerTom ?? proposed?.tom ?? OPEN_ENDED,
  }
}

function byStart(a: Version, b: Version): number {
  return a.gallerFrom < b.gallerFrom ? -1 : a.gallerFrom > b.gallerFrom ? 1 : 0
}

/** A wording ends when its time runs out or the next one begins, whichever is first. */
function withEnd(version: Version, next: Version | undefined): Version {
  const expires = version.gallerTom === OPEN_ENDED ? undefined : addDays(version.gallerTom, 1)
  const followed = next === undefined ? undefined : effectiveStart(next)
  const ends = earlier(expires, followed)
  return ends === undefined ? version : { ...version, slutadeGalla: ends }
}

/** A correction keeps the validity of what it corrects, but nobody could read it before it was decided. */
function effectiveStart(version: Version): CivilDate {
  return version.gallerFrom > version.record.datum ? version.gallerFrom : version.record.datum
}

/** The earlier of two days, either of which may be unknown. */
export function earlier(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a < b ? a : b
}

/** True when a wording decided until `last` has run out on `at`. */
export function hasExpired(last: LastDay, at: CivilDate): boolean {
  return last !== OPEN_ENDED && last < at
}
