import type { LineForm, SourceLine } from "./source.ts"

/** One line of the source. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Without white space at its ends, NFC, control characters other than tab made spaces. */
  readonly text: string
  /** Width of the white space before the text; a tab counts as four. */
  readonly indent: number
  /** True for a line that holds only odd white space, such as U+2003: what a page break left behind. */
  readonly residue: boolean
  /** What the file itself says that the line is, where it says so. */
  readonly form?: LineForm
  /** True for a line that is a paragraph by what the file says: it goes on with no other. */
  readonly isWhole?: boolean
}

const LINE_END = /\r\n|\n|\r/
const CONTROL = /(?!\t)\p{Cc}/gu
/** White space that nobody types: what stands in a line without words when a page was extracted. */
const ODD_SPACE = /[^ \t]/

function indentOf(raw: string): number {
  let width = 0
  for (const unit of raw) {
    if (unit === "\t") width += 4
    else if (unit === " ") width += 1
    else break
  }
  return width
}

const BLANK = { text: "", indent: 0, residue: false } as const

/**
 * The lines of a file that knows its structure, numbered by its paragraphs, with a blank line before each that does not
 * belong to the one before.
 */
export function linesOf(source: readonly SourceLine[]): readonly Line[] {
  return source.flatMap(({ text, form, isClose }, index): readonly Line[] => {
    const number = index + 1
    const clean = text.normalize("NFC").replace(CONTROL, " ").trim()
    const line: Line = { number, text: clean, indent: 0, residue: false, isWhole: true, ...(form && { form }) }
    return index === 0 || isClose ? [line] : [{ number, ...BLANK }, line]
  })
}

/** The lines of a text as they are written. Lines end at LF, CRLF or CR. */
export function rawLines(text: string): readonly string[] {
  return text.normalize("NFC").split(LINE_END)
}

/** The lines of a text, in order, from its {@link rawLines}. */
export function readLines(written: readonly string[]): readonly Line[] {
  return written.map((raw, index) => {
    const clean = raw.replace(CONTROL, " ")
    const trimmed = clean.trim()
    return {
      number: index + 1,
      text: trimmed,
      indent: trimmed === "" ? 0 : indentOf(clean),
      residue: trimmed === "" && (ODD_SPACE.test(clean) || ODD_SPACE.test(raw)),
    }
  })
}

/** True when there is no line at `index`, or one without words. */
export function isBlankAt(lines: readonly Line[], index: number): boolean {
  return (lines[index]?.text ?? "") === ""
}

/** Index of the first line with words at or after `index`, or -1. */
export function nextWithText(lines: readonly Line[], index: number): number {
  for (let i = Math.max(index, 0); i < lines.length; i++) if (!isBlankAt(lines, i)) return i
  return -1
}

/** Index of the last line with words before `index`, or -1. */
export function previousWithText(lines: readonly Line[], index: number): number {
  for (let i = Math.min(index, lines.length) - 1; i >= 0; i--) if (!isBlankAt(lines, i)) return i
  return -1
}
