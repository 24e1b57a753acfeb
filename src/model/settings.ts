import type { CivilDate } from "./date.ts"
import type { Settings as SettingsFile } from "./generated/styrdok.ts"

export type BodyKind = SettingsFile["instanser"][string]["slag"]

/** A body that decides. */
export interface Body {
  readonly kod: string
  readonly namn: string
  readonly slag: BodyKind
  /** 1 is fullmäktige; a lower number is higher. */
  readonly niva: number
  readonly eftertradare?: string
  readonly kalender: readonly CivilDate[]
}

/** One line of the block of facts: a label, and a Handlebars template for its value. */
export interface Label {
  readonly etikett: string
  readonly mall: string
}

export type TypeClass = "overordnad" | "aktiverande" | "normerande" | "foreskrift" | "underlag"

/** A type of document: what the file schemas/types/<id>.json says, with the municipality's own name. */
export interface DocumentType {
  readonly id: string
  readonly namn: string
  readonly plural: string
  readonly klass: TypeClass
  readonly beskrivning: string
  /** Keys that must be there, besides those that every document needs. */
  readonly krav: readonly string[]
  /** Titles of sections that must be there. */
  readonly avsnitt: readonly string[]
  /** Label set of its own, by name. */
  readonly etiketter?: string
}

export interface Role {
  readonly namn: string
  readonly adresser: readonly string[]
  readonly konton: readonly string[]
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
  /** First day of each term of office, in order. */
  readonly mandatperioder: readonly CivilDate[]
  /** Days before the next review at which it is called for; the largest first. */
  readonly ledtider: readonly number[]
  readonly lagrum: {
    /** Where an act can be read, with places for its number and the provision: see law/reading-address.ts. */
    readonly lasadress: string
    /** Names of the rules of style that references are held to. */
    readonly stil: readonly string[]
  }
  readonly tillganglighet: {
    readonly kontakt?: string
    readonly granskad?: CivilDate
    readonly brister: readonly string[]
  }
}
