import { BLOCK_CAPTIONS } from "./labels.ts"
import { isBlankAt, type Line, nextWithText } from "./lines.ts"
import { withoutMarks } from "./marks.ts"
import type { FoundTitle } from "./title.ts"

/** True for a line that the file itself says is a heading, by style or tag. */
function isSureHeading(line: Line | undefined): boolean {
  return line?.form?.kind === "heading" && line.form.sure
}

/** Index of the first heading by style or tag that is not in `besides`; the number of lines when there is none. */
export function firstSureHeading(lines: readonly Line[], besides: ReadonlySet<number>): number {
  const index = lines.findIndex(
    (line, at) => isSureHeading(line) && !besides.has(at) && !BLOCK_CAPTIONS.has(line.text.toLowerCase()),
  )
  return index < 0 ? lines.length : index
}

function found(lines: readonly Line[], indexes: readonly number[]): FoundTitle {
  const title = withoutMarks(indexes.map(index => lines[index]?.text ?? "").join(" ")).replace(/\s+/g, " ")
  return { title: title.trim(), indexes, line: lines[indexes[0] ?? 0]?.number ?? 1, isMarked: true, warnings: [] }
}

/** Indexes of the lines after `first` that have the same form, with only blank lines between. */
function rowOf(lines: readonly Line[], first: number, kind: string): readonly number[] {
  const row = [first]
  for (let at = nextWithText(lines, first + 1); at >= 0 && lines[at]?.form?.kind === kind; ) {
    row.push(at)
    at = nextWithText(lines, at + 1)
  }
  return row
}

/**
 * The title that the file itself marks: by the style of titles, else the only heading of the highest level when it
 * comes before all others. Undefined when it marks none.
 */
export function markedTitle(lines: readonly Line[]): FoundTitle | undefined {
  const titled = lines.findIndex(line => line.form?.kind === "title" && /\p{L}/u.test(line.text))
  if (titled >= 0) return found(lines, rowOf(lines, titled, "title").slice(0, 3))
  const heads = [...lines.keys()].filter(index => isSureHeading(lines[index]))
  const levels = heads.map(index => {
    const form = lines[index]?.form
    return form?.kind === "heading" ? form.level : 6
  })
  const [first] = heads
  const top = Math.min(...levels)
  const isAlone = levels[0] === top && levels.filter(level => level === top).length === 1
  return first !== undefined && isAlone && !/^\d/.test(lines[first]?.text ?? "") ? found(lines, [first]) : undefined
}

/** The lines with headings moved up, so that the highest that is left is a chapter. A title of the file's is no heading. */
export function levelled(lines: readonly Line[], title: ReadonlySet<number>): readonly Line[] {
  const levels = lines.flatMap(({ form }, index) => (form?.kind === "heading" && !title.has(index) ? [form.level] : []))
  const up = levels.length === 0 ? 0 : Math.min(...levels) - 1
  return lines.map((line, index): Line => {
    const { form } = line
    if (form?.kind === "title" && !title.has(index)) return { ...line, form: { kind: "text" } }
    if (form?.kind !== "heading" || up === 0) return line
    return { ...line, form: { ...form, level: Math.max(form.level - up, 1) } }
  })
}

/** True when the line is printed contents, by what the file says. */
export function isContentsLine(lines: readonly Line[], index: number): boolean {
  return !isBlankAt(lines, index) && lines[index]?.form?.kind === "contents"
}
