import type { Fault } from "../model/fault.ts"

/** Above this a file is no document but something that was put there by mistake; it is said and not parsed. */
export const LARGEST_TEXT = 1_000_000

const BOM = "\uFEFF"

/** A file's bytes as text, without byte order mark, and what was wrong with them. */
export interface DecodedText {
  readonly text: string
  readonly faults: readonly Fault[]
}

function fault(kind: Fault["kind"], quoted: string, start = 0, end = start): Fault {
  return { kind, quoted, span: { start, end } }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8_192).includes(0)
}

/**
 * Text of `bytes`. What is not UTF-8 is read as Latin-1, so that the rest of the file can still be checked.
 * A binary or far too large file gives an empty text. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > LARGEST_TEXT) return { text: "", faults: [fault("too_large", megabytes(bytes.length))] }
  if (isBinary(bytes)) return { text: "", faults: [fault("binary", "")] }
  try {
    return { text: withoutBom(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)), faults: [] }
  } catch {
    const text = withoutBom(new TextDecoder("latin1").decode(bytes))
    const start = firstForeign(bytes)
    return { text, faults: [fault("not_utf8", text.slice(start, start + 1), start, start + 1)] }
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`
}

function withoutBom(text: string): string {
  return text.startsWith(BOM) ? text.slice(1) : text
}

/** Offset of the first byte above ASCII: in a file that is Latin-1 throughout, the first wrong character. */
function firstForeign(bytes: Uint8Array): number {
  return Math.max(
    0,
    bytes.findIndex(byte => byte > 127),
  )
}
