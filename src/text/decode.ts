import type { Fault } from "../model/fault.ts"

/** Above this a file is no document but something that was put there by mistake; it is said and not parsed. */
const LARGEST_TEXT = 1_000_000

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
 * A binary file, or one of more bytes than `largest`, gives an empty text. Never throws.
 */
export function decodeText(bytes: Uint8Array, largest = LARGEST_TEXT): DecodedText {
  if (bytes.length > largest) return { text: "", faults: [fault("too_large", megabytes(bytes.length))] }
  if (isBinary(bytes)) return { text: "", faults: [fault("binary", "")] }
  try {
    return { text: withoutBom(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)), faults: [] }
  } catch {
    const { text, start } = decodeForeign(bytes)
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

/** The bytes of one character above ASCII in UTF-8, or any other byte above ASCII; each unit is a byte. */
const ABOVE_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\xff]/g

/**
 * A file that is not UTF-8, and where the first character stands that shows it. Where most of it is UTF-8 after all,
 * only the bytes that are not are read as Latin-1: one wound must not make all other letters unreadable.
 */
function decodeForeign(bytes: Uint8Array): { readonly text: string; readonly start: number } {
  const units = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
  const characters = units.match(ABOVE_ASCII) ?? []
  const isMixed = characters.filter(written => written.length > 1).length > characters.length / 2
  let start: number | undefined
  let saved = 0
  const text = units.replace(ABOVE_ASCII, (written: string, offset: number) => {
    if (isMixed && written.length > 1) {
      const character = Buffer.from(written, "latin1").toString("utf8")
      saved += written.length - character.length
      return character
    }
    start ??= offset - saved
    return written.replace(/[\x80-\x9f]/g, sign => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign)
  })
  return { text, start: start ?? 0 }
}

/** The signs that Windows has where Latin-1 has none, from 0x80. Versions of Node differ in whether they know them. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
