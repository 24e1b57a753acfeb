import type { CivilDate } from "./date.ts"
import type { CorrectionKind, DecisionForm } from "./decision.ts"
import type { Settings as SettingsFile } from "./generated/styrdok.ts"

export type BodyKind = SettingsFile["instanser"][string]["slag"]

/** The level of a body for which styrdok.yaml names none, by its kind: 1 is the highest. */
export const LEVEL_OF_KIND: Readonly<Record<BodyKind, number>> = {
  fullmaktige: 1,
  styrelse: 2,
  namnd: 3,
  gemensam_namnd: 3,
  utskott: 4,
  tjansteperson: 5,
  bolag: 3,
}

/** A body that decides. */
export interface Body {
  readonly kod: string
  readonly namn: string
  readonly slag: BodyKind
  /** 1 is fullmäktige; a lower number is higher. */
  readonly niva: number
  /** The body that it prepares matters for or belongs to. */
  readonly under?: string
  /** First and last day on which the body existed, where they are known. */
  readonly from?: CivilDate
  readonly tom?: CivilDate
  readonly eftertradare?: string
  readonly tidigareNamn: readonly string[]
  readonly kalender: readonly CivilDate[]
}

/** One line of the block of facts: a label, and a Handlebars template for its value. */
export interface Label {
  readonly etikett: string
  readonly mall: string
}

/** The classes that a type of document can be of (`x-klass` in schemas/types/). */
export const TYPE_CLASSES = ["overordnad", "aktiverande", "normerande", "foreskrift", "underlag"] as const

/** A type of document: what the file schemas/types/<id>.json says, with the municipality's own name. */
export interface DocumentType {
  readonly id: string
  readonly namn: string
  readonly plural: string
  readonly klass: (typeof TYPE_CLASSES)[number]
  readonly beskrivning: string
  /** Keys that must be there, besides those that every document needs. */
  readonly krav: readonly string[]
  /** Titles of sections that must be there. */
  readonly avsnitt: readonly string[]
  /** Label set of its own, by name. */
  readonly etiketter?: string
  /** The lowest kind of body that may adopt it: by law for some types, by custom for others, else a local rule. */
  readonly beslutasAv?: { readonly slag: BodyKind; readonly stod?: string }
  /** Forms in which a review without change may be recorded. */
  readonly oversyn: readonly DecisionForm[]
  /** The most years between two reviews, where the municipality has said so. */
  readonly oversynAr?: number
}

export interface Role {
  readonly namn: string
  readonly adresser: readonly string[]
  readonly konton: readonly string[]
}

/** First days of terms of office: fullmäktige's, and those of the board and the committees where they differ. */
export interface Terms {
  readonly fullmaktige: readonly CivilDate[]
  readonly styrelse: readonly CivilDate[]
  readonly namnder: readonly CivilDate[]
}

/** styrdok.yaml, checked, with defaults. */
export interface Settings {
  readonly kommun: string
  readonly webbplats?: string
  readonly instanser: ReadonlyMap<string, Body>
  readonly roller: ReadonlyMap<string, Role>
  readonly etiketter: ReadonlyMap<string, readonly Label[]>
  /** Name of the label set in use. */
  readonly etikettuppsattning: string
  readonly typer: ReadonlyMap<string, DocumentType>
  /** Keys that may change without a decision. */
  readonly administrativa: ReadonlySet<string>
  /** Kinds of correction that may be made without a decision by the body. */
  readonly redaktionella: ReadonlySet<CorrectionKind>
  /** First day of each term of office, in order, by the kind of body; the others follow fullmäktige. */
  readonly mandatperioder: Terms
  /** Days before the next review at which it is called for; the largest first. */
  readonly ledtider: readonly number[]
  readonly lagrum: {
    /** Where an act can be read, with places for its number and the provision: see law/reading-address.ts. */
    readonly lasadress: string
    /** Names of the rules of style that references are held to. */
    readonly stil: readonly string[]
  }
  readonly ord: {
    /** The word to use → words that stand for the same and are not to be used. */
    readonly termer: ReadonlyMap<string, readonly string[]>
    /** Abbreviations that every reader is taken to know. */
    readonly forkortningar: ReadonlySet<string>
  }
  readonly tillganglighet: {
    readonly kontakt?: string
    readonly granskad?: CivilDate
    readonly brister: readonly string[]
  }
}
