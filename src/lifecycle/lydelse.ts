import { createHash } from "node:crypto"
import type { StoredFile } from "../model/decision.ts"

/** A file of a wording by its name in the manifest, with the digest of its content. */
export type WordingFile = Pick<StoredFile, "name" | "digest">

/**
 * The manifest of a wording: one line `<hex>␠␠<path>\n` per file, paths in NFC, sorted by their UTF-8 bytes;
 * names that begin with a dot are left out (PRODUCT.md, "A decision").
 */
export function manifestOf(files: readonly WordingFile[]): string {
  return files
    .map(file => ({ name: file.name.normalize("NFC"), digest: file.digest }))
    .filter(file => !file.name.split("/").some(part => part.startsWith(".")))
    .map(file => ({ ...file, bytes: new TextEncoder().encode(file.name) }))
    .toSorted((a, b) => compareBytes(a.bytes, b.bytes))
    .map(file => `${file.digest}  ${file.name}\n`)
    .join("")
}

/** Bytes in order; a text's UTF-16 units would put characters above U+FFFF before some below. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

/** `sha256:` + the SHA-256 of the manifest: the identity of an exact wording. */
export function lydelseOf(files: readonly WordingFile[]): string {
  return `sha256:${createHash("sha256").update(manifestOf(files)).digest("hex")}`
}

/** The files in a decision's folder that make up the wording of `id`: `<id>.md` and everything under `<id>/`. */
export function wordingFiles(files: readonly StoredFile[], id: string): readonly StoredFile[] {
  return files.filter(file => file.name === `${id}.md` || file.name.startsWith(`${id}/`))
}
