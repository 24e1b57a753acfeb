import type { Hyperlink, MaybeLink, Remark, View } from "./page.ts"

/** A text that cites a provision. */
export interface CitingView {
  readonly document: Hyperlink
  /** Where the text stands when it is not simply in force: "Utkast". */
  readonly lage: string | undefined
  /** What has happened to the provision since the text was decided: one sentence each. */
  readonly changes: readonly string[]
  /** The sections that cite it. */
  readonly places: readonly Hyperlink[]
  /** Where the sections are many they are folded under these words. */
  readonly folded: string | undefined
}

/** A provision that is cited: one row. */
export interface ProvisionRow {
  /** Begins with "_", as no anchor of a text does. */
  readonly id: string
  /** "14 kap. 4 §", and where it can be read. */
  readonly provision: MaybeLink
  /** What is, or will be, of the provision: one sentence each. */
  readonly notes: readonly Remark[]
  readonly documents: readonly CitingView[]
}

/** An act, or a group of what lies outside the register, with what cites it. */
export interface LawSection {
  readonly id: string
  readonly heading: string
  /** In few words, for the list of acts: "upphävd". */
  readonly mark: string | undefined
  /** That it has ended, or will: one sentence. */
  readonly standing: Remark | undefined
  /** Where the act as a whole can be read. */
  readonly read: Hyperlink | undefined
  /** How old the facts of this act are, when they are of another day than the rest. */
  readonly facts: string | undefined
  /** What the first column holds. */
  readonly column: string
  readonly rows: readonly ProvisionRow[]
}

/** Which documents cite which provisions. */
export interface LawView extends View {
  readonly kind: "lagrum"
  readonly titel: string
  readonly ingress: string
  readonly crumbs: readonly Hyperlink[]
  /** How old the facts are. */
  readonly facts: string
  /** What has changed since a document was decided: ways to the rows that tell. */
  readonly changed: readonly Hyperlink[]
  readonly jump: readonly { readonly text: string; readonly href: string; readonly mark: string | undefined }[]
  readonly jumpOpen: boolean
  readonly sections: readonly LawSection[]
}
