import { Inflate } from "fflate"
import type { ZipEntry } from "./zip-directory.ts"

/** The content of a packed file, or why it cannot be had. */
export type Unpacked =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "damaged" }
  | { readonly kind: "too-large" }
  | { readonly kind: "encrypted" }

const HEAD = 0x04_03_4b_50
const HEAD_SIZE = 30
/** So little is put in at a time that what comes out of one piece is bounded too. */
const PIECE = 16_384

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1
  return value
})

/** The check sum that a ZIP archive holds for each file. */
function crc32(bytes: Uint8Array): number {
  let value = 0xff_ff_ff_ff
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xff_ff_ff_ff) >>> 0
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** Unpacks piece by piece and stops as soon as more comes out than `most`, whatever the archive claimed. */
function inflated(packed: Uint8Array, most: number): Unpacked {
  const pieces: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate(piece => {
    size += piece.length
    if (size <= most) pieces.push(piece)
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    }
  } catch {
    // The library throws for every kind of damage; which kind it is helps nobody.
    return { kind: "damaged" }
  }
  return size > most ? { kind: "too-large" } : { kind: "bytes", bytes: joined(pieces, size) }
}

/** Unpacks one file of the archive `bytes`, at most `most` bytes of it. Never throws. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Unpacked {
  if (entry.isEncrypted) return { kind: "encrypted" }
  if (entry.unpacked > most) return { kind: "too-large" }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + HEAD_SIZE > bytes.length || view.getUint32(entry.offset, true) !== HEAD) return { kind: "damaged" }
  const start =
    entry.offset + HEAD_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return { kind: "damaged" }
  const result: Unpacked =
    entry.method === 0
      ? { kind: "bytes", bytes: packed }
      : entry.method === 8
        ? inflated(packed, most)
        : { kind: "damaged" }
  if (result.kind === "bytes" && crc32(result.bytes) !== entry.crc) return { kind: "damaged" }
  return result
}
