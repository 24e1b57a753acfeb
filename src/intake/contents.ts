import { isBlankAt, type Line } from "./lines.ts"

/** One line of a printed table of contents. */
export interface ContentsEntry {
  /** "2.3.1", without a final dot; absent for an unnumbered heading. */
  readonly number?: string
  readonly title: string
  readonly line: number
}

/** A printed table of contents: the lines from index `first` to `last`, both included. */
export interface PrintedContents {
  readonly first: number
  readonly last: number
  readonly entries: readonly ContentsEntry[]
}

const CAPTION = /^(?:#{1,6}\s+)?innehåll(?:sförteckning(?:en)?)?\s*:?$/i
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s*(\S.*)$/
const PAGE = /\d{1,4}$/
/** "Innehåll" is also a field label: only this many entries after it make a table of contents. */
const LEAST_ENTRIES = 3
const MOST_BLANKS = 2

function isLeader(unit: string | undefined): boolean {
  return unit === "." || unit === "…" || unit === "\t" || unit === " " || unit === "\u00a0"
}

/** The entry that `line` writes: title, then tab, dots or wide space, then the page. */
function entryOf(line: Line): ContentsEntry | undefined {
  if (line.text.length > 300) return undefined
  const page = PAGE.exec(line.text)
  if (!page) return undefined
  let end = page.index
  while (end > 0 && isLeader(line.text[end - 1])) end--
  const leader = line.text.slice(end, page.index)
  if (!/\t|\.{3}|…|\s{2}|(?:\. ){3}/.test(leader)) return undefined
  const text = line.text.slice(0, end)
  if (!/\p{L}/u.test(text)) return undefined
  const numbered = NUMBERED.exec(text)
  if (numbered?.[1] === undefined || numbered[2] === undefined) return { title: text, line: line.number }
  return { number: numbered[1], title: numbered[2], line: line.number }
}

/** A long entry over two lines: the number stands on the first, the page on the second. */
function wrappedEntry(first: Line, second: Line | undefined): ContentsEntry | undefined {
  if (!second || first.text.length > 200) return undefined
  const end = entryOf(second)
  const start = NUMBERED.exec(first.text)
  if (!end || end.number !== undefined || start?.[1] === undefined || start[2] === undefined) return undefined
  return { number: start[1], title: `${start[2]} ${end.title}`, line: first.number }
}

function contentsAt(lines: readonly Line[], caption: number): PrintedContents | undefined {
  const entries: ContentsEntry[] = []
  let last = caption
  let blanks = 0
  for (let i = caption + 1; i < lines.length && blanks <= MOST_BLANKS; i++) {
    const line = lines[i]
    if (!line || isBlankAt(lines, i)) {
      blanks++
      continue
    }
    const single = entryOf(line)
    const entry = single ?? wrappedEntry(line, lines[i + 1])
    if (!entry) break
    if (!single) i++
    entries.push(entry)
    last = i
    blanks = 0
  }
  return entries.length < LEAST_ENTRIES ? undefined : { first: caption, last, entries }
}

/** The entry of a line that the file itself says is printed contents; none for their caption. */
function knownEntry({ text, number }: Line): readonly ContentsEntry[] {
  const title = text.replace(/[\s.…]*[\t.…]\s*\d{1,4}$/, "").trim()
  if (CAPTION.test(title) || !/\p{L}/u.test(title)) return []
  const numbered = NUMBERED.exec(title)
  if (numbered?.[1] === undefined || numbered[2] === undefined) return [{ title, line: number }]
  return [{ number: numbered[1], title: numbered[2].replaceAll("\t", " "), line: number }]
}

/** The contents that the file itself marks: the first lines of that form. */
function markedContents(lines: readonly Line[]): PrintedContents | undefined {
  const first = lines.findIndex(line => line.form?.kind === "contents")
  if (first < 0) return undefined
  let last = first
  for (let i = first; i < lines.length && (isBlankAt(lines, i) || lines[i]?.form?.kind === "contents"); i++) {
    if (!isBlankAt(lines, i)) last = i
  }
  return {
    first,
    last,
    entries: lines.slice(first, last + 1).flatMap(line => (line.text === "" ? [] : knownEntry(line))),
  }
}

/** The first printed table of contents, or undefined. */
export function findContents(lines: readonly Line[]): PrintedContents | undefined {
  const marked = markedContents(lines)
  if (marked) return marked
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]?.text ?? ""
    if (text.length > 40 || !CAPTION.test(text)) continue
    const contents = contentsAt(lines, i)
    if (contents) return contents
  }
  return undefined
}
