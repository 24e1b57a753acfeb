import { type Section, sectionAt } from "../model/document.ts"
import { proseOf } from "./prose.ts"
import type { Reading } from "./read-document.ts"

/** A paragraph, heading or cell as a reader sees it, with the section that it stands in. */
export interface SectionedBlock {
  readonly section: Section | undefined
  /** True for the heading that opens the section. */
  readonly opens: boolean
  readonly text: string
}

/** The running text of a document as comparisons take it. */
export function sectionedProse({ tree, text, document }: Reading): readonly SectionedBlock[] {
  return proseOf(tree, text).map(block => {
    const { start } = block.toSource(0, 0)
    const section = sectionAt(document.sections, start)
    return { section, opens: block.heading && section !== undefined && start <= section.span.end, text: block.text }
  })
}
