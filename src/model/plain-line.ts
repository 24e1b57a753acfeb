// Control and direction marks can move the cursor, recolour a terminal or show a text as another than it is.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Text from a document as one harmless line: white space becomes a space, unseen marks become visible. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .trim()
    .replace(UNSEEN, "\uFFFD")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
}
