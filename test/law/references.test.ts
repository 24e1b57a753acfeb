import { describe, expect, test } from "vitest"
import { REFERENCES } from "./references.ts"
import { inShort, references } from "./register.ts"

/** A text with its references marked, as the finder sees them. */
function marked(text: string, date?: string): { readonly text: string; readonly targets: readonly string[] } {
  const found = references(text, date)
  let out = ""
  let at = 0
  for (const { citation } of found) {
    const { start, end } = citation.span
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`
    at = end
  }
  return { text: out + text.slice(at), targets: found.map(inShort) }
}

describe.each(Object.entries(REFERENCES))("%s", (_, rows) => {
  test.each(rows.map(row => [row.text, row] as const))("%s", (_, row) => {
    expect(marked(row.text.replace(/[«»]/g, ""), row.date)).toEqual({ text: row.text, targets: row.targets })
  })
})
