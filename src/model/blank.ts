/** Stands where a person is to write: what styrdok does not know it leaves open. */
export const BLANK = "[fyll i]"

/** As {@link BLANK}, with what is to be written there: "[fyll i: dag]". */
export function blank(what: string): string {
  return `[fyll i: ${what}]`
}

/** Finds blanks in a text. What could make a link of one, had a title of a document said the same, is none. */
export const BLANKS = /\[fyll i(?:: [\p{L} ]+)?\](?![[(:])/gu
