/** Words that follow a hyphen which stands for a part left out: "hälso- och sjukvård". */
const SUSPENDED = /^(?:och|eller|samt|respektive|till|men|som|både|inklusive|\/)(?=[\s,]|$)/i
const CUT = /([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)-$/u
const FIRST = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/u

/** Two lines as one, and the word that was mended when its hyphen could have been one of its own. */
export interface Joined {
  readonly text: string
  readonly doubtful?: string
}

/** The words that stand whole somewhere in a text, in lower case: what a cut word may be compared with. */
export function wholeWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const [word] of line.replace(/[\p{L}\p{N}-]+-$/u, "").matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      words.add(word.toLowerCase())
    }
  }
  return words
}

/**
 * Joins two lines of a paragraph. A hyphen at the end of the first goes when it only parts a word; it stays in
 * "hälso- och", "IT-stöd" and "Nord-Sverige", and where the text elsewhere writes the word with it.
 */
export function joinLines(first: string, second: string, words: ReadonlySet<string>): Joined {
  if (/\u00ad$/.test(first)) return { text: `${first.slice(0, -1)}${second}` }
  const before = CUT.exec(first.slice(-80))?.[1]
  const after = FIRST.exec(second)?.[0]
  if (before === undefined || after === undefined || SUSPENDED.test(second)) return { text: `${first} ${second}` }
  const kept = { text: `${first}${second}` }
  if (!/^\p{Ll}/u.test(after)) return kept
  // "tacka-nej-färdigheter": a word with more hyphens is cut at one of them.
  if (after.includes("-") || words.has(`${before}-${after}`.toLowerCase())) return kept
  const whole = `${before}${after}`
  const mended = `${first.slice(0, -1)}${second}`
  if (words.has(whole.toLowerCase())) return { text: mended }
  const last = before.split("-").at(-1) ?? before
  if (before.includes("-") && words.has(after.toLowerCase())) return kept
  const isInitials = /\p{N}$/u.test(last) || (last.length <= 6 && last === last.toUpperCase())
  return isInitials ? kept : { text: mended, doubtful: whole }
}
