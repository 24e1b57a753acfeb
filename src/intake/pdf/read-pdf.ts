import { StyrdokError } from "../../model/errors.ts"
import { labelTable } from "../labels.ts"
import type { ImportWarning } from "../result.ts"
import { columnsOf } from "./columns.ts"
import { clearPages } from "./furniture.ts"
import { joinLines, wholeWords } from "./hyphens.ts"
import { countUnreadable } from "./letters.ts"
import { measureOf } from "./measure.ts"
import { type Note, takeNotes, withMarks } from "./notes.ts"
import { openPdf } from "./open.ts"
import { acrossPages, paragraphsOf } from "./paragraphs.ts"
import { withTables } from "./tables.ts"
import { warningsOf } from "./warnings.ts"
import { type Written, writeText } from "./write.ts"

/** The text of a PDF file as the import of text takes it, and what was done to get it. */
export interface PdfText {
  /** Lines in reading order; a blank line between paragraphs; bullets as "- "; cells parted by tabs. */
  readonly text: string
  /** Running headers, footers, page numbers and stamps that were dropped, each wording once. */
  readonly furniture: readonly string[]
  /** Lines of `text` that look like or are tagged as headings, from 1. The title is none. */
  readonly headings: readonly { readonly line: number; readonly level: number }[]
  /** Line of the title, told from its looks; null when none stands out. */
  readonly title: number | null
  readonly warnings: readonly ImportWarning[]
  readonly pages: number
}

/** How a PDF file is read. */
export interface PdfOptions {
  /** Asked between pages; true ends the reading with STYR_PDF_IN. */
  readonly isOver?: () => boolean
}

/** A page that says that another program is needed has at most this many. */
const LETTERS_OF_A_NOTICE = 1500

function refuseTextless(written: Written, xfa: boolean, pages: number): void {
  const letters = written.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unreadable = countUnreadable(written.text)
  // Such a file has one page that asks for another program; one with its text drawn as usual is read.
  if (xfa && pages <= 2 && letters < LETTERS_OF_A_NOTICE) {
    throw new StyrdokError(
      "STYR_PDF_IN",
      "PDF-filen är ett formulär av slaget XFA, och texten går inte att läsa. Inget har skrivits för den.",
      "Öppna den i Adobe Reader, skriv ut den till en ny PDF och importera den.",
    )
  }
  if (unreadable > letters) {
    throw new StyrdokError(
      "STYR_PDF_IN",
      "PDF-filens text är kodad så att den inte går att läsa. Inget har skrivits för den.",
      "Leta upp dokumentet i Word, eller tolka texten med ett program för OCR och importera resultatet.",
    )
  }
  if (letters >= Math.min(20, pages * 3) && letters > 0) return
  throw new StyrdokError(
    "STYR_PDF_IN",
    "PDF-filen är inskannad, den har ingen text. Inget har skrivits för den.",
    "Leta upp dokumentet i Word, eller tolka texten med ett program för OCR och importera resultatet.",
  )
}

/**
 * Reads the text of a PDF file by where it stands on the pages: lines by baseline, columns one after the other, running
 * headers and footers dropped and listed, cut words mended, notes last. Throws STYR_PDF_IN with a next step for a file
 * that no text can be had from.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfText> {
  const opened = await openPdf(bytes, options.isOver ?? (() => false))
  const cleared = clearPages(opened.pages)
  const words = wholeWords(cleared.pages.flatMap(({ lines }) => lines.flatMap(line => line.segments.map(s => s.text))))
  const mended: string[] = []
  const join = (first: string, second: string): string => {
    const joined = joinLines(first, second, words)
    if (joined.doubtful !== undefined) mended.push(joined.doubtful)
    return joined.text
  }
  const { body, measure } = measureOf(cleared.pages.map(({ lines }) => lines))
  const notes: Note[] = []
  const pages = cleared.pages.map(({ lines }) => {
    const parted = takeNotes(lines, body)
    notes.push(...parted.notes)
    return columnsOf(parted.lines)
  })
  const measured = measure(pages.flat(), join)
  const paragraphs = acrossPages(
    pages.map(columns =>
      columns.flatMap(column => {
        const tables = withTables(column.lines, join)
        return paragraphsOf({ ...column, lines: tables.lines }, tables.rows, measured)
      }),
    ),
    join,
  )
  const numbers = new Set(notes.map(note => note.number))
  const written = writeText(paragraphs, notes, labelTable(), join, text => withMarks(text, numbers))
  refuseTextless(written, opened.xfa, opened.pages.length)
  return {
    text: written.text,
    furniture: cleared.furniture,
    headings: written.headings,
    title: written.title,
    warnings: warningsOf({ written, mended, furniture: cleared.furniture, broken: opened.broken }),
    pages: opened.pages.length + opened.broken.length,
  }
}
