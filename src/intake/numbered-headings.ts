import type { ContentsEntry } from "./contents.ts"
import { bare, isSameTitle } from "./likeness.ts"
import { isBlankAt, type Line, nextWithText, previousWithText } from "./lines.ts"
import type { ImportedHeading, ImportWarning } from "./result.ts"

/** Headings by the index of their line, and what a person is told about them. */
export interface FoundHeadings {
  readonly byIndex: ReadonlyMap<number, ImportedHeading>
  readonly warnings: readonly ImportWarning[]
}

const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)(\.?)(\s*)(\S.*)$/
const LONGEST_TITLE = 110
const LONGEST_KNOWN = 250

interface Candidate {
  readonly number: string
  /** A dot or tab after the number: what tells "1. Inledning" from "1 januari". */
  readonly marked: boolean
  readonly title: string
}

function candidateIn(text: string): Candidate | undefined {
  if (text.length > LONGEST_KNOWN) return undefined
  const match = NUMBERED.exec(text)
  const [number, dot, space, title] = [match?.[1], match?.[2], match?.[3] ?? "", match?.[4]]
  if (number === undefined || title === undefined) return undefined
  // Without a dot or a space it is one word, such as "3D".
  if (dot === "" && space === "") return undefined
  return { number, marked: dot !== "" || space.includes("\t"), title: title.replaceAll("\t", " ") }
}

function hasShape({ title }: Candidate): boolean {
  return title.length < LONGEST_TITLE && /^["”“»(]?\p{Lu}/u.test(title) && !/[.:,;]$/.test(title)
}

/** True when the neighbouring numbered line is the item before or after in the same list. */
function isListItem(lines: readonly Line[], index: number, number: number): boolean {
  const neighbours: readonly (readonly [number, number])[] = [
    [previousWithText(lines, index), number - 1],
    [nextWithText(lines, index + 1), number + 1],
  ]
  return neighbours.some(([i, expected]) => candidateIn(lines[i]?.text ?? "")?.number === String(expected))
}

function isChapter(lines: readonly Line[], index: number, candidate: Candidate, chapters: number): boolean {
  const number = Number(candidate.number)
  const isolated = isBlankAt(lines, index - 1) && isBlankAt(lines, index + 1)
  return candidate.marked && number === chapters + 1 && isolated && !isListItem(lines, index, number)
}

function oracleOf(entries: readonly ContentsEntry[]): ReadonlyMap<string, readonly ContentsEntry[]> {
  const oracle = new Map<string, ContentsEntry[]>()
  for (const entry of entries) {
    if (entry.number === undefined) continue
    const known = oracle.get(entry.number)
    if (known) known.push(entry)
    else oracle.set(entry.number, [entry])
  }
  return oracle
}

function doubts(
  line: number,
  found: Candidate,
  known: readonly ContentsEntry[],
  hasContents: boolean,
): readonly ImportWarning[] {
  const [first] = known
  if (!first) {
    const message = `Rubriken ”${found.number} ${found.title}” finns inte i innehållsförteckningen.`
    return hasContents ? [{ line, code: "rubrik-utan-innehall", message }] : []
  }
  if (known.some(entry => bare(entry.title) === bare(found.title))) return []
  const listed = known.find(entry => isSameTitle(entry.title, found.title)) ?? first
  const message = `Rubriken heter ”${found.title}”, men ”${listed.title}” i innehållsförteckningen på rad ${listed.line}. Rubriken behålls.`
  return [{ line, code: "innehall-avviker", message }]
}

/** What the file says is a list, a table or a note is no heading; and "1 kap. Inledning" is a name, not a number. */
function canBeHeading({ form }: Line, { title }: Candidate): boolean {
  if (form?.kind === "heading") return !/^\p{Ll}/u.test(title)
  return form === undefined || form.kind === "text"
}

/**
 * Finds the headings that begin with a number. A line is one when the printed contents list it, or when it looks like
 * one and its number can follow. Levels are 1 for "1", 2 for "1.1" and so on, at most 6. `skip` are indexes of lines
 * that are not body text.
 */
export function findNumberedHeadings(
  lines: readonly Line[],
  skip: (index: number) => boolean,
  entries: readonly ContentsEntry[],
): FoundHeadings {
  const oracle = oracleOf(entries)
  const byIndex = new Map<number, ImportedHeading>()
  const warnings: ImportWarning[] = []
  const firstUse = new Map<string, number>()
  let chapters = 0
  for (const [index, line] of lines.entries()) {
    const candidate = skip(index) ? undefined : candidateIn(line.text)
    if (!candidate || !canBeHeading(line, candidate)) continue
    const { form } = line
    const isMarked = form?.kind === "heading"
    const parts = candidate.number.split(".").map(Number)
    const chapter = parts[0] ?? 0
    const known = oracle.get(candidate.number) ?? []
    const listed = known.some(entry => isSameTitle(entry.title, candidate.title))
    const follows = parts.length > 1 ? chapter <= chapters + 1 : isChapter(lines, index, candidate, chapters)
    if (!listed && !isMarked && !(hasShape(candidate) && follows && form === undefined)) continue
    chapters = Math.max(chapters, chapter)
    byIndex.set(index, {
      level: isMarked ? form.level : Math.min(parts.length, 6),
      number: candidate.number,
      title: candidate.title,
      line: line.number,
      source: "numrerad",
    })
    warnings.push(...doubts(line.number, candidate, known, entries.length > 0))
    const earlier = firstUse.get(candidate.number)
    if (earlier === undefined) firstUse.set(candidate.number, line.number)
    else {
      const message = `Numret ${candidate.number} finns redan på rad ${earlier}. Båda rubrikerna behålls.`
      warnings.push({ line: line.number, code: "dubbelt-nummer", message })
    }
  }
  return { byIndex, warnings }
}

/** The headings of the contents that no numbered heading of the body answers to, as warnings. */
export function unanswered(
  entries: readonly ContentsEntry[],
  headings: Iterable<ImportedHeading>,
): readonly ImportWarning[] {
  const numbers = new Set([...headings].map(heading => heading.number))
  return entries.flatMap(({ number, title, line }) => {
    if (number === undefined || numbers.has(number)) return []
    const message = `Innehållsförteckningen nämner ”${number} ${title}”, men rubriken finns inte i texten.`
    return [{ line, code: "innehall-utan-rubrik", message }]
  })
}
