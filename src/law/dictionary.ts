import { capitalised } from "../model/capitalised.ts"
import type { Act, Register, SfsNumber } from "../model/law.ts"
import { createTitles, type Titles } from "./titles.ts"
import { KEYWORDS, type TokenKind } from "./words.ts"

/** What a word, number or sign can be in a reference. */
export interface Entry {
  readonly kind: TokenKind
  /** The word, number or name in its plain form: "2 a", "socialtjänstlagen", "2" for "andra". */
  readonly value: string
  /** How the name of an act is inflected. */
  readonly form?: "definite" | "indefinite" | "genitive"
  /** False for a word that only looks like the name of an act. */
  readonly known?: boolean
  /** The acts that a known name or abbreviation can mean. */
  readonly acts?: readonly SfsNumber[]
}

/** Every word that means something in a reference. */
export interface Dictionary {
  readonly words: ReadonlyMap<string, Entry>
  /** First halves of names in two parts, for those who leave out the hyphen: "Hälso och sjukvårdslagen". */
  readonly halves: ReadonlySet<string>
  /** The titles of acts. */
  readonly titles: () => Titles
}

/** The dictionary of a register: its names in every inflection, its abbreviations, and the words of references. */
export function createDictionary(register: Register): Dictionary {
  const words = new Map<string, Entry>()
  for (const [name, bearers] of register.named) {
    const entry = { kind: "act", value: name, known: true, acts: numbersOf(bearers) } as const
    const key = name.replace(/^cECA/, "CECA")
    words.set(key, { ...entry, form: "definite" })
    words.set(`${key}s`, { ...entry, form: "genitive" })
    const indefinite = indefiniteOf(key)
    if (indefinite !== undefined) words.set(indefinite, { ...entry, form: "indefinite" })
  }
  for (const [abbreviation, bearers] of register.abbreviated) {
    const entry = { kind: "short", value: abbreviation, known: true, acts: numbersOf(bearers) } as const
    words.set(abbreviation, { ...entry, form: "definite" })
    words.set(`${abbreviation}:s`, { ...entry, form: "genitive" })
  }
  for (const [word, keyword] of KEYWORDS) words.set(word, keyword)
  let titles: Titles | undefined
  return {
    words,
    halves: halvesOf(register.named.keys()),
    titles: () => {
      titles ??= createTitles(register)
      return titles
    },
  }
}

function halvesOf(names: Iterable<string>): ReadonlySet<string> {
  const halves = Array.from(names, name => /^(\p{L}+)- och /u.exec(name)?.[1]).filter(half => half !== undefined)
  return new Set(halves.flatMap(half => [half, capitalised(half)]))
}

function numbersOf(acts: readonly Act[]): readonly SfsNumber[] {
  return acts.map(({ sfs }) => sfs)
}

/** "socialtjänstlagen" → "socialtjänstlag"; undefined for a name that has no such form. */
function indefiniteOf(name: string): string | undefined {
  if (/(?:lag|balk|ordning)en$/.test(name)) return name.slice(0, -2)
  return /(?:stadga|kungörelse)n$/.test(name) ? name.slice(0, -1) : undefined
}

/** What `word` means, as written or with a small first letter; undefined for all other words. */
export function lookUp(word: string, { words }: Dictionary): Entry | undefined {
  const entry = words.get(word)
  if (entry !== undefined) return entry
  const first = word.charCodeAt(0)
  if ((first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde)) {
    const lower = words.get(word.toLowerCase())
    if (lower !== undefined) return lower
    const capital = capitals(word)
    if (capital !== undefined) return capital
  }
  if (word.length === 1) return /[a-hj-zäö]/.test(word) ? { kind: "letter", value: word } : undefined
  return unknownAct(word) ?? ownText(word)
}

const SERIES = /^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,9}(?:-[A-ZÅÄÖ]{1,4})?$/
const COMMITTEE = /^(?:[A-ZÅÄÖ][a-zåäö]{0,3}U|[A-ZÅÄÖ]{1,3}U)y?\d{1,3}$/
const CAPITALS = /^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,6}[A-ZÅÄÖ](?::s)?$/

/** A word of capitals: a series of regulations ("HSLF-FS"), a committee report ("SoU23"), or an abbreviation. */
function capitals(word: string): Entry | undefined {
  if (word === "BFNAR" || (word.endsWith("FS") && SERIES.test(word))) return { kind: "series", value: word }
  if (COMMITTEE.test(word)) return { kind: "committee", value: word }
  return CAPITALS.test(word) ? { kind: "caps", value: word.replace(/:s$/, "") } : undefined
}

const ENDING = /(?:lag|balk|förordning|kungörelse|stadga)(?:(en|n)(s)?)?$/i
/** Words that end like an act and are none. */
const NO_ACT =
  /^(?:(?:ex|in|ut|an|av|be|för|om|till|upp|under|ned|ner|över|på|genom|mot|sammans?|fot|tand|åter|kyrko)?s?lag|.*(?:bolag|underlag|förslag|inslag|avslag|anslag|uppslag|utslag|arbetslag|landslag|förlag|beslag|omslag|pålaga|anlag|upplag|skrapelag|elevlag|personallag|hemlag|bortalag|fotbollslag|innebandylag|reservlag|tvåmannalag|vinnarlag))(?:en|n)?s?$/i

const OWN_ENDING =
  /(?:reglemente|riktlinje|policy|avtal|kontrakt|taxa|anvisning|rutin|(?:delegations|arbets|bolags|förbunds|attest|besluts)ordning)(?:e[nt]|n|t|er|r|ar|erna|arna|na)?s?$|.föreskrifter(?:na)?s?$/i

/** What a municipality itself writes or signs: its sections are no provisions of law. */
function ownText(word: string): Entry | undefined {
  return word.length > 3 && OWN_ENDING.test(word) ? { kind: "own-text", value: word.toLowerCase() } : undefined
}

/** A word that ends as the name of an act but is in no register: "äldreomsorgslagen". */
function unknownAct(word: string): Entry | undefined {
  if (word.length < 8) return undefined
  const last = word.charCodeAt(word.length - 1)
  // g, n, s, k, e, a: the only letters on which such a name can end.
  if (last !== 110 && last !== 103 && last !== 115 && last !== 107 && last !== 101 && last !== 97) return undefined
  const ending = ENDING.exec(word)
  if (ending === null || NO_ACT.test(word)) return undefined
  const value = word.toLowerCase()
  if (ending[2] !== undefined) return { kind: "act", value: value.slice(0, -1), form: "genitive", known: false }
  return { kind: "act", value, form: ending[1] === undefined ? "indefinite" : "definite", known: false }
}
