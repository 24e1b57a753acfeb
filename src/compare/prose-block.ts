import type { Section } from "../model/document.ts"

/** A paragraph, heading or cell of a text as a reader sees it, with the section that it stands in. */
export interface ProseBlock {
  /** Undefined above the first heading. */
  readonly section: Pick<Section, "number" | "title" | "anchor"> | undefined
  /** True for the heading that opens the section. */
  readonly opens: boolean
  readonly text: string
}
