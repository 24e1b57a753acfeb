import type { Gathered } from "./gather.ts"

/** The bytes of a file of the collection; none when it is gone or a link. */
export function bytesOf({ collection }: Gathered, path: string): Uint8Array {
  const file = collection.files.get(path)
  return file?.kind === "file" ? file.bytes : new Uint8Array()
}
