import { isMarker, readable } from "./letters.ts"
import type { Page, Run, Segment, TextLine } from "./page.ts"

/** Baselines that differ by less than this part of the size are one line. */
const SAME_LINE = 0.25
/** A space is at least this wide, as a part of the size. */
const SPACE = 0.13
/** A gap this wide parts two cells; the spaces of justified lines are narrower. */
const CELL = 1.1
/** A gap this wide parts the number or bullet that a line begins with from its text. */
const AFTER_MARKER = 0.5

interface Open {
  y: number
  size: number
  readonly runs: Run[]
}

/** Runs by baseline. Raised and lowered small signs join the line that they stand beside. */
function groups(runs: readonly Run[]): readonly Open[] {
  const found: Open[] = []
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const near = found.slice(-4).find(line => Math.abs(line.y - run.y) < SAME_LINE * Math.min(line.size, run.size))
    if (near) {
      near.runs.push(run)
      if (run.size > near.size) [near.y, near.size] = [run.y, run.size]
    } else found.push({ y: run.y, size: run.size, runs: [run] })
  }
  return found.filter((small, index) => {
    if (!small.runs.every(run => run.text.trim().length <= 4)) return true
    const host = found
      .slice(Math.max(0, index - 2), index + 3)
      .find(line => line !== small && line.size > small.size * 1.2 && touches(line, small))
    if (host) host.runs.push(...small.runs)
    return host === undefined
  })
}

function touches(line: Open, small: Open): boolean {
  if (Math.abs(line.y - small.y) > line.size * 0.65) return false
  return small.runs.every(({ x, width }) =>
    line.runs.some(run => x < run.x + run.width + line.size * 0.5 && x + width > run.x - line.size * 0.5),
  )
}

/**
 * A number that is raised, or set on its own close to a word, may be the mark of a note: it is put between word joiners
 * until the notes are known.
 */
function textOf(run: Run, line: Open, before: string, gap: number): string {
  const text = readable(run.text)
  if (!/^\d{1,2}$/.test(text.trim())) return text
  const raised = run.size < line.size * 0.85 && run.y < line.y - line.size * 0.1
  const glued = /[\p{L}.,)]$/u.test(before) && Math.abs(gap) < line.size * 0.08
  return raised || glued ? `\u2060${text.trim()}\u2060` : text
}

function segmentsOf(line: Open): readonly Segment[] {
  const segments: { text: string; x: number; right: number; firstWord: number; cell: number | undefined }[] = []
  for (const run of line.runs.toSorted((a, b) => a.x - b.x)) {
    const open = segments.at(-1)
    const gap = open ? run.x - open.right : 0
    const text = textOf(run, line, open?.text ?? "", gap)
    const { cell } = run.role
    const wide = segments.length === 1 && isMarker(open?.text.trim() ?? "") ? AFTER_MARKER : CELL
    if (open && gap < wide * line.size && cell === open.cell) {
      const spaced = gap > SPACE * line.size && !/\s$/.test(open.text) && !/^\s/.test(text)
      if (!/\s/.test(open.text.trim()) && !spaced && !/^\s/.test(text)) open.firstWord += run.width
      open.text += `${spaced ? " " : ""}${text}`
      open.right = Math.max(open.right, run.x + run.width)
    } else {
      const trimmed = text.trim()
      const word = trimmed.search(/\s/)
      const part = word < 0 ? 1 : word / trimmed.length
      segments.push({ text, x: run.x, right: run.x + run.width, firstWord: run.width * part, cell })
    }
  }
  return segments
    .map(({ cell, ...segment }) => ({ ...segment, text: segment.text.replace(/ {2,}/g, " ").trim() }))
    .filter(segment => segment.text !== "")
}

/** A number or bullet is no cell of its own: it belongs to what it stands before. */
function withMarker(segments: readonly Segment[]): readonly Segment[] {
  const [first, second, ...rest] = segments
  if (!first || !second || !isMarker(first.text)) return segments
  return [{ ...second, text: `${first.text}\t${second.text}`, x: first.x, firstWord: first.right - first.x }, ...rest]
}

/** The lines of a page from top to bottom, each cut where there is a wide gap. */
export function linesOf(page: Page, runs: readonly Run[]): readonly TextLine[] {
  return groups(runs).flatMap(line => {
    const segments = withMarker(segmentsOf(line))
    if (segments.length === 0) return []
    const main = line.runs.filter(run => run.size >= line.size * 0.85)
    return [
      {
        page: page.number,
        y: line.y,
        size: line.size,
        bold: main.every(run => run.bold),
        role: main.every(run => run.role.level !== undefined) ? { ...main[0]?.role } : { item: main[0]?.role.item },
        segments,
      },
    ]
  })
}
