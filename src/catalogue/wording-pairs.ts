import { inOrderOfDecision } from "../lifecycle/index.ts"
import type { Settings } from "../model/settings.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { comparisonPath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { byBody, type Entry, isAnnulled } from "./entry.ts"
import type { Site } from "./site.ts"

/**
 * Each wording is compared with so many before it. With up to eight wordings that is every pair; beyond that it is the
 * nearest ones, since all pairs of forty wordings would be 780 pages. A pair so near stays so near when a new wording is
 * decided, so its address lasts.
 */
const NEAR = 7

/** Two decided wordings of a document that have a page of comparison. */
export interface WordingPair {
  /** The one that was decided first. */
  readonly from: Version
  readonly to: Version
  /** Where the page stands. */
  readonly path: string
}

/**
 * The pairs of wordings that a body decided, in order of decision: that order never changes, and it stands in the address.
 * Besides those that are near each other every wording is compared with the newest; that page goes when a newer wording
 * comes. What was only proposed has no address, and what was recorded by mistake is no wording of the document.
 */
function pairsOf(site: Site, { state }: Entry): readonly WordingPair[] {
  const wordings = state.versions.filter(version => version.wording !== undefined).toSorted(inOrderOfDecision)
  const newest = wordings.length - 1
  return wordings.flatMap((to, place) =>
    wordings
      .slice(0, place)
      .filter((_, other) => place - other <= NEAR || place === newest)
      .map(from => ({ from, to, path: pathOf(site, from, to) })),
  )
}

function pathOf(site: Site, from: DecidedAct, to: DecidedAct): string {
  return comparisonPath(to.act.dokument, addressOf(site, from), addressOf(site, to))
}

/** Every pair of a document: of several bodies, each body's own wordings are compared with one another. */
export function pairsOfAll(site: Site, entry: Entry): readonly WordingPair[] {
  return byBody(entry).flatMap(holder => pairsOf(site, holder))
}

/** The comparison from one wording to another decided later; undefined when there is none. */
export function pairOf(site: Site, holder: Entry, from: DecidedAct, to: DecidedAct): WordingPair | undefined {
  return pairsOf(site, holder).find(pair => pair.from.act === from.act && pair.to.act === to.act)
}

/** The comparison with the wording decided before. One that a court has set aside is passed over: nothing was built on it. */
export function pairWithBefore(site: Site, holder: Entry, version: DecidedAct): WordingPair | undefined {
  return pairsOf(site, holder).findLast(({ from, to }) => to.act === version.act && !isAnnulled(from, site.today))
}

/** "Socialnämnden § 52, 2025-06-10 och Socialnämnden § 12, 2026-03-16": as the table of wordings names them. */
export function pairInWords({ from, to }: WordingPair, settings: Settings): string {
  const name = ({ record }: Version): string => `${bodyAndNumber(record, settings)}, ${record.datum}`
  return `${name(from)} och ${name(to)}`
}
