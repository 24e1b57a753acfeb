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
    const before = old === null ? "" : `  - ${shortened(old)}\n`
    const after = made === null ? "" : `  + ${shortened(made)}\n`
    return `${KIND_WORDS[kind]}${where}${weight}\n${before}${after}`
  })
  const title = dokument === undefined ? "" : `${plain(dokument)}\n`
  return `${title}Från: ${plain(from)}\nTill: ${plain(to)}\n\n${summary}\n${lines.length === 0 ? "" : `\n${lines.join("")}`}`
}

function shortened(text: string): string {
  const line = plain(text.replace(/\s*\n\s*/g, " ¶ "))
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`
}
