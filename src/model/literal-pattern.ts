/** The source of a pattern that matches the text itself and nothing else, in a pattern with or without the flag `u`. */
export function literalPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
}
