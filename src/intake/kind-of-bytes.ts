/** What a file is by its bytes. Names are not asked: they lie. */
export type FileKind =
  | "text"
  | "html"
  | "mhtml"
  | "docx"
  | "pdf"
  | "rtf"
  | "doc"
  | "encrypted"
  | "odt"
  | "office"
  | "zip"
  | "image"
  | "empty"
  | "other"

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x49, 0x49, 0x2a, 0x00]],
  ["image", [0x4d, 0x4d, 0x00, 0x2a]],
]
const ZIP = [0x50, 0x4b]
/** The old container of Office, which newer versions put encrypted files in. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** So far into a file the mark of a PDF may stand. */
const PDF_WITHIN = 1024
/** Names of parts stand in a ZIP archive's list, at its end. */
const LIST = 400_000

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes)
}

/** Names within the old container are written with two bytes a letter. */
function holds(text: string, name: string): boolean {
  return text.includes([...name].join("\0"))
}

function kindOfCompound(bytes: Uint8Array): FileKind {
  const text = latin(bytes)
  if (holds(text, "EncryptedPackage")) return "encrypted"
  return holds(text, "WordDocument") ? "doc" : "office"
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const list = latin(bytes.subarray(Math.max(0, bytes.length - LIST)))
  if (/word\/[\w./]*document\w*\.xml|word\/document/i.test(list)) return "docx"
  if (/xl\/workbook|ppt\/presentation/i.test(list)) return "office"
  if (latin(bytes.subarray(0, 200)).includes("application/vnd.oasis.opendocument.text")) return "odt"
  // A Word document may call its text by another name; the list of what its parts are is always there.
  return list.includes("[Content_Types].xml") ? "docx" : "zip"
}

/** The head of a web page, after marks, comments and declarations. */
const HTML = /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article)\b/i
const MHTML = /^(?:From:|MIME-Version:|Snapshot-Content-Location:|Subject:)[\s\S]{0,2000}multipart\/related/i

function kindOfText(bytes: Uint8Array): FileKind {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const head = bytes.subarray(0, 8192)
  if (isWide) {
    const text = new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(head)
    return HTML.test(text) ? "html" : "text"
  }
  const text = latin(head).replace(/^\u00ef\u00bb\u00bf/, "")
  if (HTML.test(text)) return "html"
  if (MHTML.test(text)) return "mhtml"
  return head.includes(0) ? "other" : "text"
}

/** Tells what a file is by its bytes. Looks at its beginning, and at a ZIP archive's list; nothing is unpacked. */
export function kindOfBytes(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return "empty"
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))
  if (known) return known[0]
  if (startsWith(bytes, COMPOUND)) return kindOfCompound(bytes)
  if (startsWith(bytes, ZIP) && [3, 5, 7].includes(bytes[2] ?? 0)) return kindOfZip(bytes)
  if (latin(bytes.subarray(0, PDF_WITHIN)).includes("%PDF-")) return "pdf"
  return kindOfText(bytes)
}
