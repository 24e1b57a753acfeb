import type { ProvisionRef } from "../../model/law.ts"

/** What one amendment did, by the register's shorthand. */
export interface Noted {
  readonly changed: readonly ProvisionRef[]
  readonly added: readonly ProvisionRef[]
  readonly repealed: readonly ProvisionRef[]
}

type Doing = "changed" | "added" | "repealed" | "nothing"

/**
 * Words that say what happens to the provisions after them. A provision that gets another number is gone from its old
 * place and new in the other ("nuvarande 19 § betecknas 20 §"). A heading before a provision, an annex or a
 * transitional provision is none of the act's sections.
 */
const WORDS: readonly (readonly [RegExp, Doing])[] = [
  [/^(?:upph|utgår)/, "repealed"],
  [/^nuvarande/, "repealed"],
  [/^betecknas/, "added"],
  [/^(?:ändr|ändras)\b/, "changed"],
  [/^(?:ny|nya|nytt|införs)\b/, "added"],
  [/^(?:rubr|bil|övergångsbest|överg|punkt|p|ikrafttr|omtryck|ingress)/, "nothing"],
]

const TOKEN = /(\d{4}:\d+)|(\d+(?: [a-z]{1,2}(?![a-zåäö.]))?)|(kap\b\.?)|(§§?)|([-–])|([,;])|([a-zåäö]+)/g

/** The longest real note names some two hundred; one that names thousands is no note, and must not fill the memory. */
const MOST_REFS = 5_000

/**
 * Reads "upph. 13 kap 7 §; ändr. 2, 3 §§; nya 4 a, 5 §§, 7 kap." What it does not understand it leaves out, and what comes
 * after `most` provisions.
 */
export function readNotes(notes: string, most: number = MOST_REFS): Noted {
  const done = { changed: new Set<ProvisionRef>(), added: new Set<ProvisionRef>(), repealed: new Set<ProvisionRef>() }
  let left = Math.min(most, MOST_REFS)
  for (const segment of notes.toLowerCase().replace(/\s+/g, " ").split(";")) {
    // "ändr. 3 kap 16 § i 1993:1295" is of another act.
    if (/ i \d{4}:\d+/.test(segment)) continue
    for (const [doing, ref] of readSegment(segment)) {
      if (left-- <= 0) break
      if (doing !== "nothing") done[doing].add(ref)
    }
    if (left <= 0) break
  }
  return { changed: [...done.changed], added: [...done.added], repealed: [...done.repealed] }
}

function* readSegment(segment: string): Generator<readonly [Doing, ProvisionRef]> {
  let doing: Doing = "nothing"
  let chapter = ""
  let chapters: string[] = []
  let numbers: string[] = []
  let isRange = false
  for (const [word, , number, kap, section, dash, comma] of segment.matchAll(TOKEN)) {
    if (numbers.length > MOST_REFS) return
    if (number !== undefined) {
      numbers.push(...(isRange ? between(numbers.at(-1) ?? "", number) : [number]))
    } else if (kap !== undefined) {
      chapters = numbers
      numbers = []
    } else if (section !== undefined) {
      yield* chapters.slice(0, -1).map((name): [Doing, ProvisionRef] => [doing, `${name} kap.`])
      chapter = chapters.at(-1) ?? chapter
      for (const name of numbers) yield [doing, chapter === "" ? name : `${chapter}:${name}`]
      chapters = []
      numbers = []
    } else if (dash === undefined && numbers.length === 0) {
      // A chapter with no sections after it is meant as a whole.
      yield* chapters.map((name): [Doing, ProvisionRef] => [doing, `${name} kap.`])
      chapters = []
      if (comma === undefined) doing = WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? doing
    }
    isRange = dash !== undefined
  }
  yield* chapters.map((name): [Doing, ProvisionRef] => [doing, `${name} kap.`])
}

/** The numbers after `first` up to `last`: "10-12" is 10, 11 and 12. What is no such row is its end alone. */
function between(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first), Number(last)]
  if (Number.isNaN(from) || Number.isNaN(to) || to <= from || to - from > 200) return [last]
  return Array.from({ length: to - from }, (_, at) => String(from + 1 + at))
}
