import {
  type ImportOptions,
  type ImportResult,
  importSource,
  importText,
  kindOfBytes,
  type PrintDocument,
  readDocx,
  readHtml,
  type Side,
  type Source,
} from "../../intake/index.ts"
import { StyrdokError } from "../../model/errors.ts"
import { decodeText } from "../../text/index.ts"
import type { TextOfPdf } from "./pdf-text.ts"
import { lyingName, NO_WORDS, NOT_READ, NOT_TEXT, openChanges, reasonOf, refusal, TOO_LARGE } from "./refusals.ts"

type Warning = ImportResult["report"]["warnings"][number]

/** The file as it came in, with the name that it is kept under in the document's folder. */
interface Original {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file says, ready to be made a document. */
export interface ReadFile {
  readonly import: (options: ImportOptions, print: PrintDocument) => ImportResult
  readonly images: Source["images"]
  readonly unit: "rad" | "stycke"
  /** What a person should know of the file as such. */
  readonly warnings: readonly Warning[]
  /** Present for formats that a person would compare with, and that can lie beside a document. */
  readonly original?: Original
}

/** What is asked of a file besides its bytes. */
export interface ReadingOptions {
  readonly side?: Side | undefined
  readonly keepsOriginal: boolean
  readonly readPdf: ReadPdf
}

/** Reads a PDF file, perhaps in another thread and within bounds. */
export type ReadPdf = (name: string, bytes: Uint8Array) => Promise<TextOfPdf>

const LARGEST_FILE = 200_000_000
/** Pages carry pictures and styles within them. */
const LARGEST_PAGE = 20_000_000

function note(code: string, message: string): Warning {
  return { line: 1, code, message }
}

const ENCODING = note("teckenkodning", "Filen är inte sparad som UTF-8. Se efter att å, ä och ö har kommit rätt.")

function hasWords(source: Source): boolean {
  return source.lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

function readWord(name: string, bytes: Uint8Array, { side, keepsOriginal }: ReadingOptions): ReadFile {
  const read = readDocx(bytes, side)
  if (read.kind === "fault") throw refusal(name, reasonOf(read.fault))
  if (read.kind === "open-changes") throw openChanges(name, read.count)
  const { source, hasMacros, hasHidden } = read
  if (!hasWords(source)) throw refusal(name, NO_WORDS)
  // A file that runs something is not passed on to those who read the document.
  const isKept = keepsOriginal && !hasMacros
  const hidden = note(
    "original-med-mer",
    "Originalet blir en bilaga, och har kommentarer eller spårade ändringar som alla kan läsa. Importera med --utan-original om de inte ska följa med.",
  )
  const macros = note("original-med-makron", "Originalet har makron och lades därför inte som bilaga.")
  return {
    import: (options, print) => importSource(source, options, print),
    images: source.images,
    unit: "stycke",
    warnings: [...(isKept && hasHidden ? [hidden] : []), ...(keepsOriginal && hasMacros ? [macros] : [])],
    ...(isKept && { original: { name: "original.docx", bytes } }),
  }
}

function decodePage(bytes: Uint8Array): { readonly text: string; readonly warnings: readonly Warning[] } {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isWide) return { text: new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes), warnings: [] }
  const { text, faults } = decodeText(bytes, LARGEST_PAGE)
  return { text, warnings: faults.some(({ kind }) => kind === "not_utf8") ? [ENCODING] : [] }
}

function readPage(name: string, bytes: Uint8Array, { keepsOriginal }: ReadingOptions): ReadFile {
  if (bytes.length > LARGEST_PAGE) throw refusal(name, TOO_LARGE)
  const { text, warnings } = decodePage(bytes)
  const source = readHtml(text)
  if (!hasWords(source)) throw refusal(name, NO_WORDS)
  return {
    import: (options, print) => importSource(source, options, print),
    images: source.images,
    unit: "stycke",
    warnings,
    // As text, so that nobody's browser runs what the page holds.
    ...(keepsOriginal && { original: { name: "original.html.txt", bytes } }),
  }
}

function readPlain(name: string, bytes: Uint8Array): ReadFile {
  const { text, faults } = decodeText(bytes)
  if (faults.some(({ kind }) => kind === "binary")) throw refusal(name, NOT_TEXT)
  if (faults.some(({ kind }) => kind === "too_large")) throw refusal(name, TOO_LARGE)
  if (!/[\p{L}\p{N}]/u.test(text)) throw refusal(name, NO_WORDS)
  return {
    import: (options, print) => importText(text, options, print),
    images: [],
    unit: "rad",
    warnings: faults.some(({ kind }) => kind === "not_utf8") ? [ENCODING] : [],
  }
}

async function readPrinted(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<ReadFile> {
  const { text, warnings } = await options.readPdf(name, bytes)
  return {
    import: (wishes, print) => importText(text, wishes, print),
    images: [],
    unit: "rad",
    warnings,
    ...(options.keepsOriginal && { original: { name: "original.pdf", bytes } }),
  }
}

/** Reads, and says in the error what the name hid. */
async function withLie(lie: string | undefined, read: () => Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof StyrdokError) || lie === undefined) throw error
    throw new StyrdokError(error.code, error.message, `${lie} ${error.hint}`, { cause: error })
  }
}

/**
 * Reads a file by what its bytes are. Throws STYR_LASA for what is not read, with how to convert it, STYR_PDF_IN for a PDF
 * without text, and STYR_ANDRINGAR for a document with tracked changes when no side of them is chosen.
 */
export async function readFile(name: string, bytes: Uint8Array, options: ReadingOptions): Promise<ReadFile> {
  const kind = kindOfBytes(bytes)
  const lie = lyingName(name, kind)
  if (bytes.length > LARGEST_FILE) throw refusal(name, TOO_LARGE)
  const reason = NOT_READ[kind]
  if (reason) throw refusal(name, lie === undefined ? reason : { ...reason, hint: `${lie} ${reason.hint}` })
  const read =
    kind === "docx"
      ? readWord(name, bytes, options)
      : kind === "html"
        ? readPage(name, bytes, options)
        : kind === "pdf"
          ? await withLie(lie, () => readPrinted(name, bytes, options))
          : readPlain(name, bytes)
  return lie === undefined ? read : { ...read, warnings: [note("namn-och-innehall", lie), ...read.warnings] }
}
