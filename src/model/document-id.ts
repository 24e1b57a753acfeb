/** Longest id made from a title; a person can choose another. */
const LONGEST = 60

/** Letters that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["æ", "a"],
  ["ß", "ss"],
  ["đ", "d"],
  ["ł", "l"],
])

/**
 * An id of the form `[a-z0-9-]+` for a title: å and ä become a, ö becomes o, "ASF:s" becomes "asfs".
 * Cut at a word when longer than 60 characters; "dokument" when nothing is left.
 */
export function documentIdFor(title: string): string {
  const plain = title
    .slice(0, 1000)
    .toLowerCase()
    .replace(/(\p{L}):(?=\p{L})/gu, "$1")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øæßđł]/g, letter => LETTERS.get(letter) ?? letter)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
  if (plain === "") return "dokument"
  if (plain.length <= LONGEST) return plain
  const cut = plain.lastIndexOf("-", LONGEST)
  return plain.slice(0, cut > 0 ? cut : LONGEST)
}
