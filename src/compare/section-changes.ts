import type { SectionChanges } from "../model/text-change.ts"
import type { Comparison, SectionPair } from "./comparison.ts"
import { headingOf, type Part } from "./parts.ts"

/**
 * Which sections differ between two texts: by their own words, up to the next heading. A section that only got another
 * number is not named, since a new one renumbers all that follow.
 */
export function sectionChanges({ sections }: Comparison): SectionChanges {
  const titles = (isNamed: (pair: SectionPair) => boolean): readonly string[] =>
    sections.flatMap(pair => (isNamed(pair) ? [titleOf(pair.made ?? pair.old)] : []))
  return {
    changed: titles(({ old, made, entries }) => {
      const differs = entries.some(({ cells }) =>
        cells.some(({ steps }) => steps?.some(({ isSame }) => !isSame) === true),
      )
      return old !== undefined && made !== undefined && (differs || old.section?.title !== made.section?.title)
    }),
    added: titles(({ old }) => old === undefined),
    removed: titles(({ made }) => made === undefined),
  }
}

function titleOf(part: Part | undefined): string {
  const title = part === undefined ? "" : headingOf(part)
  return title === "" ? "Inledningen" : title
}
