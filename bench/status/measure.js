import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { loadavg } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { generate, MIXED_BYTES, TODAY } from "../generate.js"
import { interleave, median } from "../measure.js"
import { statusSection } from "./table.js"

const OUT = fileURLToPath(new URL("../out/status/", import.meta.url))
const STYRDOK = fileURLToPath(new URL("../../bin/styrdok.js", import.meta.url))
const PEER = fileURLToPath(new URL("peer.js", import.meta.url))

/** Documents in each sample, and decisions on each of them. */
const SIZES = [250, 500, 1_000, 2_000]
const DECISIONS = 3
/** Seconds that so many documents may take when nothing is remembered. */
const DEMAND = { documents: 1_000, seconds: 1.5 }

/** Measures the list of states. Answers the section for docs/performance.md, and whether all demands are met. */
export async function measureStatus({ rounds, machine, say }) {
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  const [load] = loadavg()
  const pairs = SIZES.map(size => ({ size, ...casesOf(size) }))
  const results = await interleave(
    pairs.flatMap(({ own, peer }) => [own, peer]),
    rounds,
    say,
  )
  const rows = pairs.map(({ size, own, peer }) => {
    const [ours, theirs] = [results.get(own.name), results.get(peer.name)]
    const demand = size === DEMAND.documents ? DEMAND.seconds : undefined
    const seconds = ours.map(result => result.seconds)
    return {
      size,
      ...{ seconds, demand, met: demand === undefined || median(seconds) <= demand },
      cpu: ours.flatMap(result => (result.cpu === undefined ? [] : [result.cpu])),
      rss: ours.flatMap(result => (result.rss === undefined ? [] : [result.rss])),
      peer: theirs.map(result => result.seconds),
      ratio: median(ours.map((result, round) => theirs[round].seconds / result.seconds)),
    }
  })
  const flat = growth(rows)
  const section = statusSection({ rows, flat, rounds, machine, load, decisions: DECISIONS })
  return { section, met: flat.met && rows.every(({ met }) => met) }
}

/** Processor time of a document in the largest sample against the one half its size: linear cost does not grow. */
function growth(rows) {
  const [half, whole] = rows.slice(-2).map(({ size, cpu }) => (cpu.length === 0 ? undefined : median(cpu) / size))
  return { half, whole, met: half === undefined || whole <= half * 1.1 }
}

/** styrdok and the peer on the same sample. */
function casesOf(size) {
  const { folder } = generate(join(OUT, String(size)), {
    documents: size,
    decided: size,
    decisions: DECISIONS,
    chapters: MIXED_BYTES,
  })
  return {
    own: {
      name: `styrdok status of ${size} documents`,
      args: [STYRDOK, "status", "--today", TODAY, "--format", "json"],
      cwd: folder,
      env: () => ({ XDG_CACHE_HOME: mkdtempSync(join(OUT, "memory-")) }),
      verify: ({ stdout, stderr }) =>
        demandRows(size, stdout, stderr, ({ tillstand, beslut }) => tillstand === "gallande" && beslut.datum),
    },
    peer: {
      name: `a script with gray-matter on ${size} documents`,
      args: [PEER, join(folder, "documents")],
      cwd: folder,
      verify: ({ stdout, stderr }) => demandRows(size, stdout, stderr, ({ beslut }) => beslut.slice(0, 10)),
    },
  }
}

/** Both must name the latest decision of every document, or the measure would be worth nothing. */
function demandRows(size, stdout, stderr, dateOf) {
  if (!stdout.startsWith("[")) throw new Error(`no answer: ${stderr}`)
  const right = JSON.parse(stdout).filter(row => dateOf(row) === "2025-06-10")
  if (right.length !== size) throw new Error(`${right.length} of ${size} documents have their latest decision`)
}
