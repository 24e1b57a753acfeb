import type { Facts } from "./gather-facts.ts"

/** The bytes of a file of the collection; none when it is gone or a link. */
export function bytesOf({ collection }: Pick<Facts, "collection">, path: string): Uint8Array {
  const file = collection.files.get(path)
  return file?.kind === "file" ? file.bytes : new Uint8Array()
}
