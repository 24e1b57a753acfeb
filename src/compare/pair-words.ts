import type { ComparedBlock } from "./compared-text.ts"
import { type Run, runsBetween, stretchesOf } from "./runs.ts"
import { oneLine, type Token, tokensOf } from "./words.ts"

/** A token and the block that it stands in. */
export interface Word extends Token {
  readonly block: ComparedBlock
}

/** Words that stand in both versions, or that took each other's place. */
export interface Step {
  readonly isSame: boolean
  readonly old: readonly Word[]
  readonly made: readonly Word[]
}

/** Blocks that belong together: one and one, or several where one was split or joined. */
export interface Laid {
  readonly old: readonly ComparedBlock[]
  readonly made: readonly ComparedBlock[]
  /** Word by word; undefined where both read the same. */
  readonly steps: readonly Step[] | undefined
}

/** More of the words than this changed, and the whole was written anew. */
const ANEW = 0.8

/** Lays blocks that belong together side by side, word by word. */
export function layBlocks(old: readonly ComparedBlock[], made: readonly ComparedBlock[]): Laid {
  const isSame = old.length === 1 && made.length === 1 && oneLine(old[0]?.text ?? "") === oneLine(made[0]?.text ?? "")
  return { old, made, steps: isSame ? undefined : stepsBetween(wordsOf(old), wordsOf(made)) }
}

/** As {@link layBlocks} for words that stand in no block of their own. "" is nothing. */
export function layText(old: string, made: string): Laid {
  const blocks = (text: string): readonly ComparedBlock[] => (text === "" ? [] : [{ ...LOOSE, text }])
  return layBlocks(blocks(old), blocks(made))
}

const LOOSE: Omit<ComparedBlock, "text"> = {
  section: undefined,
  form: "stycke",
  note: undefined,
  cell: undefined,
  span: { start: 0, end: 0 },
  toSource: (start, end) => ({ start, end }),
}

/** The words of blocks that follow each other; the first of each block stands apart from the word before. */
export function wordsOf(blocks: readonly ComparedBlock[]): readonly Word[] {
  return blocks.flatMap(block =>
    tokensOf(block.text).map(token => ({ ...token, block, spaced: token.spaced || token.from === 0 })),
  )
}

function stepsBetween(old: readonly Word[], made: readonly Word[]): readonly Step[] {
  if (old.length === 0 || made.length === 0) return [{ isSame: false, old, made }]
  const { runs } = runsBetween(
    old.map(({ text }) => text),
    made.map(({ text }) => text),
  )
  const joined = withoutIslands(runs, old)
  const changed = joined.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0)
  if (changed > ANEW * (old.length + made.length)) return [{ isSame: false, old, made }]
  const pick = (words: readonly Word[], places: readonly number[]): readonly Word[] =>
    places.flatMap(place => words[place] ?? [])
  return stretchesOf(joined, old.length, made.length).map(stretch => ({
    isSame: stretch.isSame,
    old: pick(old, stretch.old),
    made: pick(made, stretch.made),
  }))
}

const PUNCTUATION = /^[^\p{L}\p{N}]$/u
/** A word as short as "och" between changes of this many words is left by chance. */
const SHORT = 3

/** What alone stands between two changes, a mark or a little word, says nothing of its own: they are one. */
function withoutIslands(runs: readonly Run[], old: readonly Word[]): readonly Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    const between = last === undefined ? undefined : placeBetween(last, run)
    const island = between === undefined ? undefined : old[between.old]?.text
    const isLeft =
      island !== undefined &&
      (PUNCTUATION.test(island) || (island.length <= SHORT && last !== undefined && isLong(last) && isLong(run)))
    if (last === undefined || between === undefined || !isLeft) made.push(run)
    else {
      made[made.length - 1] = {
        removed: [...last.removed, between.old, ...run.removed],
        added: [...last.added, between.made, ...run.added],
      }
    }
  }
  return made
}

function isLong({ removed, added }: Run): boolean {
  return Math.max(removed.length, added.length) >= SHORT
}

/** The only word that stands between two replacements, by its place in each text. */
function placeBetween(last: Run, next: Run): { readonly old: number; readonly made: number } | undefined {
  const [old, made] = [last.removed.at(-1), last.added.at(-1)]
  if (old === undefined || made === undefined) return undefined
  return next.removed[0] === old + 2 && next.added[0] === made + 2 ? { old: old + 1, made: made + 1 } : undefined
}
