import { spawnSync } from "node:child_process"
import { cpus } from "node:os"
import { fileURLToPath } from "node:url"
import { median } from "../measure.js"
import { against, againstForms, againstGold } from "./compare.js"
import { lawSection } from "./table.js"
import { samples } from "./text.js"

const WORKER = fileURLToPath(new URL("worker.js", import.meta.url))

const BYTES = 20_000_000
const MARKS = [5_000_000, 10_000_000, BYTES]
/** MB a second. */
const DEMANDS = { find: 10, all: 3 }
/** Milliseconds that a run may pay for the register. */
const OPENING = 30
const NAMES = {
  find: "styrdok: finding",
  all: "styrdok: finding, resolving and checking",
  naive: "a sweep with a regular expression",
}

/** Measures references to law. Answers the section for docs/performance.md, and whether all demands are met. */
export async function measureLaw({ rounds, machine, say }) {
  const pinned = canPin()
  say(`references to law: ${rounds} rounds of ${BYTES / 1e6} MB`)
  const { megabytes, seconds } = worker(pinned, "speed", rounds, BYTES)
  say("references to law: memory")
  const memory = worker(pinned, "memory", ...MARKS)
  const openings = Array.from({ length: rounds }, () => worker(pinned, "opening"))
  const opening = { ms: median(openings), demand: OPENING, met: median(openings) <= OPENING }
  const peak = worker(pinned, "peak", BYTES)
  const rows = Object.entries(NAMES).map(([key, name]) => {
    const rates = seconds[key].map(time => megabytes / time)
    const demand = DEMANDS[key]
    return { name, rates, demand, met: demand === undefined || median(rates) >= demand }
  })
  const flat = memory.at(-1).heap <= memory[0].heap * 1.1
  const gold = againstGold()
  const section = lawSection({
    ...{ sample: samples().are, megabytes, rounds, rows, opening, peak, memory, flat, machine, gold },
    core: pinned
      ? "the process was held to one core"
      : "the process was NOT held to one core: there is no taskset here",
    versus: against(),
    forms: await againstForms(),
  })
  // A measure of something that reads wrong would be worth nothing.
  const ours = gold.filter(({ who }) => who === "styrdok")
  const isRight = ours.every(({ expected, right, extra }) => right === expected && extra === 0)
  return { section, met: isRight && flat && opening.met && rows.every(({ met }) => met) }
}

function canPin() {
  return process.platform === "linux" && spawnSync("taskset", ["--version"]).status === 0
}

/** Runs the worker, on the last core alone where it can be held there: the first gets most of the machine's own work. */
function worker(pinned, ...args) {
  const node = [process.execPath, "--expose-gc", WORKER, ...args.map(String)]
  const [command, ...rest] = pinned ? ["taskset", "--cpu-list", String(cpus().length - 1), ...node] : node
  const { status, stdout, stderr, error } = spawnSync(command, rest, { encoding: "utf8" })
  if (error) throw error
  if (status !== 0) throw new Error(`the measure of references failed: ${stderr}`)
  return JSON.parse(stdout)
}
