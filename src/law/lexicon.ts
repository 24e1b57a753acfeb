import type { Register, SfsNumber } from "../model/law.ts"

/** The words by which acts are known, without what is known of the acts: plain data, that can be sent to a thread. */
export interface Lexicon {
  /** Definite names in lower case, "socialtjänstlagen", and the acts that bear or bore them. */
  readonly names: readonly (readonly [name: string, acts: readonly SfsNumber[]])[]
  /** The same for abbreviations. Case matters: "SoL" is an act, "sol" and "SoU" are not. */
  readonly abbreviations: readonly (readonly [abbreviation: string, acts: readonly SfsNumber[]])[]
  /** Titles of more than one word, in lower case ("lag om stöd och service till …"), and whose they are. */
  readonly titles: readonly (readonly [title: string, sfs: SfsNumber])[]
}

/** The words of a register. */
export function lexiconOf(register: Register): Lexicon {
  const titles: [string, SfsNumber][] = []
  for (const act of register.acts.values()) {
    if (TITLE.test(act.title)) titles.push([act.title.toLowerCase(), act.sfs])
  }
  return { names: numbered(register.named), abbreviations: numbered(register.abbreviated), titles }
}

function numbered(words: Register["named"]): Lexicon["names"] {
  return Array.from(words, ([word, acts]) => [word, acts.map(({ sfs }) => sfs)])
}

/** Titles that a text writes out after "lagen" or "lagen (1993:387)"; others are names of one word. */
const TITLE = /^(?:Lag|Förordning|Kungörelse|Tillkännagivande) /
