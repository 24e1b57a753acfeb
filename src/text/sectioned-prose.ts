import { proseOf } from "./prose.ts"
import type { Reading } from "./read-document.ts"

/** A paragraph, heading or cell as a reader sees it, with the section that it stands in. */
export interface SectionedBlock {
  /** "2.1" or the title; undefined above the first heading. */
  readonly section: string | undefined
  readonly text: string
}

/** The running text of a document for comparison with another wording of it. */
export function sectionedProse({ tree, text, document }: Reading): readonly SectionedBlock[] {
  return proseOf(tree, text).map(block => {
    const section = document.sections[block.section - 1]
    return { section: section?.number ?? section?.title, text: block.text }
  })
}
