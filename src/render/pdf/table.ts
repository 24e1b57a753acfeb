import type { Table as TableNode, TableRow } from "mdast"
import { inlines, type Writing } from "./phrasing.ts"
import { type Align, holds, type Inline, type Table } from "./tree.ts"

/** A table whose rows all have as many cells as the longest: what a row lacks is empty, what it has too much is shown. */
export function tableOf(node: TableNode, writing: Writing): Table {
  const width = Math.max(1, ...node.children.map(row => row.children.length))
  const [first, ...rest] = node.children
  const head = cells(first, width, writing)
  return {
    t: "table",
    align: Array.from({ length: width }, (_, i): Align => node.align?.[i] ?? "left"),
    repeat: !head.some(cell => holds(cell, ["note", "link"])),
    head,
    rows: rest.map(row => cells(row, width, writing)),
  }
}

function cells(row: TableRow | undefined, width: number, writing: Writing): readonly (readonly Inline[])[] {
  return Array.from({ length: width }, (_, i) => inlines(row?.children[i]?.children ?? [], writing))
}
