/** Words that took others' place in a text. */
export interface TextChange {
  /** "2.1" or the title of the section; absent above the first heading. */
  readonly section?: string
  /** "" for what was added. */
  readonly old: string
  /** "" for what was struck. */
  readonly new: string
}

/** The sections that differ between two texts, by their headings as they are read on the page. */
export interface SectionChanges {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
