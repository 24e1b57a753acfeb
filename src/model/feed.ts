/*
 * What a feed says (Atom, RFC 4287): news as a program reads them. All values are text.
 */

export interface FeedEntry {
  /** Never changes, whatever becomes of the entry. */
  readonly id: string
  readonly title: string
  /** An instant as RFC 3339 writes it. */
  readonly updated: string
  readonly href: string
  readonly summary: string
}

export interface Feed {
  /** Where it stands on the site. */
  readonly path: string
  readonly id: string
  readonly title: string
  readonly updated: string
  readonly author: string
  /** Its own address. */
  readonly self: string
  /** A page that tells of the same to people. */
  readonly page: string
  readonly entries: readonly FeedEntry[]
}
