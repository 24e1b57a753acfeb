import type { Fault } from "../model/fault.ts"

/** Above this a file is no document but something that was put there by mistake; it is said and not parsed. */
export const LARGEST_TEXT = 1_000_000

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
 * Text of `bytes`. What is not UTF-8 is read as Windows' Latin-1, so that the rest of the file can still be checked.
 * A binary or far too large file gives an empty text. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > LARGEST_TEXT) return { text: "", faults: [fault("too_large", megabytes(bytes.length))] }
  if (isBinary(bytes)) return { text: "", faults: [fault("binary", "")] }
  try {
    return { text: withoutBom(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)), faults: [] }
  } catch {
    const content = withoutBomBytes(bytes)
    const text = latin1(content)
    const start = firstForeign(content)
    return { text, faults: [fault("not_utf8", text.slice(start, start + 1), start, start + 1)] }
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`
}

/** Some programs put a second mark before the one that is there. */
function withoutBom(text: string): string {
  return text.replace(/^\uFEFF+/, "")
}

/** Read as Latin-1 a byte order mark would be three letters. */
function withoutBomBytes(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** The signs that Windows has where Latin-1 has none, from 0x80. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** Some versions of Node give the control characters of Latin-1 and some the signs of Windows; this is the same in all. */
function latin1(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes)
  return text.replace(/[\u0080-\u009f]/g, sign => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** Offset of the first byte that is not UTF-8: what stands before it is the same in both readings. */
function firstForeign(bytes: Uint8Array): number {
  const before = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\uFFFD", 1)[0] ?? ""
  return new TextEncoder().encode(before).length
}
