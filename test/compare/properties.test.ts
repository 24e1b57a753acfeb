import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { applyEdits, changesBetween, editsOf, layTexts, reverseEdits, rowsOf } from "../../src/compare/index.ts"
import type { ComparisonRow, Piece } from "../../src/model/comparison.ts"
import type { ShownBlock } from "../../src/model/shown-block.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"
import { createRandom } from "../text/random.ts"

const CASES = 2_000
const SEED = 20_261_125

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))

const sample = new URL("../../documents/", import.meta.url)
/** Small enough that two thousand comparisons take seconds. */
const SAMPLES = readdirSync(sample, { recursive: true, encoding: "utf8" })
  .filter(path => path.endsWith(".md") && !path.startsWith("beslut"))
  .map(path => readFileSync(new URL(path, sample), "utf8"))
  .filter(text => text.length < 6_000)

const shared = new URL("../../../shared/sources/", import.meta.url)
/** Real municipal texts as they are, in pieces of some pages. */
const SOURCES = existsSync(shared)
  ? readdirSync(shared)
      .filter(path => path.endsWith(".txt"))
      .map(path => readFileSync(new URL(path, shared), "utf8"))
      .flatMap(text => text.match(/[\s\S]{1,4000}(?:\n|$)/g) ?? [])
  : []

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
  // Renumbered: every heading from some number on gets the next.
  blocks =>
    blocks.map(block =>
      block.replace(/^(#+ )(\d+)/, (_, mark: string, number: string) => `${mark}${Number(number) + 1}`),
    ),
  // A whole section moved, or two that change places.
  (blocks, next) => {
    const heads = blocks.flatMap((block, index) => (block.startsWith("#") ? [index] : []))
    const [from = 0, to = blocks.length] = [heads[next(heads.length)], heads[next(heads.length)]].toSorted(
      (a, b) => (a ?? 0) - (b ?? 0),
    )
    return [...blocks.slice(0, from), ...blocks.slice(to), ...blocks.slice(from, to)]
  },
  // Tables: a row more or less, a column more, another cell.
  (blocks, next) =>
    inTable(blocks, lines => lines.toSpliced(2 + next(lines.length - 2), 0, `| ny ${next(100)} | cell |`)),
  (blocks, next) =>
    inTable(blocks, lines => (lines.length < 4 ? lines : lines.toSpliced(2 + next(lines.length - 2), 1))),
  (blocks, next) =>
    inTable(blocks, lines => lines.map((line, index) => `${line} ${index === 1 ? "---" : `k${next(50)}`} |`)),
  (blocks, next) =>
    inTable(blocks, lines => lines.map(line => line.replace("| ", `| ${next(3) === 0 ? "ändrad " : ""}`))),
  // A table where there was none.
  (blocks, next) =>
    blocks.toSpliced(at(blocks, next), 0, `| A | B |\n| --- | --- |\n| a${next(9)} | b |\n| c | d${next(9)} |`),
  // Mark-up, line ends, lists, footnotes, code, images, characters outside the first plane.
  (blocks, next) => withWord(blocks, next, word => `**${word}**`),
  (blocks, next) => withWord(blocks, next, word => `${word}\n`),
  (blocks, next) => withWord(blocks, next, word => `[${word}](https://example.se/${next(9)})`),
  (blocks, next) => withWord(blocks, next, word => `\`${word} kod med ord\``),
  (blocks, next) => withWord(blocks, next, word => `~~${word}~~ 😀${next(3) === 0 ? "👍" : "👎"}`),
  (blocks, next) => withWord(blocks, next, word => `${word}[^n]`).concat("[^n]: En fotnot."),
  (blocks, next) => blocks.toSpliced(at(blocks, next), 0, "- ett\n- två\n\n  mer om två\n- tre"),
  (blocks, next) =>
    blocks.toSpliced(at(blocks, next), 0, `> Citat ${next(9)}\n> på två rader`, "![En karta](karta.png)"),
]

const inTable = (blocks: readonly string[], edit: (lines: readonly string[]) => readonly string[]) => {
  const place = blocks.findIndex(block => /^\|.*\n\| *-/.test(block))
  return place === -1 ? blocks : blocks.with(place, edit((blocks[place] ?? "").split("\n")).join("\n"))
}

const withWord = (blocks: readonly string[], next: Next, edit: (word: string) => string) => {
  const place = at(blocks, next)
  const text = words(blocks[place] ?? "")
  const word = next(text.length)
  return blocks.toSpliced(place, 1, text.with(word, edit(text[word] ?? "")).join(" "))
}

const edited = (text: string, next: Next): string => {
  const [, front = "", body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  let blocks: readonly string[] = body.split(/\n{2,}/).filter(block => block.trim() !== "")
  for (let n = 0; n <= next(5); n++) blocks = EDITS[next(EDITS.length)]?.(blocks, next) ?? blocks
  const facts = next(8) === 0 ? front.replace(/^titel: /m, "titel: Ny ") : front
  return `${facts}${blocks.join("\n\n")}\n`
}

/** What one side of the rows says, without white space: how words stand apart is told elsewhere. */
const said = (rows: readonly ComparisonRow[], other: Piece["fate"]): readonly string[] =>
  rows.map(({ cells }) =>
    cells
      .flat()
      .filter(({ fate }) => fate !== other)
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s/g, ""),
  )

const tight = (texts: readonly string[]): string => texts.join("").replace(/\s/g, "")
const letters = (texts: readonly string[]): string => [...tight(texts)].toSorted().join("")

/** A heading is read without the full stop after its number. */
const asRead = ({ form, section, text }: ShownBlock): string =>
  form === "rubrik" ? `${section?.number ?? ""} ${section?.title ?? ""}` : text

function holds(before: string, after: string): void {
  const [old, made] = [read(before), read(after)]
  const comparison = layTexts(old, made)
  const edits = editsOf(comparison)
  expect(applyEdits(before, edits)).toBe(after)
  expect(applyEdits(after, reverseEdits(edits))).toBe(before)

  const changes = changesBetween(comparison)
  expect(changes.length === 0).toBe(before === after)

  // The new text stands in its own order; in the old one moved sections stand where they went.
  const rows = rowsOf(comparison).filter(
    ({ form, cells }) => !(form === "rubrik" && cells[0]?.[0]?.text === "Fotnoter"),
  )
  expect(letters(said(rows, "tillagt"))).toBe(letters(old.blocks.map(asRead)))
  const [inBody, inNotes] = [
    made.blocks.filter(({ note }) => note === undefined),
    made.blocks.filter(({ note }) => note !== undefined),
  ]
  expect(tight(said(rows, "struket"))).toBe(tight([...inBody, ...inNotes].map(asRead)))

  // No word is struck or added that the list of changes does not tell.
  const told = (side: "old" | "new", kind: "delad" | "sammanslagen") =>
    tight(changes.flatMap(change => [change[side] ?? "", change.kind === kind ? `${change.old}${change.new}` : ""]))
  const [struck, put] = [told("old", "delad"), told("new", "sammanslagen")]
  for (const { form, cells } of rows) {
    for (const { fate, text } of cells.flat()) {
      // The number and the title of a heading are told apart.
      const parts = form === "rubrik" ? text.split(/\s+/) : [tight([text])]
      if (fate === "struket") for (const part of parts) expect(struck).toContain(part)
      if (fate === "tillagt") for (const part of parts) expect(put).toContain(part)
    }
  }
}

describe.each([
  ["the sample municipality", SAMPLES],
  ["real documents", SOURCES],
])("%s", (_, texts) => {
  test.skipIf(texts.length === 0)(
    `${CASES / 2} random revisions (seed ${SEED}): the changes make the new text of the old one, and back, and tell every word`,
    () => {
      const random = createRandom(SEED)
      const next: Next = below => random.below(Math.max(1, below))
      for (let n = 0; n < CASES / 2; n++) {
        const before = texts[next(texts.length)] ?? ""
        holds(before, edited(before, next))
      }
    },
    240_000,
  )
})

test("equal texts have no changes, and two that have nothing in common are told as such", () => {
  for (const text of SAMPLES) {
    expect(changesBetween(layTexts(read(text), read(text)))).toEqual([])
    expect(editsOf(layTexts(read(text), read(text)))).toEqual([])
  }
  for (const [index, text] of SAMPLES.entries()) holds(text, SAMPLES[index + 1] ?? "")
})
