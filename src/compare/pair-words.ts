import type { ShownBlock } from "../model/shown-block.ts"
import { joined, lengthOf, type Stretch, stretchesBetween } from "./runs.ts"
import { oneLine, type Token, tokensOf } from "./words.ts"

/** A token and the block that it stands in. */
export interface Word extends Token {
  readonly block: ShownBlock
}

/** Words that stand in both versions, or that took each other's place. */
export interface Step {
  readonly isSame: boolean
  readonly old: readonly Word[]
  readonly made: readonly Word[]
}

/** Blocks that belong together: one and one, or several where one was split or joined. */
export interface Laid {
  readonly old: readonly ShownBlock[]
  readonly made: readonly ShownBlock[]
  /** Word by word; undefined where both read the same. */
  readonly steps: readonly Step[] | undefined
  /** True when there was too much to look at every word. */
  readonly isCoarse: boolean
}

/** More of the words than this changed, and the whole was written anew. */
const ANEW = 0.8

/** Lays blocks that belong together side by side, word by word. */
export function layBlocks(old: readonly ShownBlock[], made: readonly ShownBlock[]): Laid {
  const isSame = old.length === 1 && made.length === 1 && oneLine(old[0]?.text ?? "") === oneLine(made[0]?.text ?? "")
  return { old, made, ...(isSame ? SAME : stepsBetween(wordsOf(old), wordsOf(made))) }
}

const SAME = { steps: undefined, isCoarse: false }

/** As {@link layBlocks} for words that stand in no block of their own. "" is nothing. */
export function layText(old: string, made: string): Laid {
  const blocks = (text: string): readonly ShownBlock[] => (text === "" ? [] : [{ ...LOOSE, text }])
  return layBlocks(blocks(old), blocks(made))
}

const LOOSE: Omit<ShownBlock, "text"> = {
  section: undefined,
  form: "stycke",
  note: undefined,
  cell: undefined,
  marks: [],
  span: { start: 0, end: 0 },
  toSource: (start, end) => ({ start, end }),
}

/** The words of blocks that follow each other; the first of each block stands apart from the word before. */
export function wordsOf(blocks: readonly ShownBlock[]): readonly Word[] {
  return blocks.flatMap(block =>
    tokensOf(block.text).map(({ text, from, to, spaced }) => ({ block, text, from, to, spaced: spaced || from === 0 })),
  )
}

function stepsBetween(old: readonly Word[], made: readonly Word[]): Pick<Laid, "steps" | "isCoarse"> {
  const anew = [{ isSame: false, old, made }]
  if (old.length === 0 || made.length === 0) return { steps: anew, isCoarse: false }
  const { stretches, isCoarse } = stretchesBetween(
    old.map(({ text }) => text),
    made.map(({ text }) => text),
  )
  const whole = withoutIslands(stretches, old)
  const changed = whole.reduce((sum, stretch) => (stretch.isSame ? sum : sum + sizeOf(stretch)), 0)
  if (changed > ANEW * (old.length + made.length)) return { steps: anew, isCoarse }
  const steps = whole.map(stretch => ({
    isSame: stretch.isSame,
    old: old.slice(stretch.old.start, stretch.old.end),
    made: made.slice(stretch.made.start, stretch.made.end),
  }))
  return { steps, isCoarse }
}

function sizeOf({ old, made }: Stretch): number {
  return lengthOf(old) + lengthOf(made)
}

const PUNCTUATION = /^[^\p{L}\p{N}]$/u
/** A word as short as "och" between changes of this many words is left by chance. */
const SHORT = 3

/** What alone stands between two replacements, a mark or a little word, says nothing of its own: they are one. */
function withoutIslands(stretches: readonly Stretch[], words: readonly Word[]): readonly Stretch[] {
  const made: Stretch[] = []
  for (const stretch of stretches) {
    const [before, island] = [made.at(-2), made.at(-1)]
    const word = words[island?.old.start ?? -1]?.text
    if (before !== undefined && island !== undefined && word !== undefined && isIsland(before, island, stretch, word)) {
      made.splice(-2, 2, joined(before, stretch))
    } else made.push(stretch)
  }
  return made
}

function isIsland(before: Stretch, island: Stretch, after: Stretch, word: string): boolean {
  if (!island.isSame || lengthOf(island.old) !== 1 || after.isSame) return false
  const replaces = [before, after].every(({ old, made }) => lengthOf(old) > 0 && lengthOf(made) > 0)
  const isLong = [before, after].every(({ old, made }) => Math.max(lengthOf(old), lengthOf(made)) >= SHORT)
  return replaces && (PUNCTUATION.test(word) || (word.length <= SHORT && isLong))
}
