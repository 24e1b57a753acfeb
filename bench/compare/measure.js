import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { performance } from "node:perf_hooks"
import { fileURLToPath } from "node:url"
import { diffWords } from "diff"
import { changesBetween, editsOf, layTexts, summaryOf, weigherFor } from "../../dist/compare/index.js"
import { comparedText } from "../../dist/tasks/compare/compared-text.js"
import { median } from "../measure.js"
import { compareSection } from "./table.js"
import { edited, halfRewritten, real, written } from "./texts.js"

const OUT = fileURLToPath(new URL("../out/compare/", import.meta.url))
const WEIGH = weigherFor({ bodies: ["Socialnämnden", "Kommunstyrelsen"], roles: ["Enhetschef"] })

/** What a comparison may take, in milliseconds, of texts that have been read. */
const CASES = [
  {
    name: "56 KB, 3 % of the words",
    make: text => edited(text, 0.03, 1),
    of: ["alingsas-iub.txt", 56_000],
    demand: 60,
  },
  {
    name: "191 KB, 3 % of the words",
    make: text => edited(text, 0.03, 2),
    of: ["ale-insatsinventering.txt", 191_000],
    demand: 300,
  },
  {
    name: "56 KB, half of the words",
    make: text => edited(text, 0.5, 5),
    of: ["alingsas-iub.txt", 56_000],
    demand: 500,
  },
  {
    name: "56 KB, half of the lines written anew",
    make: text => halfRewritten(text, 3),
    of: ["alingsas-iub.txt", 56_000],
    demand: 500,
  },
]

/** Sizes of written texts with 3 % of the words changed: the cost of a byte must not grow. */
const SIZES = [250_000, 500_000, 1_000_000, 2_000_000]
const GROWTH = 1.5

/** Measures comparisons. Answers the section for docs/performance.md, and whether all demands are met. */
export function measureCompare({ rounds, machine, say }) {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const rows = CASES.map(({ name, make, of, demand }) => {
    const { text, name: source } = real(...of)
    say(name)
    const row = { name, source, demand, ...timed(text, make(text), rounds) }
    return { ...row, met: median(row.comparing) <= demand }
  })
  const sizes = SIZES.map(size => {
    const text = written(size)
    say(`${size / 1e6} MB`)
    return { size, ...timed(text, edited(text, 0.03, 4), Math.min(rounds, 3), { peers: false }) }
  })
  const [first, last] = [sizes[0], sizes.at(-1)].map(({ size, comparing }) => median(comparing) / size)
  const linear = { ratio: last / first, met: last / first <= GROWTH }
  return {
    section: compareSection({ rows, sizes, linear, rounds, machine }),
    met: linear.met && rows.every(({ met }) => met),
  }
}

/** One after the other in each round, so that a slow minute of the machine meets them all. */
function timed(before, after, rounds, { peers = true } = {}) {
  const [old, made] = [before, after].map(text => new TextEncoder().encode(text))
  const files = ["before.md", "after.md"].map(name => join(OUT, name))
  writeFileSync(files[0], before)
  writeFileSync(files[1], after)
  const times = { reading: [], comparing: [], words: [], git: [] }
  let changes = 0
  for (let round = 0; round <= rounds; round++) {
    const texts = take(times.reading, round, () => [comparedText("a.md", old), comparedText("b.md", made)])
    changes = take(times.comparing, round, () => listed(...texts))
    if (!peers) continue
    take(times.words, round, () => diffWords(before, after))
    take(times.git, round, () => {
      const told = spawnSync("git", ["diff", "--no-index", "--word-diff", "--no-color", ...files], { encoding: "utf8" })
      if (told.status !== 1) throw new Error(`git said ${told.status}: ${told.stderr}`)
    })
  }
  return { ...times, changes }
}

/** All that the list of changes is made of: aligned, told, weighed, summed up, and the edits that they come to. */
function listed(before, after) {
  const comparison = layTexts(before, after)
  const changes = changesBetween(comparison).map(change => ({
    ...change,
    weights: WEIGH(change.context?.old ?? change.old ?? "", change.context?.made ?? change.new ?? ""),
  }))
  if (summaryOf(changes) === "" || editsOf(comparison).length === 0) throw new Error("nothing was compared")
  return changes.length
}

/** The first round warms up, and does not count. */
function take(times, round, work) {
  const start = performance.now()
  const result = work()
  if (round > 0) times.push(performance.now() - start)
  return result
}
