import type { Nodes, Root } from "mdast"
import { sectionAt } from "../model/document.ts"
import type { CellPlace, ShownBlock } from "../model/shown-block.ts"
import { shownText, spanOf } from "./plain-text.ts"
import type { Reading } from "./read-document.ts"

interface Place {
  readonly form: "stycke" | "punkt" | "fotnot"
  readonly note: string | undefined
}

/** Everything in a document that is read as text, in the order of the file. HTML is not shown, and is no block. */
export function shownBlocks({ tree, text, document }: Reading): readonly ShownBlock[] {
  const found: { node: Nodes; form: ShownBlock["form"]; note: string | undefined; cell: CellPlace | undefined }[] = []
  // Only headings of the text itself open sections; one in a list or a quotation is a line of it.
  const own = new Set<Nodes>(tree.children)
  let table = -1
  const visit = (node: Nodes, { form, note }: Place): void => {
    const add = (shown: ShownBlock["form"]): void => void found.push({ node, form: shown, note, cell: undefined })
    if (node.type === "heading") add(own.has(node) ? "rubrik" : form)
    else if (node.type === "paragraph") add(form)
    else if (node.type === "code") add("kod")
    else if (node.type === "table") {
      table++
      for (const [row, { children }] of node.children.entries()) {
        for (const [column, cell] of children.entries()) {
          found.push({ node: cell, form: "cell", note, cell: { table, row, column } })
        }
      }
    } else if ("children" in node) {
      const place =
        node.type === "footnoteDefinition" ? { form: "fotnot" as const, note: node.identifier } : { form, note }
      // Only the first paragraph of an item stands at its mark.
      for (const [index, child] of node.children.entries()) {
        visit(
          child,
          node.type === "listItem" && index === 0 && note === undefined
            ? { ...place, form: "punkt" }
            : inside(node, place),
        )
      }
    }
  }
  visit(tree, { form: "stycke", note: undefined })
  const addresses = addressesIn(tree)
  const starts = startsOf(found, text, document.bodyStart)
  return found.map(({ node, form, note, cell }, index) => ({
    section: note === undefined ? sectionAt(document.sections, spanOf(node).start) : undefined,
    form,
    note,
    cell,
    marks: marksIn(node, addresses),
    ...shownText(node, text),
    span: { start: starts[index] ?? 0, end: starts[index + 1] ?? text.length },
  }))
}

function inside(node: Nodes, place: Place): Place {
  return node.type === "listItem" && place.form === "punkt" ? { ...place, form: "stycke" } : place
}

/** What the definitions of references say, by their names. */
function addressesIn({ children }: Root): ReadonlyMap<string, string> {
  return new Map(children.flatMap(node => (node.type === "definition" ? [[node.identifier, node.url] as const] : [])))
}

function marksIn(node: Nodes, addresses: ReadonlyMap<string, string>): readonly string[] {
  const own =
    node.type === "link" || node.type === "image"
      ? [node.url]
      : node.type === "linkReference" || node.type === "imageReference"
        ? [addresses.get(node.identifier) ?? node.identifier]
        : node.type === "footnoteReference"
          ? [`[^${node.identifier}]`]
          : []
  return "children" in node ? [...own, ...node.children.flatMap(child => marksIn(child, addresses))] : own
}

/** Where each block begins with its mark-up: at the start of its line, but a cell at its own line of the table. */
function startsOf(
  found: readonly { readonly node: Nodes; readonly form: string }[],
  text: string,
  bodyStart: number,
): readonly number[] {
  let last = bodyStart
  return found.map(({ node }, index) => {
    const { start } = spanOf(node)
    const line = lineStart(text, start, last)
    last = index === 0 ? bodyStart : line > last ? line : Math.max(start, last)
    return last
  })
}

/** Where the line that `offset` stands on begins; not looked for before `least`. */
function lineStart(text: string, offset: number, least: number): number {
  let start = offset
  while (start > least && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--
  return start
}
