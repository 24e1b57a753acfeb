import type { Line } from "./lines.ts"
import type { ImportWarning } from "./result.ts"

/** Fewer rows than this may be tabs used to set words apart. */
const LEAST_ROWS = 3
/** Letters of the longest heading of a column. */
const LONGEST_HEAD = 40

/** Lines of a text whose tables were flattened to cells with tabs between. */
interface Run {
  readonly first: number
  readonly rows: readonly Row[]
}

interface Row {
  readonly line: Line
  readonly cells: readonly string[]
}

export interface TabTables {
  readonly lines: readonly Line[]
  readonly warnings: readonly ImportWarning[]
}

/**
 * Finds tables that were flattened to lines with a tab between the cells, and gives each its form: one line with all of
 * its rows. A first column that says its value only once is filled down, also over a page's end where the headings stand
 * again, and cells that stand a column wrong are moved; both are told. Printed contents and labels with values are no tables.
 */
export function withTabTables(lines: readonly Line[], raw: readonly string[]): TabTables {
  const warnings: ImportWarning[] = []
  const formed = new Map<number, Line | undefined>()
  const last = new Map<string, { readonly head: readonly string[]; readonly group: string }>()
  const runs = runsIn(lines, raw)
  const groups = groupsIn(runs)
  for (const run of runs) {
    const [head = [], ...others] = run.rows.map(({ cells }) => cells)
    const hasHeader =
      isHead(head) && others.some(cells => cells.some(cell => cell.length > LONGEST_HEAD || cell === ""))
    const width = hasHeader ? head.length : Math.max(...run.rows.map(({ cells }) => cells.length))
    const name = nameOf(head)
    const before = hasHeader ? last.get(name) : undefined
    const ownHead = head[0] === "" ? [before?.head[0] ?? "", ...head.slice(1)] : head
    let above = before?.group ?? ""
    const [filled, moved]: [number[], number[]] = [[], []]
    const rows = run.rows.map(({ cells, line }, index) => {
      if (hasHeader && index === 0) return ownHead
      const placed = inPlace(cells, width, groups)
      if (placed !== cells) moved.push(line.number)
      const [own = "", ...rest] = placed
      if (own === "" && above !== "") filled.push(line.number)
      above = own === "" ? above : own
      return [above, ...rest]
    })
    if (hasHeader) last.set(name, { head: ownHead, group: above })
    const [place] = run.rows
    if (place === undefined) continue
    const text = rows.flat().join(" ")
    const form = { kind: "table" as const, rows: rows.map(row => row.map(cell => [cell])), hasHeader, isFound: true }
    formed.set(run.first, { ...place.line, text, indent: 0, form, isWhole: true })
    for (let index = 1; index < run.rows.length; index++) formed.set(run.first + index, undefined)
    warnings.push(...told(place.line.number, rows.length, filled, moved))
  }
  return { lines: lines.flatMap((line, index) => (formed.has(index) ? (formed.get(index) ?? []) : line)), warnings }
}

function told(
  line: number,
  rows: number,
  filled: readonly number[],
  moved: readonly number[],
): readonly ImportWarning[] {
  return [
    {
      line,
      code: "tabell",
      message: `${rows} rader med tabbar mellan orden blev en tabell. Jämför den med originalet.`,
    },
    ...(filled.length === 0
      ? []
      : [
          {
            line,
            code: "tabell-ifylld",
            message: `Den första kolumnen är ifylld nedåt på ${filled.length === 1 ? "en rad" : `${filled.length} rader`}.`,
          },
        ]),
    ...moved.map(number => ({
      line: number,
      code: "tabell-flyttad",
      message: `Cellerna på rad ${number} stod en kolumn fel. De är flyttade.`,
    })),
  ]
}

/** What the first columns say more than once: the groups that rows stand in. */
function groupsIn(runs: readonly Run[]): ReadonlySet<string> {
  const first = runs.flatMap(({ rows }) => rows.slice(1).map(({ cells }) => cells[0] ?? ""))
  const seen = new Set<string>()
  return new Set(first.filter(cell => cell !== "" && (seen.has(cell) || !seen.add(cell))))
}

/**
 * A row whose cells stand one column off: a name in the first column with nothing after it, an empty cell too many, or
 * the name of a group after an empty cell.
 */
function inPlace(cells: readonly string[], width: number, groups: ReadonlySet<string>): readonly string[] {
  const [first = "", second = "", ...rest] = cells
  if (cells.length === width && first === "" && groups.has(second) && rest.length > 1) return [second, ...rest, ""]
  if (cells.length === width && width > 2 && first !== "" && second === "" && rest.some(cell => cell !== "")) {
    return ["", first, ...rest]
  }
  return cells.length === width + 1 && first === "" ? [second, ...rest] : cells
}

function isHead(cells: readonly string[]): boolean {
  const named = cells.length > 2 && cells[0] === "" ? cells.slice(1) : cells
  return named.length > 1 && named.every(cell => cell !== "" && cell.length <= LONGEST_HEAD && !/[.:]$|\d/.test(cell))
}

/** The same headings, however a line was broken within one, go on with the same table; the first may have been lost. */
function nameOf(head: readonly string[]): string {
  return (head.length > 2 ? head.slice(1) : head)
    .join(" ")
    .replace(/-(?=\p{Ll})/gu, "")
    .toLowerCase()
}

function runsIn(lines: readonly Line[], raw: readonly string[]): readonly Run[] {
  const runs: { first: number; rows: Row[] }[] = []
  for (const [index, line] of lines.entries()) {
    // A tab at the end of a line sets nothing apart.
    const cells = (raw[index] ?? "").trimEnd().split("\t").map(plainCell)
    const open = runs.at(-1)
    const goesOn = open !== undefined && open.first + open.rows.length === index
    if (cells.length < 2) continue
    const isSameHead = isHead(cells) && nameOf(cells) === nameOf(open?.rows[0]?.cells ?? [])
    if (goesOn && !isSameHead) open.rows.push({ line, cells })
    else runs.push({ first: index, rows: [{ line, cells }] })
  }
  return runs.filter(isTable)
}

function plainCell(cell: string): string {
  return cell
    .replace(/<\/?(?:b|i|strong|em)>/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** Rows as wide as each other, that are neither printed contents (they end in page numbers) nor labels with values. */
function isTable({ rows }: Run): boolean {
  const [head] = rows
  const width = head?.cells.length ?? 0
  if (rows.length < LEAST_ROWS || (width < 3 && !isHead(head?.cells ?? []))) return false
  const share = (test: (cells: readonly string[]) => boolean): number =>
    rows.filter(({ cells }) => test(cells)).length / rows.length
  const isContents = share(cells => /^(?:\d+|)$/.test(cells.at(-1) ?? "")) > 0.4
  const isLabels = share(cells => /:$/.test(cells[0] ?? "")) > 0.3
  return !isContents && !isLabels && share(cells => Math.abs(cells.length - width) <= 1) > 0.8
}
