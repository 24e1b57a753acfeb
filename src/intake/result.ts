import type { Mapping, Value } from "../model/metadata.ts"

/** How sure the reading of a fact is: taken as written, read with some interpretation, or a guess. */
export type Confidence = "hög" | "medel" | "låg"

/** One fact of the document, in the form of its front matter where there is one. */
export interface Fact {
  readonly value: Value
  /** Line of the source, from 1; null when the value does not come from the text. */
  readonly line: number | null
  readonly confidence: Confidence
}

/** A heading of the body. */
export interface ImportedHeading {
  /** 1–6, as in Markdown. */
  readonly level: number
  /** "2.3.1", without a final dot; null for a heading without number. */
  readonly number: string | null
  readonly title: string
  readonly line: number
  /** What made us take the line for a heading. */
  readonly source: "numrerad" | "innehållsförteckning" | "markdown" | "stil" | "gissad"
}

/** A labelled field of a section, such as "Villkor" of a service. */
export interface ImportedField {
  /** Number of the section; its title when it has no number; null before the first heading. */
  readonly section: string | null
  /** The label that the document uses elsewhere; `written` is how it stands here. */
  readonly label: string
  readonly written: string
  /** The field's text; paragraphs and list items are separated by LF. */
  readonly text: string
  readonly line: number
}

/** Marks of a change that were left in the text. They are kept there; a person decides. */
export interface ImportedChange {
  /** `fetstil`: bold alone, an insertion or mere emphasis. */
  readonly kind: "ersatt" | "struken" | "fetstil"
  readonly line: number
  readonly section: string | null
  readonly old: string | null
  readonly new: string | null
}

/** Something that a person should look at. */
export interface ImportWarning {
  /** Line of the source, from 1. */
  readonly line: number
  readonly code: string
  readonly message: string
}

/** What the import understood: the JSON of `styrdok import`, without `path`. */
interface ImportReport {
  readonly metadata: { readonly [key: string]: Fact }
  readonly headings: readonly ImportedHeading[]
  readonly fields: readonly ImportedField[]
  readonly changes: readonly ImportedChange[]
  readonly warnings: readonly ImportWarning[]
  /** Words of the source that stand nowhere in the result, repeated as often as they are missing. */
  readonly lostWords: readonly string[]
  /** The decision as a record without `lydelse`, or null when the text does not name it sufficiently. */
  readonly decision: Mapping | null
}

/** The ordered keys of a front matter. */
export type Entries = readonly (readonly [string, Value])[]

/** A text turned into a document. */
export interface ImportResult {
  readonly id: string
  readonly entries: Entries
  /** Markdown below the front matter; ends in LF unless empty. */
  readonly body: string
  /** The whole file, as the given printer wrote it. */
  readonly document: string
  readonly report: ImportReport
}
