/** A run of words in a block, and whether they are only in this version. */
export interface Run {
  readonly text: string
  readonly changed: boolean
}

/** What became of a section or a block. */
export type Fate = "lika" | "ersatt" | "tillagd" | "struken"

/** One line of two versions side by side: a heading, or a block below it. What is not there in one version is undefined. */
export type ComparisonRow =
  | {
      readonly kind: "rubrik"
      readonly fate: Fate
      readonly old: readonly Run[] | undefined
      readonly made: readonly Run[] | undefined
      /** What else happened to the section: "Flyttat.", "Avskilt ur 2.2 Förberedelser." */
      readonly notes: readonly string[]
    }
  | {
      readonly kind: "stycke"
      readonly fate: Fate
      readonly old: readonly Run[] | undefined
      readonly made: readonly Run[] | undefined
    }
