import { getResolvedPDFJS } from "unpdf"
import { StyrdokError } from "../../model/errors.ts"
import type { Page, Run } from "./page.ts"
import { type Role, rolesIn } from "./roles.ts"

/** Bytes that we read at most: the library keeps the file and what it unpacks in memory. */
const MOST_BYTES = 100_000_000
const MOST_PAGES = 3000
/** Letters of the whole file; ten thick books. */
const MOST_LETTERS = 20_000_000
const NEXT = "Inget har skrivits för den."

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>
type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>

/** What the file tells of itself besides its pages. */
export interface OpenedPdf {
  readonly pages: readonly Page[]
  /** True when a form of the kind XFA hides the text. */
  readonly xfa: boolean
  /** Pages that could not be read, from 1. */
  readonly broken: readonly number[]
}

/** How the library is asked: no network, no threads, no code from the file, no word on the console. */
const QUIET = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: true,
  disableFontFace: true,
  useWorkerFetch: false,
  disableAutoFetch: true,
  disableStream: true,
  // Forms of the kind XFA are refused, and the reader of them stumbles over damaged ones.
  enableXfa: false,
  // Images say nothing here, and are not unpacked.
  maxImageSize: 1,
} as const

/** Node 20 lacks this method, and without it the library cannot tell how heavy a font is. */
function mendArrayBuffer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return
  const value = function (this: ArrayBuffer, length: number): ArrayBuffer {
    return this.slice(0, length)
  }
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", { configurable: true, writable: true, value })
}

function refusal(error: unknown): StyrdokError {
  if (error instanceof StyrdokError) return error
  const name = error instanceof Error ? error.name : ""
  if (name === "PasswordException") {
    return new StyrdokError(
      "STYR_PDF_IN",
      `PDF-filen är låst med lösenord. ${NEXT}`,
      "Öppna den med lösenordet, skriv ut den till en ny PDF och importera den.",
      { cause: error },
    )
  }
  return damaged(error)
}

/** The error for a file that the library cannot make out. */
export function damaged(error: unknown): StyrdokError {
  return new StyrdokError(
    "STYR_PDF_IN",
    `PDF-filen är skadad och går inte att läsa. ${NEXT}`,
    "Hämta filen på nytt där den kommer från. Går den att öppna i ett annat program kan du skriva ut den till en ny PDF.",
    { cause: error },
  )
}

/** The error for a file that is too large, and in what. */
export function tooLarge(what: string): StyrdokError {
  return new StyrdokError(
    "STYR_PDF_IN",
    `PDF-filen är för stor: ${what}. ${NEXT}`,
    "Dela upp den och importera delarna.",
  )
}

/** The error for a file that took too long; also whoever reads in a thread of its own throws it. */
export function tooSlow(): StyrdokError {
  return new StyrdokError(
    "STYR_PDF_IN",
    `PDF-filen tog för lång tid att läsa. ${NEXT}`,
    "Skriv ut den till en ny PDF, eller dela upp den, och försök igen.",
  )
}

/** Fonts are heavy by their own word, or by their name: few files fill in the first. */
function isHeavy(font: unknown): boolean {
  if (typeof font !== "object" || font === null) return false
  const name = "name" in font && typeof font.name === "string" ? font.name : ""
  const told = ("bold" in font && font.bold === true) || ("black" in font && font.black === true)
  return told || /bold|black|heavy|demi(?!light)|fet(?=$|-)/i.test(name)
}

/** Asks the library for the fonts of a page that it has not told about yet: it does so with the page's drawing. */
async function learnFonts(page: PdfPage, names: readonly string[], heavy: Map<string, boolean>): Promise<void> {
  const unknown = names.filter(name => !heavy.has(name))
  if (unknown.length === 0) return
  await page.getOperatorList().catch(() => undefined)
  // The fonts arrive some turns after the drawing.
  for (let turn = 0; turn < 20 && unknown.some(name => !page.commonObjs.has(name)); turn++) await undefined
  for (const name of unknown) heavy.set(name, page.commonObjs.has(name) && isHeavy(page.commonObjs.get(name)))
}

async function readPage(page: PdfPage, number: number, heavy: Map<string, boolean>): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: true })
  await learnFonts(page, Object.keys(content.styles), heavy)
  const roles = rolesIn(await page.getStructTree().catch(() => null))
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view.transform
  const runs: Run[] = []
  const marks: { readonly artifact: boolean; readonly role: Role }[] = []
  for (const item of content.items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") marks.pop()
      else {
        const outer = marks.at(-1)
        const artifact = outer?.artifact === true || ("tag" in item && item.tag === "Artifact")
        marks.push({ artifact, role: roles.get(item.id ?? "") ?? outer?.role ?? {} })
      }
      continue
    }
    if (item.str.trim() === "") continue
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform
    const across = { x: a * va + b * vc, y: a * vb + b * vd }
    const up = Math.hypot(c * va + d * vc, c * vb + d * vd)
    const { artifact = false, role = {} } = marks.at(-1) ?? {}
    runs.push({
      text: item.str,
      x: e * va + f * vc + ve,
      y: e * vb + f * vd + vf,
      width: item.width,
      size: up,
      bold: heavy.get(item.fontName) === true,
      role,
      artifact,
      turned: Math.abs(across.y) > Math.abs(across.x) * 0.05 || across.x < 0,
    })
  }
  return { number, width: view.width, height: view.height, runs: runs.filter(isPlaced) }
}

/** Damaged files place text nowhere, or give it a size that no page has. */
function isPlaced({ x, y, width, size }: Run): boolean {
  return [x, y, width, size].every(Number.isFinite) && size > 0.5 && size < 2000
}

async function readDocument(document: PdfDocument, isOver: () => boolean): Promise<OpenedPdf> {
  if (document.numPages > MOST_PAGES) throw tooLarge(`den har ${document.numPages} sidor`)
  const heavy = new Map<string, boolean>()
  const pages: Page[] = []
  const broken: number[] = []
  let letters = 0
  for (let number = 1; number <= document.numPages; number++) {
    if (isOver()) throw tooSlow()
    try {
      const page = await document.getPage(number)
      const read = await readPage(page, number, heavy)
      page.cleanup()
      pages.push(read)
      letters += read.runs.reduce((sum, run) => sum + run.text.length, 0)
    } catch {
      broken.push(number)
    }
    if (letters > MOST_LETTERS) throw tooLarge("den har för mycket text")
  }
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  return { pages, broken, xfa: "IsXFAPresent" in info && info.IsXFAPresent === true }
}

/**
 * Reads the text of every page with its place and font. `isOver` is asked between pages. Throws STYR_PDF_IN for a file
 * that is locked, damaged, too large or too slow; a page that cannot be read is told of, and the rest is read.
 */
export async function openPdf(bytes: Uint8Array, isOver: () => boolean): Promise<OpenedPdf> {
  if (bytes.length > MOST_BYTES) throw tooLarge(`den är på ${Math.round(bytes.length / 1e6)} MB`)
  mendArrayBuffer()
  const { getDocument } = await getResolvedPDFJS()
  try {
    // A copy, since the library takes what it is given.
    const task = getDocument({ ...QUIET, data: new Uint8Array(bytes) })
    try {
      return await readDocument(await task.promise, isOver)
    } finally {
      await task.destroy()
    }
  } catch (error) {
    throw refusal(error)
  }
}
