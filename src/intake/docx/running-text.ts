import type { Run } from "./inline.ts"

/** Runs next to each other with the same look, as one: Word cuts a sentence wherever the writer once stopped. */
function merged(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    // White space has no look of its own.
    const isSame = last && ((last.isBold === run.isBold && last.isStruck === run.isStruck) || run.text.trim() === "")
    if (last && isSame) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const INNER = /^(\s*)([\s\S]*?)(\s*)$/

function wrapped(text: string, mark: string): string {
  const [, before = "", inner = "", after = ""] = INNER.exec(text) ?? []
  // A mark does not reach over lines, and words that hold the sign themselves are left as they are.
  return inner === "" || inner.includes("\n") || inner.includes(mark[0] ?? "")
    ? text
    : `${before}${mark}${inner}${mark}${after}`
}

/** True when bold can be marked here: whole words, in the midst of other text, and no label such as "Villkor:". */
function isEmphasis(runs: readonly Run[], index: number): boolean {
  const run = runs[index]
  const before = runs
    .slice(0, index)
    .map(({ text }) => text)
    .join("")
  const after = runs[index + 1]?.text ?? ""
  if (!run || before.trim() === "" || !/[\p{L}\p{N}]/u.test(run.text)) return false
  return (
    !(/[\p{L}\p{N}]$/u.test(before) && /^\S/.test(run.text)) && !(/^[\p{L}\p{N}]/u.test(after) && /\S$/.test(run.text))
  )
}

/**
 * The runs as one text. Words struck by hand, and bold within a sentence, are marked as in Markdown; a paragraph or label
 * that is bold as a whole is not, since that is its looks and says nothing.
 */
export function runningText(runs: readonly Run[]): string {
  const parts = merged(runs)
  return parts
    .map((run, index) => {
      if (run.isStruck) return wrapped(run.text, "~~")
      return run.isBold && isEmphasis(parts, index) ? wrapped(run.text, "**") : run.text
    })
    .join("")
}

/** The look of a whole paragraph: bold throughout, and the largest size that its words have. */
export function lookOf(runs: readonly Run[]): { readonly isBold: boolean; readonly size: number } {
  const worded = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  return {
    isBold: worded.length > 0 && worded.every(({ isBold }) => isBold),
    size: worded.reduce((largest, { size }) => Math.max(largest, size ?? 0), 0),
  }
}
