import type { Pair, Part } from "./align.ts"

/** A section's heading with its number; "" for what stands above all headings. */
export function headingOf({ section }: Part): string {
  return section?.number === undefined ? (section?.title ?? "") : `${section.number} ${section.title}`
}

/** Where a section that is gone is told: after the one that stood before it. */
export function placeOfGone(part: Part, pairs: readonly Pair[]): number {
  const above = pairs.findLast(({ old }) => old.index < part.index)
  return (above?.made.index ?? -1) + 0.5
}
