import { byText } from "../../model/by-text.ts"
import type { SfsNumber } from "../../model/law.ts"

/** The year that an act's number tells: "2025:400" is "2025", "RFS1975:6" is "1975". */
export function yearOf(sfs: SfsNumber): string {
  return /(\d{4}):/.exec(sfs)?.[1] ?? "0000"
}

/** Year, then number, then the rest of the few old numbers that have one ("1845:50 s.1"); oldest first. */
export function bySfs(a: SfsNumber, b: SfsNumber): number {
  return byParts(a, parts(a), b, parts(b))
}

type Parts = readonly [number, number]

function byParts(a: SfsNumber, partsA: Parts, b: SfsNumber, partsB: Parts): number {
  return partsA[0] - partsB[0] || partsA[1] - partsB[1] || byText(a, b)
}

/** Page numbers of old ("bih. 56 s. 1") have no number of their own and come first in their year. */
function parts(sfs: SfsNumber): Parts {
  const colon = sfs.indexOf(":")
  return [Number(sfs.slice(Math.max(0, colon - 4), colon)), Number.parseInt(sfs.slice(colon + 1), 10) || 0]
}

/** Things by the number that each has, oldest first. Each number is taken apart once: there are thousands. */
export function inOrder<T>(items: Iterable<T>, sfsOf: (item: T) => SfsNumber): readonly T[] {
  const keyed = Array.from(items, item => ({ item, sfs: sfsOf(item), parts: parts(sfsOf(item)) }))
  keyed.sort((a, b) => byParts(a.sfs, a.parts, b.sfs, b.parts))
  return keyed.map(({ item }) => item)
}
