import { edges, type Segment, type TextLine } from "./page.ts"

/** Cells that begin within this part of the size from each other stand in one column. */
const ALIGNED = 0.6

const LEADER = /(?:\.{3,}|…|(?:\. ){3,})\s*\d{1,4}$/

/** True for a line of printed contents: a title, then its page at the right edge. */
export function isContentsLine({ segments }: TextLine): boolean {
  const last = segments.at(-1)?.text ?? ""
  return (segments.length === 2 && /^(?:[. …]*\s)?\d{1,4}$/.test(last)) || LEADER.test(last)
}

function isAligned(segment: Segment, columns: readonly number[], size: number): boolean {
  return columns.some(x => Math.abs(x - segment.x) < ALIGNED * size)
}

/** Number of lines from `from` that make one table: wide gaps, and cells below each other. */
function tableLength(lines: readonly TextLine[], from: number): number {
  const columns = lines[from]?.segments.map(segment => segment.x) ?? []
  let length = 1
  for (let i = from + 1; i < lines.length; i++) {
    const [line, previous] = [lines[i], lines[i - 1]]
    if (!line || !previous || line.page !== previous.page || line.y - previous.y > line.size * 3.5) break
    if (isContentsLine(line)) break
    const aligned = line.segments.filter(segment => isAligned(segment, columns, line.size))
    const isRow = line.segments.length > 1 && aligned.length > 0
    const isRest = aligned.length === line.segments.length && edges(line).left > (columns[0] ?? 0) + line.size
    // A label that goes on below itself stands tight, and in a table with more to come.
    const isLabelRest = aligned.length === 1 && line.y - previous.y < line.size * 1.45 && hasMore(lines, i, columns)
    if (!isRow && !isRest && !isLabelRest) break
    for (const { x } of line.segments)
      if (isRow && !columns.some(known => Math.abs(known - x) < line.size)) columns.push(x)
    length++
  }
  return length
}

function hasMore(lines: readonly TextLine[], index: number, columns: readonly number[]): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next || line.segments.length !== 1 || edges(line).right >= (columns[1] ?? 0)) return false
  return next.page === line.page && next.y - line.y < line.size * 3.5 && next.segments.length > 1
}

/** Lines of a table → rows. Where rows stand further apart than the lines of a cell, the gaps tell them apart. */
function rowsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const gaps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0))
  const tight = Math.min(...gaps, Number.POSITIVE_INFINITY)
  const isSpaced = gaps.some(gap => gap > tight * 1.25) && tight < (lines[0]?.size ?? 0) * 1.5
  const left = Math.min(...lines.map(line => edges(line).left))
  const rows: TextLine[][] = []
  for (const [i, line] of lines.entries()) {
    const gap = gaps[i - 1] ?? Number.POSITIVE_INFINITY
    const goesOn = isSpaced ? gap <= tight * 1.25 : edges(line).left > left + line.size
    const row = rows.at(-1)
    if (row && goesOn) row.push(line)
    else rows.push([line])
  }
  return rows
}

/** One row as one line: what stands below each other in a cell is joined. */
function merged(row: readonly TextLine[], join: (first: string, second: string) => string): TextLine | undefined {
  const [first] = row
  if (!first) return undefined
  const cells: { text: string; x: number; right: number; firstWord: number }[] = []
  for (const line of row) {
    for (const segment of line.segments) {
      const cell = cells.find(({ x }) => Math.abs(x - segment.x) < line.size)
      if (!cell) cells.push({ ...segment })
      else Object.assign(cell, { text: join(cell.text, segment.text), right: Math.max(cell.right, segment.right) })
    }
  }
  return { ...first, bold: row.every(line => line.bold), segments: cells.toSorted((a, b) => a.x - b.x) }
}

/** Lines with each row of a table made one line. `rows` are the lines that are rows. */
export function withTables(
  lines: readonly TextLine[],
  join: (first: string, second: string) => string,
): { readonly lines: readonly TextLine[]; readonly rows: ReadonlySet<TextLine> } {
  const out: TextLine[] = []
  const rows = new Set<TextLine>()
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]
    if (!line) break
    if (line.segments.length < 2 || isContentsLine(line)) {
      out.push(line)
      i++
      continue
    }
    const length = tableLength(lines, i)
    for (const row of rowsOf(lines.slice(i, i + length))) {
      const whole = merged(row, join)
      if (!whole) continue
      out.push(whole)
      if (whole.segments.length > 1) rows.add(whole)
    }
    i += length
  }
  return { lines: out, rows }
}
