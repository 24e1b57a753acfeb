// Measures styrdok against the nearest tool that people use today, on the same documents. Usage: npm run bench [-- --write]
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { measureCompare } from "./compare/measure.js"
import { DOCUMENTS, generate, TODAY } from "./generate.js"
import { measureLaw } from "./lagrum/measure.js"
import { machine } from "./machine.js"
import { interleave, median } from "./measure.js"
import { measureStatus } from "./status/measure.js"
import { table } from "./table.js"

const { values: flags } = parseArgs({
  options: { write: { type: "boolean", default: false }, rounds: { type: "string", default: "7" } },
})
const HERE = fileURLToPath(new URL(".", import.meta.url))
const OUT = join(HERE, "out")
const STYRDOK = fileURLToPath(new URL("../bin/styrdok.js", import.meta.url))
const PEER = join(HERE, "node_modules/remark-cli/cli.js")

/** PDF files in a batch, and how many batches one printer makes: memory must settle in the first and stay. */
const PRINTED = 50
const BATCHES = 3

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const say = text => process.stderr.write(`${text}\n`)

const plain = generate(join(OUT, "plain"))
const edited = generate(join(OUT, "edited"))
const decided = generate(join(OUT, "decided"), { decided: DOCUMENTS / 2 })
const decidedEdited = generate(join(OUT, "decided-edited"), { decided: DOCUMENTS / 2 })

const cases = [
  { name: "node itself", args: ["-e", "0"], cwd: OUT },
  {
    name: "remark-cli with remark-lint-frontmatter-schema",
    args: [PEER, "documents", "--no-stdout", "--quiet", "--no-color"],
    cwd: plain.folder,
    verify: ({ stderr }) => demandFaults("the peer", plain.faulty, pathsIn(stderr)),
  },
  ...validations("", plain, edited, { cold: 2.5, edited: 20 }),
  ...validations(", half of them decided", decided, decidedEdited, {}),
  ...printing(),
  ...building(),
]

/** The three ways to validate a sample: nothing remembered, everything but one document remembered, everything. */
function validations(suffix, whole, changing, demands) {
  const validate = {
    args: [STYRDOK, "validate", "--today", TODAY, "--format", "json"],
    verify: ({ stdout, stderr }) => demandFaults("styrdok", whole.faulty, foundIn(stdout, stderr)),
  }
  const memory = mkdtempSync(join(OUT, "memory-"))
  return [
    {
      ...validate,
      name: `styrdok validate, nothing remembered${suffix}`,
      cwd: whole.folder,
      env: () => ({ XDG_CACHE_HOME: mkdtempSync(join(OUT, "memory-")) }),
      demand: demands.cold,
    },
    {
      ...validate,
      name: `styrdok validate, one document changed${suffix}`,
      cwd: changing.folder,
      env: () => ({ XDG_CACHE_HOME: memory }),
      prepare: round => appendFileSync(join(changing.folder, changing.paths[round * 37]), "\nEtt tillägg.\n"),
      demand: demands.edited,
    },
    {
      ...validate,
      name: `styrdok validate, nothing changed${suffix}`,
      cwd: whole.folder,
      env: () => ({ XDG_CACHE_HOME: memory }),
    },
  ]
}

/** PDF files through the printer, when the product has one. */
function printing() {
  if (!existsSync(new URL("../dist/outside/typst/printer.js", import.meta.url))) return []
  const sound = plain.paths.filter(path => !plain.faulty.includes(path))
  return [
    {
      name: `${PRINTED * BATCHES} documents to PDF`,
      args: [join(HERE, "print.js"), ...sound.slice(0, PRINTED * BATCHES)],
      cwd: plain.folder,
      verify: result => {
        if (result.code !== 0) throw new Error(`the printer failed: ${result.stderr}`)
      },
    },
  ]
}

/** The whole site, when the product has the command: into an empty folder, and again with nothing changed. */
function building() {
  if (!existsSync(new URL("../dist/cli/commands/build.js", import.meta.url))) return []
  const build = {
    args: [STYRDOK, "build", "--today", TODAY, "--out", join(OUT, "site")],
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: () => ({ XDG_CACHE_HOME: join(OUT, "memory-build") }),
    verify: ({ code, stderr }) => {
      if (code !== 0) throw new Error(`build failed: ${stderr}`)
    },
  }
  return [
    {
      ...build,
      name: "styrdok build of the sample municipality, first",
      prepare: () => {
        for (const folder of ["site", "memory-build"]) rmSync(join(OUT, folder), { recursive: true, force: true })
      },
    },
    { ...build, name: "styrdok build of the sample municipality, again" },
  ]
}

/** A measure of something that does not find the faults would be worth nothing. */
function demandFaults(who, planted, found) {
  const missed = planted.filter(path => !found.has(path))
  const extra = [...found].filter(path => !planted.includes(path))
  if (missed.length + extra.length === 0) return
  throw new Error(`${who} missed ${missed.join(", ") || "nothing"} and blamed ${extra.join(", ") || "nothing else"}`)
}

/** Paths of the files that the peer reports: each stands alone on a line before its warnings. */
function pathsIn(stderr) {
  return new Set(stderr.match(/^documents\/\S+\.md$/gm) ?? [])
}

const SAID_BESIDES = ["andrad-efter-beslut", "lagrum/andrad-sedan-beslut", "lagrum/gamla-uppgifter", "samma-rubrik"]

function foundIn(stdout, stderr) {
  if (!stdout.startsWith("{")) throw new Error(`styrdok did not answer: ${stderr}`)
  // What styrdok says besides is right and no planted fault: that the round's own change meets a decided text, that acts
  // which it cites have been amended since, that the facts about law are old, and that a heading was drawn twice.
  const findings = JSON.parse(stdout).findings.filter(({ rule }) => !SAID_BESIDES.includes(rule))
  return new Set(findings.map(finding => finding.path))
}

const results = await interleave(cases, Number(flags.rounds), say)
const peer = results.get("remark-cli with remark-lint-frontmatter-schema").map(({ seconds }) => seconds)
const rows = cases.map(({ name, demand }) => {
  const seconds = results.get(name).map(result => result.seconds)
  const rss = results.get(name).flatMap(result => (result.rss === undefined ? [] : [result.rss]))
  // Each round gives a ratio of two neighbours in time; the machine's slow minutes fall away in the division.
  const ratio = name.startsWith("styrdok validate")
    ? median(seconds.map((time, round) => peer[round] / time))
    : undefined
  return { name, seconds, rss, ratio, demand, met: demand === undefined || ratio >= demand }
})
const prints = results.get(`${PRINTED * BATCHES} documents to PDF`) ?? []
const pdf = prints.length === 0 ? undefined : printed(prints.map(({ stdout }) => JSON.parse(stdout)))

/** Time a document in a batch, and the memory after ten documents, one batch and all: it must not grow with the batch. */
function printed(runs) {
  const after = (count, key) => median(runs.map(documents => documents[count - 1][key]))
  const perDocument = after(PRINTED, "seconds") / PRINTED
  const memory = [10, PRINTED, PRINTED * BATCHES].map(count => ({ count, rss: after(count, "rss") }))
  return { perDocument, batch: PRINTED, memory, met: perDocument <= 0.25 && memory[2].rss <= memory[1].rss * 1.1 }
}

const rounds = Number(flags.rounds)
const law = await measureLaw({ rounds, machine: machine(), say })
const status = await measureStatus({ rounds, machine: machine(), say })
const compare = measureCompare({ rounds, machine: machine(), say })
const text = table({
  rows,
  pdf,
  status: status.section,
  compare: compare.section,
  law: law.section,
  rounds,
  documents: DOCUMENTS,
  machine: machine(),
})
process.stdout.write(text)
if (flags.write) writeFileSync(new URL("../docs/performance.md", import.meta.url), text)
process.exitCode = rows.every(row => row.met) && pdf?.met !== false && status.met && compare.met && law.met ? 0 : 1
