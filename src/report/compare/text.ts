import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { plain } from "../../model/plain-line.ts"
import { KIND_WORDS, WEIGHT_WORDS } from "./words.ts"

/** More of a text than this is cut in a terminal. */
const LONGEST = 240

/** The changes for a terminal, section by section. */
export function compareText({ dokument, from, to, changes, summary }: CompareOutput): string {
  const lines = changes.map(({ kind, section, old, new: made, weights }) => {
    const where = section === null ? "" : ` ${plain(section)}`
    const weight = weights.length === 0 ? "" : ` [${weights.map(name => WEIGHT_WORDS[name]).join(", ")}]`
    const at = firstDifference(old, made)
    const before = old === null ? "" : `  - ${shortened(old, at)}\n`
    const after = made === null ? "" : `  + ${shortened(made, at)}\n`
    return `${KIND_WORDS[kind]}${where}${weight}\n${before}${after}`
  })
  const title = dokument === undefined ? "" : `${plain(dokument)}\n`
  return `${title}Från: ${plain(from)}\nTill: ${plain(to)}\n\n${summary}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`
}

function shortened(text: string, from: number): string {
  const line = plain(text.replace(/\s*\n\s*/g, " ¶ "))
  if (line.length <= LONGEST) return line
  const start = Math.max(0, Math.min(from - LEAD, line.length - LONGEST))
  const end = start + LONGEST
  return `${start > 0 ? "…" : ""}${line.slice(start, end)}${end < line.length ? "…" : ""}`
}

/** So much before the first difference is shown of a text that is cut. */
const LEAD = 60

/** Where two texts begin to differ; 0 when there is only one. */
function firstDifference(old: string | null, made: string | null): number {
  if (old === null || made === null) return 0
  let at = 0
  while (at < old.length && old[at] === made[at]) at++
  return at
}
