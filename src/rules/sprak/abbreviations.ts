import type { Settings } from "../../model/settings.ts"
import type { ProseBlock } from "../../text/index.ts"
import type { TextContext } from "../rule.ts"

/** Abbreviations that stand in dictionaries as words, and signs that only look like abbreviations. */
const COMMON = new Set(
  "AB AI BNP CD CV DNA DVD EES EU FN GPS HR ID IF IT LED NATO OBS OECD OK PC PDF PIN PM PS SMS TV UD USA USB USD VD VM VVS WC WHO XX XXX".split(
    " ",
  ),
)
const ROMAN = /^[IVXLC]+$/
const TOKEN = /(?<![\p{L}\d/.:_§-])\p{Lu}{2,4}(?![\p{L}\d/.:_]|-\p{Lu}| \d| ?§)/gu

/** An abbreviation at one place, and whether the text says there what it stands for. */
export interface Abbreviation {
  readonly letters: string
  readonly block: ProseBlock
  readonly start: number
  readonly explained: boolean
  /** True where it is put in brackets after the very words it is made of. */
  readonly introduced: boolean
}

/** Abbreviations of two to four capitals in prose, but those of laws, of bodies and in a line of capitals. */
export function abbreviationsIn(context: TextContext): readonly Abbreviation[] {
  const { citations, lawAbbreviations, settings } = context
  // Of the short names of acts, those of the register and those that the text gives, the rules about law speak.
  const given = new Set(citations.flatMap(({ defines }) => defines ?? []))
  const known = (letters: string): boolean =>
    lawAbbreviations.has(letters) || given.has(letters) || isKnown(letters, settings)
  const found: Abbreviation[] = []
  for (const block of context.prose) {
    if (block.quoted) continue
    for (const { 0: letters, index: start } of block.text.matchAll(TOKEN)) {
      if (known(letters) || ROMAN.test(letters) || isName(letters) || isAmongCapitals(block.text, start, letters))
        continue
      const before = block.text.slice(Math.max(0, start - 90), start)
      const introduced = /\(["”]?$/.test(before) && standsAfterWords(before, letters)
      found.push({ letters, block, start, explained: isExplained(block.text, start, letters), introduced })
    }
  }
  return found
}

/** Four letters that can be read as a word are as a rule a name: of a method, a system, an organisation. */
function isName(letters: string): boolean {
  return letters.length === 4 && /[AEIOUYÅÄÖ]/.test(letters) && !/[^AEIOUYÅÄÖ]{3}/.test(letters)
}

function isKnown(letters: string, { ord, instanser }: Settings): boolean {
  return COMMON.has(letters) || ord.forkortningar.has(letters) || instanser.has(letters.toLowerCase())
}

/** True where a neighbour is in capitals too: a name, or a line that shouts. */
function isAmongCapitals(text: string, start: number, letters: string): boolean {
  const before = /(\S+)\s$/.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? ""
  const after = /^\s(\S+)/.exec(text.slice(start + letters.length, start + letters.length + 30))?.[1] ?? ""
  return [before, after].some(word => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word))
}

/** "SFV (särskilt förordnad …)", "SFV – särskilt …", "SFV står för", or in brackets after what it stands for. */
function isExplained(text: string, start: number, letters: string): boolean {
  const after = text.slice(start + letters.length, start + letters.length + 90)
  if (/^["”]?[,)]? (?:står för|betyder|är en förkortning|det vill säga|d\.v\.s\.)/.test(after)) return true
  const told = /^["”]?(?: \(| [–-] |: |, | = )["”]?((?:[\p{L}-]+,? ?){1,8})/u.exec(after)?.[1]
  if (told !== undefined && spells(told.split(/,? /), letters)) return true
  const before = text.slice(Math.max(0, start - 90), start)
  return (
    /\p{L}["”]? \(["”]?$|(?:förkorta[ts]s?|nedan|kalla[ds]|kallas|benämns) ["”]?$/u.test(before) ||
    standsAfterWords(before, letters)
  )
}

/** True for letters that are put after the very words they are made of: "särskilt förordnad vårdnadshavare (SFV)". */
function standsAfterWords(before: string, letters: string): boolean {
  const words = /((?:[\p{L}-]+,? ){0,6}[\p{L}-]+)[)"”]*(?: \(|, | [–-] |: )["”]?$/u.exec(before)?.[1] ?? ""
  return words.split(/,? /).some((_, index, all) => spells(all.slice(index), letters))
}

/** True when the letters stand in the words in their order, the first one first: "Integritetsskyddsmyndigheten" spells IMY. */
function spells(words: readonly string[], letters: string): boolean {
  const text = words.join("").toUpperCase()
  if (text[0] !== letters[0] || text.length <= letters.length + 2) return false
  let at = 0
  for (const letter of text) if (letter === letters[at]) at++
  return at === letters.length
}
