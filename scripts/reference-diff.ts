import type { Lagrum, LagrumOutput } from "../src/model/generated/output/lagrum.ts"

/** A reference that one version of the code reads otherwise than another. */
export interface Change {
  readonly kind: "gained" | "lost" | "changed"
  readonly before?: Lagrum
  readonly after?: Lagrum
}

/** How two versions of the code read the same texts. */
export interface Difference {
  readonly before: number
  readonly after: number
  /** In the order of the files and of their text. */
  readonly changes: readonly Change[]
  /** References that mean the same, but begin or end elsewhere. */
  readonly moved: number
}

/**
 * What was gained, lost and changed. A reference is the same one when it stands in the same place, else when the places
 * overlap: one that has grown by a word has not been lost.
 */
export function differenceOf(before: LagrumOutput, after: LagrumOutput): Difference {
  const changes: Change[] = []
  let moved = 0
  const files = new Set([...before, ...after].map(({ file }) => file))
  for (const file of [...files].toSorted()) {
    const old = before.filter(row => row.file === file)
    const now = after.filter(row => row.file === file)
    const partners = pair(old, now)
    for (const [was, is] of partners) {
      if (meaningOf(was) !== meaningOf(is)) changes.push({ kind: "changed", before: was, after: is })
      else if (was.start !== is.start || was.end !== is.end) moved++
    }
    const matched = new Set(partners.flat())
    for (const row of old) if (!matched.has(row)) changes.push({ kind: "lost", before: row })
    for (const row of now) if (!matched.has(row)) changes.push({ kind: "gained", after: row })
  }
  changes.sort((a, b) => compare(placeOf(a), placeOf(b)))
  return { before: before.length, after: after.length, changes, moved }
}

type Pair = readonly [Lagrum, Lagrum]

/** Each reference of before with the one it has become: the same place and meaning first, then the place, then a part of it. */
function pair(before: LagrumOutput, after: LagrumOutput): readonly Pair[] {
  const pairs: Pair[] = []
  let [old, now] = [before, after]
  for (const isSame of [
    (a: Lagrum, b: Lagrum) => isAtSamePlace(a, b) && meaningOf(a) === meaningOf(b),
    isAtSamePlace,
    (a: Lagrum, b: Lagrum) => overlap(a, b) && meaningOf(a) === meaningOf(b),
    overlap,
  ]) {
    const taken = new Set<Lagrum>()
    for (const was of old) {
      const is = now.find(row => !taken.has(row) && isSame(was, row))
      if (is === undefined) continue
      pairs.push([was, is])
      taken.add(was).add(is)
    }
    old = old.filter(row => !taken.has(row))
    now = now.filter(row => !taken.has(row))
  }
  return pairs
}

function isAtSamePlace(a: Lagrum, b: Lagrum): boolean {
  return a.start === b.start && a.end === b.end
}

function overlap(a: Lagrum, b: Lagrum): boolean {
  return a.start < b.end && b.start < a.end
}

/** What a reference points at and how it stands there: "2025:400 14 kap. 4 § (finns)". */
export function meaningOf({ kind, sfs, rubrik, kapitel, paragraf, stycke, punkt, status }: Lagrum): string {
  return [
    sfs ?? rubrik ?? "okänd lag",
    ...(kapitel === null ? [] : [`${kapitel} kap.`]),
    ...(paragraf === null ? [] : [kind === "eu" ? `artikel ${paragraf}` : `${paragraf} §`]),
    ...(stycke === null ? [] : [`${stycke} st.`]),
    ...(punkt === null ? [] : [`${punkt} p.`]),
    `(${status})`,
  ].join(" ")
}

function placeOf({ before, after }: Change): string {
  const { file = "", start = 0 } = after ?? before ?? {}
  return `${file}\n${String(start).padStart(12, "0")}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Rows of a comment: more than this nobody reads. */
const MOST_ROWS = 50

/** The difference as a Markdown comment for the people who review a change. `base` is what was compared with. */
export function commentOf({ before, after, changes, moved }: Difference, base: string): string {
  const count = (kind: Change["kind"]): number => changes.filter(change => change.kind === kind).length
  const lines = [
    `### Hänvisningar till lag`,
    "",
    `Jämfört med ${base}, på samma texter. Hänvisningar: ${after}, förut ${before}.`,
  ]
  if (changes.length === 0) lines.push("Inga ändringar.")
  else
    lines.push(
      `Nya: ${count("gained")}. Borta: ${count("lost")}. Pekar på annat eller bedöms annorlunda: ${count("changed")}.`,
    )
  if (moved > 0) lines.push(`Betyder detsamma men börjar eller slutar på ett annat ställe: ${moved}.`)
  if (changes.length > 0) {
    lines.push(
      "",
      "| | Text | Plats | Förut | Nu |",
      "|---|---|---|---|---|",
      ...changes.slice(0, MOST_ROWS).map(rowOf),
    )
  }
  if (changes.length > MOST_ROWS) lines.push("", `… och ${changes.length - MOST_ROWS} till.`)
  return `${lines.join("\n")}\n`
}

const NAMES = { gained: "ny", lost: "borta", changed: "ändrad" } as const

function rowOf({ kind, before, after }: Change): string {
  const row = after ?? before
  const meaning = (reference: Lagrum | undefined): string => (reference === undefined ? "" : cell(meaningOf(reference)))
  const cells = [NAMES[kind], cell(row?.text ?? ""), cell(`${row?.file}:${row?.line}`), meaning(before), meaning(after)]
  return `| ${cells.join(" | ")} |`
}

/** Any text as one cell that says just that: no mark-up, no mention, no line break. */
function cell(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|~#!&]/g, "\\$&")
    .replaceAll("@", "@\u200b")
}
