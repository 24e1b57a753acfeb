import type { Register, SfsNumber } from "../model/law.ts"
import { pattern } from "./blanks.ts"

/** A title found in a text: where it ends, and the acts that bear it. */
interface TitleMatch {
  readonly end: number
  readonly numbers: readonly SfsNumber[]
}

/**
 * Finds the title of an act whose words begin at an offset, "om offentlig upphandling", after the word "lagen" or
 * "förordningen": an act and the ordinance to it are often named alike.
 */
export type Titles = (noun: string, text: string, start: number, number?: SfsNumber) => TitleMatch | undefined

interface Title {
  readonly sfs: SfsNumber
  readonly text: string
  /** Made when first compared. */
  words?: readonly string[]
}

/** A title goes on over a line end, not over a blank line or into another cell of a table. */
const WORD = pattern("~([\\p{L}\\d](?:[\\p{L}\\d:-]*[\\p{L}\\d])?-?|,)(?:\\.(?:~m\\.)+)?", "uy")
/** Titles that a text writes out after "lagen" or "lagen (1993:387)"; others are names of one word. */
const WRITTEN_OUT = /^(?:Lag|Förordning|Kungörelse|Tillkännagivande) /
/** Titles run to forty words; nobody writes out more than this. */
const LONGEST = 24
/** Fewer words than this name too many acts: "lagen om vissa". */
const FEWEST = 2

/**
 * A title is recognised as far as the text follows it; one small word may differ ("för" where the act has "till"), since
 * people quote from memory. The titles are looked through first when one is met without its number.
 */
export function createTitles({ acts, titles }: Pick<Register, "acts" | "titles">): Titles {
  const numbered = new Map<SfsNumber, Title | undefined>()
  const titleOf = (number: SfsNumber): Title | undefined => {
    if (numbered.has(number)) return numbered.get(number)
    const text = acts.get(number)?.title ?? ""
    const title = WRITTEN_OUT.test(text) ? { sfs: number, text } : undefined
    numbered.set(number, title)
    return title
  }
  let index: ReadonlyMap<string, readonly Title[]> | undefined
  const startingWith = (noun: string, words: readonly string[]): readonly Title[] => {
    index ??= indexByStart(titles())
    return index.get(keyOf(noun, words)) ?? []
  }
  return (noun, text, start, number) => {
    const words = wordsAt(text, start)
    if (words.length < FEWEST) return undefined
    const named = number === undefined ? undefined : titleOf(number)
    const candidates =
      named === undefined
        ? startingWith(
            nounOf(noun),
            words.map(({ word }) => word),
          )
        : [named]
    let best: { readonly length: number; readonly whole: boolean; readonly numbers: SfsNumber[] } | undefined
    for (const candidate of candidates) {
      const { sfs } = candidate
      const title = wordsOf(candidate)
      const length = agreement(title, words)
      const whole = length === Math.min(title.length, LONGEST)
      if (length < FEWEST) continue
      if (best === undefined || length > best.length || (length === best.length && whole && !best.whole)) {
        best = { length, whole, numbers: [sfs] }
      } else if (length === best.length && whole === best.whole) best.numbers.push(sfs)
    }
    if (best === undefined) return undefined
    // Without a number only the whole title tells which act is meant, or a long part of it that one act alone has.
    if (named === undefined && !best.whole && (best.length < 4 || best.numbers.length > 1)) return undefined
    return { end: words[best.length - 1]?.end ?? start, numbers: best.numbers }
  }
}

/** The titles that are written out, by their first three words: "lag om offentlig". */
function indexByStart(titles: Iterable<readonly [SfsNumber, string]>): ReadonlyMap<string, readonly Title[]> {
  const index = new Map<string, Title[]>()
  for (const [sfs, text] of titles) {
    if (!WRITTEN_OUT.test(text)) continue
    const [noun = "", ...words] = text.split(" ", 3)
    const key = keyOf(noun.toLowerCase(), words)
    const list = index.get(key)
    if (list === undefined) index.set(key, [{ sfs, text }])
    else list.push({ sfs, text })
  }
  return index
}

/** The words after "Lag" or "Förordning". */
function wordsOf(title: Title): readonly string[] {
  title.words ??= wordsAt(title.text, 0)
    .slice(1)
    .map(({ word }) => word)
  return title.words
}

interface Word {
  readonly word: string
  readonly end: number
}

function wordsAt(text: string, start: number): readonly Word[] {
  const words: Word[] = []
  let at = start
  while (words.length < LONGEST) {
    WORD.lastIndex = at
    const found = WORD.exec(text)
    if (found === null) break
    at = WORD.lastIndex
    words.push({ word: (found[1] ?? "").toLowerCase(), end: at })
  }
  return words
}

function keyOf(noun: string, words: readonly string[]): string {
  return `${noun} ${words[0]} ${words[1]}`
}

/** "lagens" → "lag": the word as titles begin with it. */
function nounOf(written: string): string {
  return /^(?:lag|förordning|kungörelse|tillkännagivande)/.exec(written)?.[0] ?? written
}

/**
 * How many words of `text` follow the title. One small word may be another; it counts when the word after it is right
 * again. The answer never ends on a small word.
 */
function agreement(title: readonly string[], text: readonly Word[]): number {
  let misquoted: number | undefined
  let length = 0
  while (length < title.length && length < text.length) {
    const [wanted = "", written = ""] = [title[length], text[length]?.word]
    if (wanted !== written) {
      const isSmall = wanted.length <= 4 && written.length <= 4 && written !== ","
      if (misquoted !== undefined || !isSmall || length < 2) break
      misquoted = length
    }
    length++
  }
  const isLoose = (): boolean =>
    length - 1 === misquoted || (length < title.length && (text[length - 1]?.word.length ?? 0) <= 4)
  while (length > 0 && isLoose()) length--
  return length
}
