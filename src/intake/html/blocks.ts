import { type MarkStore, safeAddress, withoutMarks } from "../marks.ts"
import type { Cell, LineForm, SourceLine } from "../source.ts"
import { type HtmlNode, isTag, type Tag, textIn } from "./tree.ts"

/** Tags that begin a line of their own. */
const BLOCK =
  /^(?:html|body|main|article|section|div|header|hgroup|p|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|blockquote|pre|figure|figcaption|address|details|summary|hr|fieldset|center|#page)$/

interface Work {
  readonly marks: MarkStore
  readonly lines: SourceLine[]
  /** The line that is being written, in pieces: a page may be one line of a million characters. */
  readonly pieces: string[]
}

function flush(work: Work, form: LineForm): void {
  const text = work.pieces.splice(0).join("").trim()
  const parts = text
    .split("\n")
    .map(part => part.trim())
    .filter(part => part !== "")
  // Lines within a heading or an item are one; elsewhere each is its own, as the writer broke them.
  const whole = form.kind === "heading" || form.kind === "item" ? [parts.join(" ")].filter(part => part !== "") : parts
  for (const [index, part] of whole.entries())
    work.lines.push({ text: part, form, ...(index > 0 && { isClose: true }) })
}

function addText(work: Work, text: string): void {
  const clean = withoutMarks(text).replace(/\s+/g, " ")
  const last = work.pieces.at(-1)
  const added = last === undefined || /\s$/.test(last) ? clean.trimStart() : clean
  if (added !== "") work.pieces.push(added)
}

/** Closes what was opened within the line; white space before it comes after. */
function closeWith(work: Work, sign: string): void {
  const last = work.pieces.pop() ?? ""
  const words = last.trimEnd()
  work.pieces.push(words, sign)
  if (words !== last) work.pieces.push(" ")
}

function addInline(work: Work, tag: Tag): void {
  const walk = (): void => {
    for (const node of tag.children) addNode(work, node, { kind: "text" })
  }
  const address = tag.name === "a" ? safeAddress(tag.attributes.href ?? "") : undefined
  if (tag.name === "br") work.pieces.push("\n")
  else if (address !== undefined && textIn(tag) !== "") {
    work.pieces.push(work.marks.add({ kind: "link-start" }))
    walk()
    closeWith(work, work.marks.add({ kind: "link-end", address }))
  } else if (["s", "strike", "del"].includes(tag.name) && textIn(tag) !== "") {
    work.pieces.push("~~")
    walk()
    closeWith(work, "~~")
  } else walk()
}

function addList(work: Work, list: Tag, depth: number): void {
  let number = Number(list.attributes.start ?? "1") || 1
  for (const node of list.children) {
    if (!isTag(node)) continue
    if (node.name === "ul" || node.name === "ol") addList(work, node, depth + 1)
    else if (node.name === "li") {
      const marker = list.name === "ol" ? `${number++}.` : "-"
      addItem(work, node, { kind: "item", marker, depth: Math.min(depth, 8) })
    } else addNode(work, node, { kind: "text" })
  }
}

/** An item: its own text on one line, lists within it below. */
function addItem(work: Work, item: Tag, form: LineForm & { readonly kind: "item" }): void {
  for (const node of item.children) {
    if (isTag(node) && (node.name === "ul" || node.name === "ol")) {
      flush(work, form)
      addList(work, node, form.depth + 1)
    } else if (isTag(node) && BLOCK.test(node.name) && node.name !== "table") {
      addText(work, " ")
      for (const inner of node.children) {
        if (isTag(inner) && (inner.name === "ul" || inner.name === "ol")) {
          flush(work, form)
          addList(work, inner, form.depth + 1)
        } else addNode(work, inner, form)
      }
    } else addNode(work, node, form)
  }
  flush(work, form)
}

function rowsIn(table: Tag): readonly Tag[] {
  return table.children
    .filter(isTag)
    .flatMap(tag => (tag.name === "tr" ? [tag] : /^t(?:head|body|foot)$/.test(tag.name) ? rowsIn(tag) : []))
}

function cellOf(work: Work, cell: Tag): Cell {
  const inner: Work = { marks: work.marks, lines: [], pieces: [] }
  for (const node of cell.children) addNode(inner, node, { kind: "text" })
  flush(inner, { kind: "text" })
  return inner.lines.map(({ text, form }) =>
    form?.kind === "item" ? `${form.marker === "-" ? "•" : form.marker} ${text}` : text,
  )
}

function addTable(work: Work, table: Tag): void {
  const caption = table.children.find((node): node is Tag => isTag(node) && node.name === "caption")
  if (caption) addNode(work, caption, { kind: "text" })
  const written = rowsIn(table)
  const rows = placed(
    written.map(row =>
      row.children.filter(isTag).map(cell => ({ cell: cellOf(work, cell), attributes: cell.attributes })),
    ),
  ).filter(row => row.some(cell => cell.length > 0))
  if (rows.every(row => row.filter(cell => cell.length > 0).length <= 1)) {
    for (const text of rows.flat(2)) work.lines.push({ text, form: { kind: "text" } })
    return
  }
  const heads = written[0]?.children.filter(isTag) ?? []
  const hasHeader = heads.length > 0 && heads.every(cell => cell.name === "th")
  work.lines.push({ text: rows.flat(2).join(" "), form: { kind: "table", rows, hasHeader } })
}

interface Spanning {
  readonly cell: Cell
  readonly attributes: Tag["attributes"]
}

/** Cells in their columns: one that spans columns or rows leaves empty ones, so that those after it stand where they stood. */
function placed(rows: readonly (readonly Spanning[])[]): readonly (readonly Cell[])[] {
  const spanOf = (value: string | undefined): number => Math.min(Math.max(Number(value ?? "1") || 1, 1), 60)
  // How many rows more each column is taken by a cell above.
  const taken: number[] = []
  return rows.map(row => {
    const made: Cell[] = []
    const pass = (): void => {
      while ((taken[made.length] ?? 0) > 0) {
        taken[made.length] = (taken[made.length] ?? 0) - 1
        made.push([])
      }
    }
    for (const { cell, attributes } of row) {
      pass()
      for (let column = 0; column < spanOf(attributes.colspan); column++) {
        taken[made.length] = spanOf(attributes.rowspan) - 1
        made.push(column === 0 ? cell : [])
      }
    }
    pass()
    return made
  })
}

/** A term and what it means: the facts of many web pages. */
function addTerms(work: Work, list: Tag): void {
  const parts = list.children.filter(isTag).flatMap(tag => (tag.name === "div" ? tag.children.filter(isTag) : [tag]))
  for (const [index, part] of parts.entries()) {
    if (part.name === "dd" && parts[index - 1]?.name === "dt") continue
    const next = part.name === "dt" && parts[index + 1]?.name === "dd" ? parts[index + 1] : undefined
    const [term = "", meaning = ""] = [part, next].map(tag => (tag ? cellOf(work, tag).join(" ") : ""))
    const text = next ? `${term.replace(/\s*:$/, "")}: ${meaning}`.trim() : term
    if (text !== "") work.lines.push({ text, form: { kind: "text" } })
  }
}

function addNode(work: Work, node: HtmlNode, form: LineForm): void {
  if (!isTag(node)) {
    addText(work, node)
    return
  }
  if (!BLOCK.test(node.name)) {
    addInline(work, node)
    return
  }
  flush(work, form)
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  if (node.name === "ul" || node.name === "ol") addList(work, node, 0)
  else if (node.name === "dl") addTerms(work, node)
  else if (node.name === "table") addTable(work, node)
  else {
    const own: LineForm = level === undefined ? { kind: "text" } : { kind: "heading", level: Number(level), sure: true }
    for (const inner of node.children) addNode(work, inner, own)
    flush(work, own)
  }
}

/** Reads the part of a page that is the document into lines with their structure. */
export function readHtmlBlocks(part: Tag, marks: MarkStore): readonly SourceLine[] {
  const work: Work = { marks, lines: [], pieces: [] }
  addNode(work, part, { kind: "text" })
  flush(work, { kind: "text" })
  return work.lines
}
