/**
 * Makes laws/ from facts about statutes: `npx tsx scripts/make-register.ts ../shared/facts`.
 *
 * The facts are not in this repository; what is made of them is, and test/law/register/register.test.ts says whether
 * the two agree. The format is told in laws/README.md.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { bySfs, registerOf, writeActs, writeProvisions, yearOf } from "../src/law/register/index.ts"
import { type CivilDate, parseDate } from "../src/model/date.ts"
import type { Act, Provisions } from "../src/model/law.ts"
import { ADDED_ACTS, ADDITIONS, REPEALS } from "./register-additions.ts"
import { actOf, type Fact, provisionsOf } from "./register-facts.ts"

/** The day that facts/README.md says that they are good to. */
const GOOD_TO = day("2025-09-01")

/** What old acts' amendments are worth is little, and laws/ is to stay below 3 MB: see laws/README.md. */
const AMENDED_FROM = "1990-01-01"
const REPEALED_FROM = "2000-01-01"

/** Every file of the register by its path in laws/. */
export async function makeRegister(facts: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(facts, "acts.jsonl"), "utf8")
  const lines: readonly Fact[] = [
    ...text.split("\n").filter(line => line !== ""),
    ...ADDED_ACTS.map(act => JSON.stringify(act)),
  ].map(line => JSON.parse(line))
  const acts = lines.map(actOf).map(withAdditions)
  checkAdditions(acts)
  const register = registerOf(GOOD_TO, acts)
  const files = new Map([["acts.tsv", writeActs(register)]])
  const inside = lines
    .flatMap(line => provisionsOf(line) ?? [])
    .map(provisions => withoutTheOldest(provisions, register.acts.get(provisions.sfs)))
    .filter(({ chapters, amendments }) => chapters.size + amendments.length > 0)
    .toSorted((a, b) => bySfs(a.sfs, b.sfs))
  for (const year of new Set(inside.map(({ sfs }) => yearOf(sfs)))) {
    files.set(`provisions/${year}.txt`, writeProvisions(inside.filter(({ sfs }) => yearOf(sfs) === year)))
  }
  return files
}

function day(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new Error(`no day: ${text}`)
  return date
}

function withAdditions(act: Act): Act {
  const added = ADDITIONS.filter(({ sfs }) => sfs === act.sfs)
  const repeal = REPEALS.find(({ sfs }) => sfs === act.sfs)
  return {
    ...act,
    ...(repeal && { repeal: { date: day(repeal.date), by: repeal.by, concluded: !repeal.read } }),
    names: [...act.names, ...added.flatMap(({ names = [] }) => names)],
    abbreviations: [...act.abbreviations, ...added.flatMap(({ abbreviations = [] }) => abbreviations)],
  }
}

/** An addition is of an act by title; should the number be another act's, nothing is made. */
function checkAdditions(acts: readonly Act[]): void {
  for (const { sfs, title } of ADDITIONS) {
    const act = acts.find(candidate => candidate.sfs === sfs)
    if (!act?.title.startsWith(title)) throw new Error(`${sfs} is not "${title}" but ${act?.title ?? "unknown"}`)
  }
}

function withoutTheOldest(provisions: Provisions, act: Act | undefined): Provisions {
  const { repeal } = act ?? {}
  const isOld = repeal?.date !== undefined && repeal.date < REPEALED_FROM
  if (!isOld) return provisions
  const kept = provisions.amendments.filter(({ sfs, inForce }) => (inForce ?? `${yearOf(sfs)}-12-31`) >= AMENDED_FROM)
  return { ...provisions, amendments: kept }
}

async function main(facts: string): Promise<void> {
  const laws = fileURLToPath(new URL("../laws/", import.meta.url))
  const files = await makeRegister(facts)
  await rm(join(laws, "provisions"), { recursive: true, force: true })
  for (const [path, text] of files) {
    await mkdir(dirname(join(laws, path)), { recursive: true })
    await writeFile(join(laws, path), text)
  }
  const bytes = Array.from(files.values()).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  console.error(`laws/: ${files.size} files, ${bytes} bytes`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv[2] ?? "../shared/facts")
