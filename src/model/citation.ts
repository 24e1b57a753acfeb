import type { SfsNumber } from "./law.ts"
import type { Span } from "./source.ts"

/** What kind of thing a reference points at; the words of `styrdok lagrum --format json`. */
export type CitationKind = "lagrum" | "lag" | "eu" | "forarbete" | "foreskrift" | "anafor"

/** Which provision within an act, as written: "14 kap. 4 § andra stycket 2" → 14, 4, 2, "2". */
export interface ProvisionWritten {
  readonly chapter?: string
  readonly section?: string
  /** Last section of a range that begins here: "5–7 §§" names 5 and 7, and takes in 6. */
  readonly through?: string
  readonly stycke?: number
  readonly punkt?: string
}

/** What an adjective before an act's name says of its time: the one to come or just come, the one in force, one before it. */
export type Era = "ny" | "nuvarande" | "tidigare"

/** How a text names an act. Which act that is, is another question: see law/resolve.ts. */
export type Designation =
  | { readonly kind: "name"; readonly name: string; readonly number?: SfsNumber; readonly era?: Era }
  | {
      readonly kind: "abbreviation"
      readonly abbreviation: string
      /** False for letters that no register knows; then the text itself has said what they stand for. */
      readonly known: boolean
      readonly number?: SfsNumber
      readonly era?: Era
    }
  | {
      readonly kind: "title"
      /** As written, after "lagen": "om stöd och service till vissa funktionshindrade". */
      readonly title: string
      /** Acts whose titles begin so. */
      readonly numbers: readonly SfsNumber[]
      readonly number?: SfsNumber
      readonly era?: Era
    }
  | { readonly kind: "number"; readonly number: SfsNumber; readonly era?: Era }
  | { readonly kind: "anaphor"; readonly word: string }
  /** "HSLF-FS 2022:37", "(EU) 2016/679", "prop. 2024/25:89": complete in itself, outside our register. */
  | { readonly kind: "other"; readonly target: string }

/** A reference to law found in a text: one entry for each provision that is named. */
export interface Citation {
  readonly kind: CitationKind
  /** The part of the text that names just this provision. */
  readonly span: Span
  /** That part as a reader sees it. */
  readonly text: string
  /** The whole reference as a reader sees it, when this is a part of it. */
  readonly whole?: string
  /** Where the whole reference stands that it is part of: "14 kap. 4 och 5 §§ socialtjänstlagen". */
  readonly group: Span
  readonly provision?: ProvisionWritten
  /** Absent when the text names no act beside the provision. */
  readonly designation?: Designation
  /** A short name that the text gives the act here: "nedan kallad SoL". */
  readonly defines?: string
  /** Number of the paragraph in the text, and of the sentence: a bare "4 §" leans on what stands near. */
  readonly paragraph: number
  readonly sentence: number
  /** Number of the section of the document that it stands in; plain text has none. */
  readonly section?: number
  /** True in the heading of that section. */
  readonly heading?: true
  /** True in a cell of a table, where the act often stands in another cell of the row, or in the heading above. */
  readonly cell?: true
  /** True within a quotation: the words are another's. */
  readonly quoted?: true
}

/** "tidigare socialtjänstlag (2001:453)" is an aside: it says nothing of what a name means in the rest of the text. */
export function speaksOfThePast(designation: Designation | undefined): boolean {
  return designation !== undefined && "era" in designation && designation.era === "tidigare"
}
