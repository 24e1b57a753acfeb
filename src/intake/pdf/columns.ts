import { type Column, edges, median, type Segment, type TextLine } from "./page.ts"

/** Columns of text are at least this many lines high, and a line is at least this full. */
const LEAST_LINES = 5
const FULL = 0.6
const LEAST_LETTERS = 18

/** The run of lines that leave `x` free, as indexes from and to (not included), longest first. */
function freeRun(lines: readonly TextLine[], x: number): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 }
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const isFree = lines[i]?.segments.every(segment => segment.right < x || segment.x > x) === true
    if (isFree) continue
    if (i - from > best.to - best.from) best = { from, to: i }
    from = i + 1
  }
  return best
}

/** The part of each line on one side, without the lines that have none there. */
function side(lines: readonly TextLine[], keep: (segment: Segment) => boolean): readonly TextLine[] {
  return lines.flatMap(line => {
    const segments = line.segments.filter(keep)
    return segments.length === 0 ? [] : [{ ...line, segments }]
  })
}

/** True for running text: enough lines, most of them full. A column of labels is not full. */
function isText(lines: readonly TextLine[]): boolean {
  if (lines.length < LEAST_LINES) return false
  const { left, right } = extent(lines)
  const fills = lines.map(line => (edges(line).right - left) / Math.max(1, right - left))
  const letters = lines.map(line => line.segments.reduce((sum, { text }) => sum + text.length, 0))
  return median(fills) >= FULL && median(letters) >= LEAST_LETTERS && lines.every(line => line.segments.length <= 2)
}

function extent(lines: readonly TextLine[]): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, 0]
  for (const line of lines) {
    const edge = edges(line)
    left = Math.min(left, edge.left)
    right = Math.max(right, edge.right)
  }
  return { left, right }
}

/** Space in the right column that shows that something above or below the columns stands there, as a part of the size. */
const HOLE = 2.6
/** Space above a line that is more than that between two lines of a paragraph. */
const ABOVE = 1.6

/** True when a line is the next of the same paragraph as the one above it in its column. */
function isNext(above: TextLine | undefined, line: TextLine): boolean {
  return above !== undefined && !isLarger(above, line) && line.y - above.y < line.size * ABOVE
}

function isLarger(above: TextLine, line: TextLine): boolean {
  return line.size > above.size * 1.08
}

/**
 * Where the columns begin and end among lines that leave `x` free, as indexes from and to (not included). A short
 * heading, list or table across the page does not reach into the right column either: it stands above where that
 * begins, beside a hole in it, or with a heading below its end. `isCrossed` tells that a line below crosses the strip.
 */
function stretch(
  lines: readonly TextLine[],
  x: number,
  isCrossed: boolean,
): { readonly from: number; readonly to: number } {
  const right = side(lines, segment => segment.x > x)
  const [first, last] = [right[0], right.at(-1)]
  if (!first || !last) return { from: 0, to: 0 }
  const isLeft = (line: TextLine): boolean => edges(line).left < x
  const before = (index: number): TextLine | undefined => lines.slice(0, index).findLast(isLeft)
  let from = lines.findIndex(line => line.y > first.y - first.size * ABOVE)
  while (from > 0 && isNext(lines[from - 1], lines[from] ?? first)) from--
  const tail = lines.filter(line => line.y > last.y + last.size * 0.5)
  const goesOn = isCrossed || tail.some((line, i) => isLarger(tail[i - 1] ?? last, line))
  const ends = right.flatMap((below, i) => {
    const above = right[i - 1]
    return above && below.y - above.y >= below.size * HOLE ? [{ above: above.y, below: below.y }] : []
  })
  if (goesOn) ends.push({ above: last.y, below: Number.POSITIVE_INFINITY })
  for (const { above, below } of ends) {
    const to = lines.findIndex((line, at) => {
      const isBeside = line.y > above + line.size * 0.5 && line.y < below - line.size * 0.5
      return at > from && isBeside && isLeft(line) && !isNext(before(at), line)
    })
    if (to >= 0) return { from, to }
  }
  return { from, to: lines.length }
}

interface Split {
  readonly from: number
  readonly to: number
  readonly left: readonly TextLine[]
  readonly right: readonly TextLine[]
}

/** The highest stretch of lines that a free strip divides into two columns of running text. */
function findSplit(lines: readonly TextLine[]): Split | undefined {
  const { left, right } = extent(lines)
  let best: Split | undefined
  for (let part = 0.25; part <= 0.75; part += 0.01) {
    const x = left + (right - left) * part
    const free = freeRun(lines, x)
    const found = stretch(lines.slice(free.from, free.to), x, free.to < lines.length)
    const [from, to] = [free.from + found.from, free.from + found.to]
    if (to - from < LEAST_LINES || (best && to - from <= best.to - best.from)) continue
    const within = lines.slice(from, to)
    const [before, after] = [side(within, segment => segment.right < x), side(within, segment => segment.x > x)]
    if (isText(before) && isText(after)) best = { from, to, left: before, right: after }
  }
  return best
}

/** The lines of a page in reading order, by column: what stands above, the left column, the right one, what is below. */
export function columnsOf(lines: readonly TextLine[], depth = 0): readonly Column[] {
  if (lines.length === 0) return []
  const split = depth < 3 ? findSplit(lines) : undefined
  if (!split) return [{ ...extent(lines), lines }]
  return [
    ...columnsOf(lines.slice(0, split.from), depth),
    ...columnsOf(split.left, depth + 1),
    ...columnsOf(split.right, depth + 1),
    ...columnsOf(lines.slice(split.to), depth),
  ]
}
