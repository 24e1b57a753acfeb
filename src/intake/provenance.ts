import type { Line } from "./lines.ts"
import type { ImportWarning } from "./result.ts"

/** "# source: https://…": what a program that saved the text wrote above it. No heading is a small word and a colon. */
const NOTE = /^#\s[a-z][a-z -]{1,30}:\s/

/** Lines without the notes at the very top that tell where a saved text came from; they are told, and are no text. */
export function withoutProvenance(lines: readonly Line[]): {
  readonly lines: readonly Line[]
  readonly warnings: readonly ImportWarning[]
} {
  const end = lines.findIndex(({ text }) => text !== "" && !NOTE.test(text))
  const notes = lines.slice(0, Math.max(0, end)).filter(({ text }) => text !== "")
  return {
    lines: notes.length === 0 ? lines : lines.slice(end),
    warnings: notes.map(({ number, text }) => ({
      line: number,
      code: "ursprung",
      message: `”${text.slice(0, 80)}${text.length > 80 ? "…" : ""}” säger var texten kom ifrån, och är inte med i dokumentet.`,
    })),
  }
}
