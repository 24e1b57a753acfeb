import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { changesBetween, rowsBetween } from "../../src/compare/index.ts"
import type { ComparisonRow } from "../../src/model/comparison.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"
import { createRandom } from "../text/random.ts"

const CASES = 2_000
const SEED = 20_261_125

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))

const sample = new URL("../../documents/", import.meta.url)
/** Small enough that two thousand comparisons take seconds. */
const TEXTS = readdirSync(sample, { recursive: true, encoding: "utf8" })
  .filter(path => path.endsWith(".md") && !path.startsWith("beslut"))
  .map(path => readFileSync(new URL(path, sample), "utf8"))
  .filter(text => text.length < 6_000)

type Next = (below: number) => number
type Edit = (blocks: readonly string[], next: Next) => readonly string[]

const at = (blocks: readonly string[], next: Next): number => next(blocks.length)
const words = (text: string): readonly string[] => text.split(" ")

/** What people do to a text: each takes its blocks, between blank lines, and gives others. */
const EDITS: readonly Edit[] = [
  (blocks, next) => blocks.toSpliced(at(blocks, next), 0, `Nytt stycke ${next(1_000)} om något annat.`),
  (blocks, next) => blocks.toSpliced(at(blocks, next), 1),
  (blocks, next) => blocks.toSpliced(at(blocks, next), 1, `Helt annan text ${next(1_000)} här.`),
  (blocks, next) => {
    const place = at(blocks, next)
    const [moved = ""] = blocks.slice(place, place + 1)
    return blocks.toSpliced(place, 1).toSpliced(next(blocks.length), 0, moved)
  },
  (blocks, next) => {
    const place = at(blocks, next)
    const text = words(blocks[place] ?? "")
    return blocks.toSpliced(place, 1, text.with(next(text.length), `ord${next(1_000)}`).join(" "))
  },
  (blocks, next) => {
    const place = at(blocks, next)
    const text = words(blocks[place] ?? "")
    const cut = next(text.length)
    return blocks.toSpliced(place, 1, text.slice(0, cut).join(" "), text.slice(cut).join(" "))
  },
  (blocks, next) => {
    const place = next(Math.max(1, blocks.length - 1))
    return blocks.toSpliced(place, 2, blocks.slice(place, place + 2).join(" "))
  },
  (blocks, next) => blocks.map(block => (block.startsWith("#") && next(6) === 0 ? `${block} och mer` : block)),
  (blocks, next) =>
    blocks.toSpliced(at(blocks, next), 0, `# ${next(20)} Nytt avsnitt ${next(1_000)}`, "Med egen text."),
]

const edited = (text: string, next: Next): string => {
  const [, front = "", body = ""] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  let blocks: readonly string[] = body.split(/\n{2,}/).filter(block => block.trim() !== "")
  for (let n = 0; n <= next(4); n++) blocks = EDITS[next(EDITS.length)]?.(blocks, next) ?? blocks
  return `${front}${blocks.join("\n\n")}\n`
}

const wordsIn = (texts: readonly string[]): readonly string[] =>
  texts.flatMap(text => text.split(/\s+/)).filter(word => word !== "")
const side = (rows: readonly ComparisonRow[], name: "old" | "made"): readonly string[] =>
  wordsIn(rows.flatMap(row => row[name]?.map(({ text }) => text) ?? []))

test(`${CASES} random revisions (seed ${SEED}): both sides have their own text whole, and equal texts have no changes`, () => {
  const random = createRandom(SEED)
  const next: Next = below => random.below(Math.max(1, below))
  for (let n = 0; n < CASES; n++) {
    const before = TEXTS[next(TEXTS.length)] ?? ""
    const after = edited(before, next)
    const [old, made] = [read(before), read(after)]
    const rows = rowsBetween(old.blocks, made.blocks)
    // The new text stands in its own order; in the old one moved sections stand where they went.
    expect(side(rows, "made")).toEqual(wordsIn(made.blocks.map(({ text }) => text)))
    expect(side(rows, "old").toSorted()).toEqual(wordsIn(old.blocks.map(({ text }) => text)).toSorted())
    const isSame = rows.every(({ fate }) => fate === "lika")
    expect(changesBetween(old, made).filter(({ kind }) => kind !== "uppmarkning").length === 0).toBe(isSame)
    expect(changesBetween(made, made)).toEqual([])
  }
}, 240_000)
