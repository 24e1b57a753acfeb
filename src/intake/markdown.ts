import type { Block } from "./blocks.ts"
import { escapeHeading, escapeInline, escapeLine } from "./escape.ts"

type Item = Extract<Block, { kind: "item" }>

/** Widths of indentation in a list, each deeper than the one before; lists are at most three deep. */
function depths(items: readonly Item[]): readonly number[] {
  return [...new Set(items.map(item => item.indent))].sort((a, b) => a - b).slice(0, 3)
}

function printList(items: readonly Item[]): string {
  const levels = depths(items)
  // White space in front of the items: as wide as the marker that the nested list stands under.
  const margins = [""]
  let depth = 0
  return items
    .map((item, i) => {
      const place = Math.max(
        levels.findLastIndex(indent => indent <= item.indent),
        0,
      )
      depth = i === 0 ? 0 : Math.min(place, depth + 1)
      const margin = margins[depth] ?? ""
      margins[depth + 1] = margin + " ".repeat(item.marker.length + 1)
      return `${margin}${item.marker} ${escapeLine(item.text)}`
    })
    .join("\n")
}

/** Two lists of different kinds that follow each other are two lists. */
function belongsTo(list: readonly Item[], item: Item): boolean {
  const first = list[0]
  return first === undefined || item.indent > first.indent || (item.marker === "-") === (first.marker === "-")
}

/** The body as Markdown, with one empty line between blocks and LF at the end; empty when there are no blocks. */
export function printBlocks(blocks: readonly Block[]): string {
  const out: string[] = []
  let list: Item[] = []
  let label: string | undefined
  const flush = (): void => {
    if (label !== undefined) out.push(label)
    if (list.length > 0) out.push(printList(list))
    label = undefined
    list = []
  }
  for (const block of blocks) {
    if (block.kind === "item") {
      if (!belongsTo(list, block)) flush()
      list.push(block)
      continue
    }
    if (block.kind === "paragraph" && label !== undefined && list.length === 0) {
      out.push(`${label} ${escapeInline(block.text.replaceAll("\t", " "))}`)
      label = undefined
      continue
    }
    flush()
    if (block.kind === "heading") out.push(`${"#".repeat(block.level)} ${escapeHeading(block.text)}`)
    else if (block.kind === "ready") out.push(block.markdown)
    else if (block.kind === "field") label = `**${escapeInline(block.written)}:**`
    else out.push(escapeLine(block.text))
  }
  flush()
  return out.length === 0 ? "" : `${out.join("\n\n")}\n`
}
