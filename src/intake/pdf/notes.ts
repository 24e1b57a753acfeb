import type { TextLine } from "./page.ts"

/** Notes are set in a smaller size than the text, as a part of it. */
const SMALLER = 0.93
const START = /^(?:\u2060(\d{1,2})\u2060|(\d{1,2}))\s*(?=\S)/

/** A note at the foot of a page, as its lines. */
export interface Note {
  readonly number: string
  readonly page: number
  readonly lines: readonly string[]
}

function textOf(line: TextLine): string {
  return line.segments.map(segment => segment.text).join(" ")
}

/** Parts the notes at the foot of a page from its text. `body` is the size of running text. */
export function takeNotes(
  lines: readonly TextLine[],
  body: number,
): { readonly lines: readonly TextLine[]; readonly notes: readonly Note[] } {
  let from = lines.length
  while (from > 0 && (lines[from - 1]?.size ?? body) < body * SMALLER) from--
  const first = lines.findIndex((line, index) => index >= from && START.test(textOf(line)))
  if (first < 0 || from === 0) return { lines, notes: [] }
  const notes: { number: string; page: number; lines: string[] }[] = []
  for (const line of lines.slice(first)) {
    const text = textOf(line)
    const match = START.exec(text)
    const number = match?.[1] ?? match?.[2]
    const expected = notes.length === 0 || number === String(Number(notes.at(-1)?.number) + 1)
    if (match && number !== undefined && expected) {
      notes.push({ number, page: line.page, lines: [text.slice(match[0].length).trim()] })
    } else notes.at(-1)?.lines.push(text)
  }
  return { lines: lines.slice(0, first), notes }
}

/** Raised numbers as marks of the notes that there are, "[1]"; any other is a plain number again. */
export function withMarks(text: string, numbers: ReadonlySet<string>): string {
  return text.replace(/\u2060(\d{1,2})\u2060/g, (_, number: string) => (numbers.has(number) ? `[${number}]` : number))
}
