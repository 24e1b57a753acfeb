import { BLANKS } from "../../model/blank.ts"
import { escapeMarkup } from "../../model/escape-markup.ts"

/** What first in a line makes a heading, a list, a rule or a table of it. */
const FIRST = /(?<=^ ?)(?=[-+=:])|(?<=^ ?\d{1,9})(?=[.)])/

/** Text that shows just that text wherever it stands in a Markdown template. Blanks stay as they are, to be read in the source. */
function escapeText(text: string): string {
  let escaped = ""
  let end = 0
  for (const { 0: found, index } of text.matchAll(BLANKS)) {
    escaped += `${padded(text.slice(end, index))}${found}`
    end = index + found.length
  }
  return (escaped + padded(text.slice(end))).replace(FIRST, "\\")
}

/** Escaped, with the white space at its ends kept as one space: the parts of a clause are set side by side. */
function padded(text: string): string {
  return `${/^\s/.test(text) ? " " : ""}${escapeMarkup(text).replaceAll("#", "\\#")}${/\S\s+$/.test(text) ? " " : ""}`
}

/** The same value with every text in it escaped for Markdown. */
function escapeValues(value: unknown): unknown {
  if (typeof value === "string") return escapeText(value)
  if (Array.isArray(value)) return value.map(escapeValues)
  return typeof value === "object" && value !== null ? escapeFields(value) : value
}

/** The same fields with every text in them escaped for Markdown. */
export function escapeFields(view: object): object {
  return Object.fromEntries(Object.entries(view).map(([key, value]) => [key, escapeValues(value)]))
}
