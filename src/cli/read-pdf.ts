import { type ErrorCode, StyrdokError } from "../model/errors.ts"
import { runOnce } from "../outside/thread/once.ts"
import { withoutStrays } from "../outside/thread/strays.ts"
import { type TextOfPdf, textOfPdf, tooDemandingPdf, unreadablePdf } from "../tasks/import/pdf-text.ts"

/** A file to read, as another thread takes it. */
export interface PdfJob {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a thread can send: errors lose their kind on the way. */
type PdfAnswer =
  | { readonly kind: "text"; readonly text: TextOfPdf }
  | { readonly kind: "refusal"; readonly code: ErrorCode; readonly message: string; readonly hint: string }

/** Far more than five hundred pages take. */
const BOUNDS = { milliseconds: 60_000, megabytes: 1500 }

/** Run from source, as in tests: a thread cannot load TypeScript on Node 20. */
const IS_SOURCE = import.meta.url.endsWith(".ts")

/** Reads a file in this thread; a refusal is an answer. */
export async function answerOf({ name, bytes }: PdfJob, isOver?: () => boolean): Promise<PdfAnswer> {
  try {
    return { kind: "text", text: await textOfPdf(name, bytes, isOver) }
  } catch (error) {
    if (!(error instanceof StyrdokError)) throw error
    return { kind: "refusal", code: error.code, message: error.message, hint: error.hint }
  }
}

function unpacked(answer: PdfAnswer): TextOfPdf {
  if (answer.kind === "text") return answer.text
  throw new StyrdokError(answer.code, answer.message, answer.hint)
}

/**
 * The text of a PDF file, read in a thread that is ended when it takes too long or too much memory, so that no file can hold the program.
 * Throws STYR_PDF_IN.
 */
export async function readPdfWithin(name: string, bytes: Uint8Array): Promise<TextOfPdf> {
  if (IS_SOURCE) {
    const end = performance.now() + BOUNDS.milliseconds
    return unpacked(await withoutStrays(() => answerOf({ name, bytes }, () => performance.now() > end)))
  }
  const module = new URL("./pdf-worker.js", import.meta.url)
  const outcome = await runOnce<PdfJob, PdfAnswer>(module, { name, bytes }, BOUNDS)
  if (outcome.kind === "answer") return unpacked(outcome.answer)
  throw outcome.kind === "fallen" ? unreadablePdf(name, outcome.cause) : tooDemandingPdf(name, outcome.kind)
}
