/** Endings of titles → what makes them definite. "Kungörelse" takes a bare n. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["lag", "en"],
  ["balk", "en"],
  ["förordning", "en"],
  ["ordning", "en"],
  ["form", "en"],
  ["instruktion", "en"],
  ["kungörelse", "n"],
  ["stadga", "n"],
  ["reglemente", "t"],
]

/** One word, or two that share their ending: "Socialtjänstlag", "Hälso- och sjukvårdslag". */
const SHORT_TITLE = /^(?:[a-zåäöé-]+- (?:och|eller) )?[a-zåäöé-]+$/

/**
 * The name that people use for an act whose title is a word: "Socialtjänstlag" is "socialtjänstlagen". Undefined for
 * titles of other forms ("Lag om …"), which have no name of their own, and for a bare "Lag".
 */
export function definiteName(title: string): string | undefined {
  const name = title.toLowerCase()
  if (!SHORT_TITLE.test(name)) return undefined
  for (const [ending, definite] of ENDINGS) {
    if (name.endsWith(ending) && name !== ending) return `${name}${definite}`
    // A few old titles are definite already: "Skolförordningen".
    if (name.endsWith(`${ending}${definite}`) && name !== `${ending}${definite}`) return name
  }
  return undefined
}
