import type { CivilDate } from "./date.ts"

/** A number in Svensk författningssamling: "2025:400". A few acts of old carry more: "1736:0123 1", "1845:50 s.1". */
export type SfsNumber = string

/**
 * A provision within an act: "14:5" (chapter 14, section 5), "5" in an act without chapters, "4 a kap." for a whole
 * chapter.
 */
export type ProvisionRef = string

/** That an act ended. */
export interface Repeal {
  /** First day on which it no longer holds; unknown for some. */
  readonly date?: CivilDate
  /** The act that ended it, or followed it. */
  readonly by?: SfsNumber
  /** Not read in a source but concluded from the act's absence in a later set: to be shown as a question. */
  readonly concluded: boolean
  /** The Government is to decide the day: the act still holds, and `date` is absent. */
  readonly dayUndecided?: true
}

/** What is known of an act as a whole. */
export interface Act {
  readonly sfs: SfsNumber
  /** As published: "Socialtjänstlag", "Lag (1993:387) om stöd och service till vissa funktionshindrade". */
  readonly title: string
  /** "lag", "förordning", "grundlag", "kungörelse" … */
  readonly kind: string
  readonly issued?: CivilDate
  /** First day in force; absent where no source gave it. */
  readonly inForce?: CivilDate
  /** The Government is to decide the day: the act is not in force, and `inForce` is absent. */
  readonly dayUndecided?: true
  readonly repeal?: Repeal
  /** Definite names in lower case: "socialtjänstlagen". */
  readonly names: readonly string[]
  /** Case matters: "SoL", "LSS". */
  readonly abbreviations: readonly string[]
  /** The day that this act was fetched, where it was fetched by itself; otherwise the register's date holds. */
  readonly asOf?: CivilDate
}

/** One amending act, and what it did to the provisions of another. */
export interface Amendment {
  readonly sfs: SfsNumber
  readonly inForce?: CivilDate
  readonly changed: readonly ProvisionRef[]
  readonly added: readonly ProvisionRef[]
  readonly repealed: readonly ProvisionRef[]
}

/** A provision that, when the facts were gathered, had a version to come into force or to lapse. */
export interface PendingChange {
  readonly ref: ProvisionRef
  readonly kind: "ikraft" | "upphor"
  /** Absent where the Government is to decide the day ("den dag som regeringen bestämmer"). */
  readonly date?: CivilDate
}

/** What is known of an act's inside. */
export interface Provisions {
  readonly sfs: SfsNumber
  /** The day that the structure is from. */
  readonly asOf?: CivilDate
  /** True only when every provision is known, so that "there is no such section" may be said. */
  readonly complete: boolean
  /** Chapter → its sections; the key "" for an act without chapters. */
  readonly chapters: ReadonlyMap<string, ReadonlySet<string>>
  /**
   * Provisions or whole chapters ("35 kap.") that may exist beside those: known to be there without their insides, or
   * a hole in the numbering that nothing explains. Their absence cannot be told even where the rest is complete.
   */
  readonly open: readonly ProvisionRef[]
  /** Provisions that are gone → the act that repealed them. */
  readonly repealed: ReadonlyMap<ProvisionRef, SfsNumber>
  /** Provision → the act that last amended it, where no list of amendments tells. */
  readonly lastAmended: ReadonlyMap<ProvisionRef, SfsNumber>
  readonly amendments: readonly Amendment[]
  readonly pending: readonly PendingChange[]
}

/** What we know of the acts of law, dated. Plain data; the same day's register always answers the same. */
export interface Register {
  /** The day that the facts are good to. */
  readonly date: CivilDate
  readonly acts: ReadonlyMap<SfsNumber, Act>
  /** Every act's title: for looking through them all, cheaper than the acts themselves. */
  readonly titles: () => Iterable<readonly [SfsNumber, string]>
  /** Name in lower case → the acts that bear or bore it, newest first. */
  readonly named: ReadonlyMap<string, readonly Act[]>
  /** Abbreviation → the same. */
  readonly abbreviated: ReadonlyMap<string, readonly Act[]>
}
