/** What is to become one PDF: plain data, so that the rooms that make it need not know the engine. */
export interface PrintJob {
  /** What the Typst template reads from data.json: JSON values only. */
  readonly data: object
  /** Bytes of the images that `data` names, by the file name used there (`bild-1-karta.png`). */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Creation time in the file, in seconds since 1970: from the decision's date, so that the bytes repeat. */
  readonly timestamp: number
}
