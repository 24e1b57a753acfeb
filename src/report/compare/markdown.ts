import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { escapeMarkdown } from "../escape-markdown.ts"
import { KIND_WORDS, WEIGHT_WORDS } from "./words.ts"

/** The changes for a change proposal or a tjänsteskrivelse: the summary, then a table in two columns, as in a bill. */
export function compareMarkdown({ dokument, from, to, changes, summary }: CompareOutput): string {
  const title = dokument === undefined ? "" : `## ${cell(dokument)}\n\n`
  const head = `${title}**${cell(from)}** jämförd med **${cell(to)}**\n\n${cell(summary)}\n`
  if (changes.length === 0) return head
  const rows = changes.map(({ kind, section, old, new: made, weights }) => {
    const weight = weights.length === 0 ? "" : ` (${weights.map(name => WEIGHT_WORDS[name]).join(", ")})`
    return `| ${section === null ? "" : cell(section)} | ${KIND_WORDS[kind]}${weight} | ${cell(old ?? "–")} | ${cell(made ?? "–")} |\n`
  })
  return `${head}\n| Avsnitt | Ändring | Nuvarande lydelse | Föreslagen lydelse |\n|---|---|---|---|\n${rows.join("")}`
}

/** Text in a cell: nothing in it may become markup, and its paragraphs stand on one line. */
function cell(text: string): string {
  return escapeMarkdown(text.replace(/\s*\n+\s*/g, " ¶ "))
}
