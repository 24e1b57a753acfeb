import { damaged, type PdfText, readPdf, tooLarge, tooSlow } from "../../intake/index.ts"
import { StyrdokError } from "../../model/errors.ts"

/** What the import of text takes of a PDF file. */
export interface TextOfPdf {
  /** Unnumbered headings are marked as in Markdown, so that the importer knows them. */
  readonly text: string
  readonly warnings: PdfText["warnings"]
}

/**
 * The text of a PDF file, and what a person should look at. Errors name the file. `isOver` is asked between pages, and
 * ends the reading when it says true.
 */
export async function textOfPdf(name: string, bytes: Uint8Array, isOver?: () => boolean): Promise<TextOfPdf> {
  try {
    const { text, title, headings, warnings } = await readPdf(bytes, isOver === undefined ? {} : { isOver })
    return { text: titleFirst(withMarks(text, headings), title), warnings }
  } catch (error) {
    if (!(error instanceof StyrdokError)) throw error
    throw named(name, error)
  }
}

function named(name: string, error: StyrdokError): StyrdokError {
  return new StyrdokError(error.code, `${name}: ${error.message}`, error.hint, { cause: error })
}

/** The error for a file whose reading was ended from outside. */
export function tooDemandingPdf(name: string, why: "too-slow" | "too-heavy"): StyrdokError {
  return named(name, why === "too-slow" ? tooSlow() : tooLarge("den packar upp till mer än minnet räcker till"))
}

/** The error for a file that brought the reading down, as when it is built to do so. */
export function unreadablePdf(name: string, cause: unknown): StyrdokError {
  return named(name, damaged(cause))
}

/** Numbered headings speak for themselves; the others are marked. */
function withMarks(text: string, headings: PdfText["headings"]): string {
  const lines = text.split("\n")
  for (const { line, level } of headings) {
    const title = lines[line - 1] ?? ""
    if (!/^\d/.test(title)) lines[line - 1] = `${"#".repeat(level)} ${title}`
  }
  return lines.join("\n")
}

/**
 * The title before what stands above it on a cover, such as the name of the municipality: the importer takes the first
 * line for the title. What stood above it moves down; all lines below keep their numbers.
 */
function titleFirst(text: string, title: number | null): string {
  if (title === null || title === 1) return text
  const lines = text.split("\n")
  const [first, above, below] = [lines.slice(title - 1, title), lines.slice(0, title - 1), lines.slice(title)]
  return (below[0] === "" ? [...first, "", ...above, ...below.slice(1)] : [...first, ...above, ...below]).join("\n")
}
