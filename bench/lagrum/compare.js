import { existsSync, readFileSync } from "node:fs"
import { tsImport } from "tsx/esm/api"
import { check, findCitations, resolve } from "../../dist/lagrum.js"
import { sweep } from "./naive.js"
import { DATE, SHARED, samples, TODAY } from "./text.js"

/** The first day that each of the real documents applies: a name means what it meant then. */
const DATES = { "ale-insatsinventering.txt": "2018-02-20", "trollhattan-katalog.txt": "2025-07-01" }

/** A reference in one form for both: kind is told by what it has. */
function ours(text, date) {
  const days = { date, today: TODAY }
  return check(resolve(findCitations(text), days), days).map(reference => {
    const { citation, meaning, provision } = reference
    const sfs = meaning.kind === "act" ? meaning.act.sfs : meaning.number
    const { start, end } = citation.span
    const { chapter, section } = provision ?? {}
    return {
      start,
      end,
      kind: citation.kind,
      chapter,
      section,
      sfs,
      basis: meaning.basis,
      designation: citation.designation,
    }
  })
}

const overlaps = (a, b) => a.start < b.end && b.start < a.end
const agrees = (a, b) =>
  (a.chapter ?? "") === (b.chapter ?? "") && (a.section ?? "") === (b.section ?? "") && (a.sfs ?? "") === (b.sfs ?? "")

/** What the sweep misses and misreads in the samples, by reason, held against our answer: {reason: count} for each. */
export function against() {
  const missed = {}
  const misread = {}
  const count = (counts, reason) => {
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  let total = 0
  let same = 0
  for (const { text, name } of samples().documents) {
    const mine = ours(text, DATES[name] ?? DATE)
    const naive = sweep(text)
    total += mine.length
    for (const reference of mine) {
      const near = naive.filter(other => overlaps(reference, other))
      if (near.some(other => isOutside(reference) || agrees(reference, other))) same++
      else if (near.length === 0) count(missed, whyMissed(reference))
      else count(misread, whyMisread(reference, near))
    }
    for (const other of naive) {
      if (!mine.some(reference => overlaps(reference, other))) count(misread, whyExtra(text, other))
    }
  }
  return { total, same, missed, misread }
}

/** A preparatory work, an EU act or a regulation: to have seen it is enough. */
function isOutside({ kind }) {
  return kind === "forarbete" || kind === "eu" || kind === "foreskrift"
}

function whyMissed({ kind, basis, designation }) {
  if (isOutside({ kind })) return "a preparatory work, EU act or regulation in another form"
  if (basis === "ellips" || basis === "anafor") return "no act named beside it"
  if (designation?.kind === "name") return "the act's name in a form or with an adjective not in the table"
  if (designation?.kind === "abbreviation") return "an abbreviation not in the table"
  return "the act's title or number in another form"
}

function whyMisread({ sfs, chapter, section, basis }, near) {
  const [other] = near
  if (basis === "ellips" || basis === "anafor") return "a provision without an act is left so"
  if (near.some(seen => agrees({ chapter, section, sfs: seen.sfs }, seen) && seen.sfs !== sfs)) {
    return other.sfs === undefined ? "its act is not seen" : "the act of another time"
  }
  return "another chapter or section"
}

function whyExtra(text, { start, end, section }) {
  if (/^-\p{L}/u.test(text.slice(end, end + 2))) return "a compound (LSS-boende)"
  const line = text.slice(text.lastIndexOf("\n", start) + 1, text.indexOf("\n", end))
  if (line.includes("~~")) return "struck text"
  return section === undefined ? "a name that is none" : "a section that is none"
}

/** How many texts of our table of forms (test/law/references.ts) the sweep reads as they should be read, by group. */
export async function againstForms() {
  const { REFERENCES } = await tsImport("../../test/law/references.ts", import.meta.url)
  return Object.entries(REFERENCES).map(([group, rows]) => {
    const read = rows.filter(row => readsWhole(row.text.replace(/[«»]/g, ""), row.date ?? DATE))
    return { group, rows: rows.length, read: read.length }
  })
}

/** True when the sweep sees just what we see; our own tests see to it that this is right. */
function readsWhole(text, date) {
  const mine = ours(text, date)
  const naive = sweep(text)
  const seen = reference => other => overlaps(reference, other) && (isOutside(reference) || agrees(reference, other))
  return (
    mine.every(reference => naive.some(seen(reference))) &&
    naive.every(other => mine.some(reference => overlaps(reference, other)))
  )
}

/** Ours and the sweep's against the references that are marked by hand, a row a document; none without the marks. */
export function againstGold() {
  const path = new URL("facts/gold-lagrum.jsonl", SHARED)
  if (!existsSync(path)) return []
  const gold = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map(line => JSON.parse(line))
  const { documents } = samples()
  return Object.keys(DATES).flatMap(name => {
    const { text } = documents.find(document => document.name === name)
    const records = gold.filter(({ file }) => file === name)
    return [
      { name, who: "styrdok", ...score(records, ours(text, DATES[name])) },
      { name, who: "the sweep", ...score(records, sweep(text)) },
    ]
  })
}

/**
 * Expected, found, right, wrong and extra. Right is the act, chapter and section of a reference at the same place; a
 * sweep marks a place less exactly than we do, so that to overlap is enough for it here.
 */
function score(records, found) {
  const certain = records.filter(({ kind, confidence }) => kind !== "negative" && confidence === "certain")
  const optional = records.filter(({ confidence }) => confidence === "optional")
  const inForm = ({ start, end, kapitel, paragraf, sfs, kind }) => ({
    ...{ start, end, kind, chapter: kapitel ?? undefined, section: paragraf ?? undefined, sfs: sfs ?? undefined },
  })
  const expected = certain.map(inForm)
  const near = expected.map(record => found.filter(reference => overlaps(record, reference)))
  const right = expected.filter((record, at) => near[at].some(other => isOutside(record) || agrees(record, other)))
  const met = near.filter(others => others.length > 0)
  const extra = found.filter(reference => ![...expected, ...optional].some(record => overlaps(record, reference)))
  return {
    ...{ expected: expected.length, found: found.length, right: right.length },
    ...{ wrong: met.length - right.length, missed: expected.length - met.length, extra: extra.length },
  }
}
