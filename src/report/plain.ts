import { plain } from "../model/plain-line.ts"

/**
 * One harmless line for a log that GitHub reads.
 * GitHub obeys `::` first in a line and `##[` anywhere in it, so a document could otherwise give it orders.
 */
export function logLine(text: string): string {
  return plain(text).replace(/^::/, ": :").replaceAll("##[", "## [")
}
