import { byText } from "../model/by-text.ts"
import { addDays, type CivilDate, OPEN_ENDED } from "../model/date.ts"
import { givesWording } from "../model/decision.ts"
import type { LastDay } from "../model/metadata.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { inOrderOfDecision } from "./ledger.ts"

/** Written by many systems where no last day was set; no day comes after it. */
const LAST_OF_DAYS = "9999-12-31"

/** True for an act that gives a document a wording. */
export function adopts(decided: DecidedAct): boolean {
  return givesWording(decided.act.slag)
}

/** True for an act that decides what a document shall say; a correction only mends how it was written. */
export function decidesText(decided: DecidedAct): boolean {
  return decided.act.slag === "antagen" || decided.act.slag === "reviderad"
}

/**
 * The wordings that `acts` (in order of decision) decided, in order of their first day. Validity comes from the record;
 * what it leaves out is read from the decided wording's front matter, then it begins on the decision's day and is
 * open-ended. A correction keeps the last day of what it corrects. An extension (forlangd) moves the last day of the
 * wording that then applies: one to come that begins later than the new last day is not meant.
 */
export function versionsOf(acts: readonly DecidedAct[]): readonly Version[] {
  const decided: Version[] = []
  for (const entry of acts) {
    const { slag, gallerFrom, gallerTom } = entry.act
    if (decidesText(entry)) decided.push(versionOf(entry))
    else if (adopts(entry)) decided.push(correctionOf(entry, applying(decided, gallerFrom ?? entry.record.datum)))
    const extended = slag === "forlangd" && gallerTom !== undefined ? applying(decided, gallerTom) : undefined
    if (extended !== undefined && gallerTom !== undefined) {
      decided[decided.indexOf(extended)] = { ...extended, gallerTom }
    }
  }
  const ordered = inOrderOfStart(decided)
  return ordered.map((version, index) => withEnd(version, ordered[index + 1]))
}

/** The wording that an act decided, with the time for which it was decided, whatever was decided later. */
export function versionOf(entry: DecidedAct): Version {
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

/** A correction leaves validity as it was decided; its front matter may be older than that decision. */
function correctionOf(entry: DecidedAct, corrected: Version | undefined): Version {
  const version = versionOf(entry)
  if (corrected === undefined) return version
  return {
    ...version,
    gallerFrom: entry.act.gallerFrom ?? (version.gallerFrom > corrected.gallerFrom ? version : corrected).gallerFrom,
    gallerTom: entry.act.gallerTom ?? corrected.gallerTom,
  }
}

/** Of the wordings decided so far the one that applies on `day`, as far as beginnings tell; else the last decided. */
function applying(decided: readonly Version[], day: LastDay): Version | undefined {
  const begun = decided.filter(version => day === OPEN_ENDED || version.gallerFrom <= day)
  return inOrderOfStart(begun).at(-1) ?? decided.at(-1)
}

function inOrderOfStart(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) => byText(a.gallerFrom, b.gallerFrom) || inOrderOfDecision(a, b))
}

/**
 * The wording whose decision `version` rests on, among all of its document: a correction mends how that was written, and
 * is not the decision that people know the text by.
 */
export function behindCorrections(version: Version, versions: readonly Version[]): Version {
  const upTo = versions.slice(0, versions.findIndex(({ act }) => act === version.act) + 1)
  return upTo.findLast(decidesText) ?? version
}

/** A wording ends when its time runs out or the next one begins, whichever is first. */
function withEnd(version: Version, next: Version | undefined): Version {
  const { gallerTom } = version
  const expires = gallerTom === OPEN_ENDED || gallerTom === LAST_OF_DAYS ? undefined : addDays(gallerTom, 1)
  const followed = next === undefined ? undefined : effectiveStart(next)
  const ends = earlier(expires, followed)
  return ends === undefined ? version : { ...version, slutadeGalla: ends }
}

/** A correction keeps the validity of what it corrects, but nobody could read it before it was decided. */
export function effectiveStart(version: Version): CivilDate {
  return version.gallerFrom > version.record.datum ? version.gallerFrom : version.record.datum
}

/** False for a wording that was repealed, replaced or decided anew before its first day. */
export function everApplies({ gallerFrom, slutadeGalla }: Version): boolean {
  return slutadeGalla === undefined || slutadeGalla > gallerFrom
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
