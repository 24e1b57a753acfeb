import type { Hyperlink, View } from "./page.ts"

/** One decision about a document: a line of the list of what has changed. */
export interface ChangeRow {
  /** 2025-09-16 */
  readonly datum: string
  readonly document: Hyperlink
  /** "Ändrad, gäller från 1 oktober 2025" */
  readonly handelse: string
  readonly beslut: string
  /** What the text says that it did not say before. */
  readonly sammanfattning: string | undefined
  readonly comparison: Hyperlink | undefined
}

/** What one body has decided of its documents, newest first. */
export interface ChangesView extends View {
  readonly kind: "andringar"
  readonly titel: string
  readonly ingress: string
  readonly crumbs: readonly Hyperlink[]
  /** The feed; its text is the whole address where that is known. */
  readonly feed: Hyperlink
  readonly feedLength: number
  readonly years: readonly {
    /** "_2025" */
    readonly id: string
    readonly heading: string
    readonly months: readonly {
      /** "_2025-09" */
      readonly id: string
      readonly heading: string
      readonly changes: readonly ChangeRow[]
    }[]
  }[]
}
