import { type Column, edges, median, type TextLine } from "./page.ts"
import type { Measure } from "./paragraphs.ts"

const USUAL_LEADING = 1.25
/** The part of the lines of a column that end before its edge; the rest stick out. */
const INSIDE = 0.97

/** The size that most letters have. */
function bodySize(lines: readonly TextLine[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    const count = line.segments.reduce((sum, { text }) => sum + text.length, 0)
    letters.set(size, (letters.get(size) ?? 0) + count)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11
}

/** The usual distance between the lines of a paragraph: the smallest that is common. */
function leadingOf(pages: readonly (readonly TextLine[])[], body: number): number {
  const gaps = pages.flatMap(lines =>
    lines.slice(1).flatMap((line, i) => {
      const above = lines[i]
      const isBody = above && Math.abs(line.size - body) < 0.6 && Math.abs(above.size - body) < 0.6
      const gap = isBody ? (line.y - above.y) / body : 0
      return gap > 0.9 && gap < 2.2 ? [Math.round(gap * 50) / 50] : []
    }),
  )
  if (gaps.length < 4) return USUAL_LEADING
  const counts = new Map<number, number>()
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  const least = gaps.length * 0.15
  const common = [...counts].filter(([, count]) => count >= least).map(([gap]) => gap)
  return common.length > 0 ? Math.min(...common) : Math.min(median(gaps), 1.6)
}

function keyOf(line: TextLine, column: Column): string {
  return `${Math.round(line.size)} ${Math.round(column.left / 20)} ${Math.round((column.right - column.left) / 80)}`
}

/** What the lines of a file have in common: the size of running text, and how paragraphs are told apart. */
export function measureOf(pages: readonly (readonly TextLine[])[]): {
  readonly body: number
  readonly measure: (columns: readonly Column[], join: Measure["join"]) => Measure
} {
  const body = bodySize(pages.flat())
  return {
    body,
    measure: (columns, join) => {
      // Lines of two columns lie between each other until they are parted.
      const leading = leadingOf(
        columns.map(column => column.lines),
        body,
      )
      const rights = new Map<string, number[]>()
      for (const column of columns) {
        for (const line of column.lines) {
          const key = keyOf(line, column)
          const known = rights.get(key)
          if (known) known.push(edges(line).right)
          else rights.set(key, [edges(line).right])
        }
      }
      const edge = new Map(
        [...rights].map(([key, values]) => {
          const sorted = values.toSorted((a, b) => a - b)
          return [key, sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * INSIDE))] ?? 0]
        }),
      )
      return { leading, join, rightOf: (line, column) => edge.get(keyOf(line, column)) ?? column.right }
    },
  }
}
