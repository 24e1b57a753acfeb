/** What ends a line or a column, moves the cursor of a terminal, or shows a text as another than it is. */
const UNWRITTEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/**
 * A text as it may stand in a file of the register. Sources are not ours, and a tab or a line end in a title would write a
 * row of its own.
 */
export function oneLine(text: string): string {
  // Nearly all is clean, and a test is cheaper than a replacement.
  return text.search(UNWRITTEN) < 0 ? text : text.replace(UNWRITTEN, " ").trim()
}
