import { createHash } from "node:crypto"

const TEXT_ENDINGS = [".md", ".txt", ".csv", ".svg"]
const CR = 13
const LF = 10

/** SHA-256 of bytes or text, as 64 hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex")
}

/**
 * Digest of a file in the form that `lydelse` counts (PRODUCT.md, "A decision"): files ending in
 * .md .txt .csv .svg lose a byte order mark and get LF ends; all others are taken byte for byte.
 */
export function fileDigest(path: string, bytes: Uint8Array): string {
  return sha256(TEXT_ENDINGS.some(ending => path.endsWith(ending)) ? canonicalText(bytes) : bytes)
}

/** The bytes of a text file without byte order mark and with LF ends. Works on bytes, so that no encoding is guessed. */
function canonicalText(bytes: Uint8Array): Uint8Array {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const content = hasBom ? bytes.subarray(3) : bytes
  if (!content.includes(CR)) return content
  const result = new Uint8Array(content.length)
  let length = 0
  for (let i = 0; i < content.length; i++) {
    const byte = content[i] ?? 0
    if (byte === CR) {
      if (content[i + 1] !== LF) result[length++] = LF
    } else result[length++] = byte
  }
  return result.subarray(0, length)
}
