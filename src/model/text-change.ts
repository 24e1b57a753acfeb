/** Words that took others' place in a text. */
export interface TextChange {
  /** "2.1" or the title of the section; absent above the first heading. */
  readonly section?: string
  /** "" for what was added. */
  readonly old: string
  /** "" for what was struck. */
  readonly new: string
}
