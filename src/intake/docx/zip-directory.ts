/** One file in a ZIP archive, as the archive's own list has it. Sizes are claims until the file is unpacked. */
export interface ZipEntry {
  readonly name: string
  /** 0 = stored, 8 = deflated; others are not read. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where the file's own head begins. */
  readonly offset: number
}

/** The list of an archive, or why there is none that we read. */
export type ZipDirectory =
  | { readonly kind: "entries"; readonly entries: ReadonlyMap<string, ZipEntry> }
  | { readonly kind: "damaged" }
  | { readonly kind: "too-large" }

const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const END_SIZE = 22
const ENTRY_SIZE = 46
const LONGEST_COMMENT = 65_535
/** Far more than any document has, and little enough to unpack in memory. */
const MOST_ENTRIES = 5_000
const MOST_UNPACKED = 400_000_000

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= least; at--) if (view.getUint32(at, true) === END) return at
  return -1
}

/** Names are UTF-8 in every program that writes documents; separators of Windows are made those of the standard. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "")
}

/**
 * Reads the list of files at the end of a ZIP archive, and nothing of what is packed. An archive that claims more files
 * or more bytes than a document can have is "too-large", so that it is refused before anything is unpacked.
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end < 0) return { kind: "damaged" }
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return { kind: "too-large" }
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) return { kind: "damaged" }
    const nameLength = view.getUint16(at + 28, true)
    const entry: ZipEntry = {
      name: nameOf(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    total += entry.unpacked
    if (total > MOST_UNPACKED) return { kind: "too-large" }
    // The first of two with the same name counts, so that a reader and a virus scanner see the same.
    if (!entries.has(entry.name)) entries.set(entry.name, entry)
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return { kind: "entries", entries }
}
