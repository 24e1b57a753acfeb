import type { Nodes } from "mdast"
import type { Span } from "../model/source.ts"

/** Everything a reader sees of a node, alternative texts included, in one string. */
export function plainText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode" || node.type === "code") return node.value
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? ""
  if (node.type === "break") return " "
  return "children" in node ? node.children.map(plainText).join("") : ""
}

/** Where `node` stands in the file; an empty span at the start for a node without position. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** A text as a reader sees it, with the way back to the file. */
export interface MappedText {
  readonly text: string
  /** Span in the file of text.slice(start, end). */
  readonly toSource: (start: number, end: number) => Span
}

/**
 * The text of a block with an exact map back to the source: escapes (`\*`), entities (`&amp;`), line ends with
 * their indentation and markers inside a quote all take more room in the file than on the page.
 * Struck text and code are replaced by spaces of the same length: what is struck or code says nothing.
 */
export function mappedText(block: Nodes, source: string): MappedText {
  const parts: string[] = []
  const offsets: number[] = []
  let end = spanOf(block).start
  const visit = (node: Nodes, silent: boolean): void => {
    if (node.type === "text" || node.type === "inlineCode") {
      const quiet = silent || node.type === "inlineCode"
      parts.push(quiet ? " ".repeat(node.value.length) : node.value)
      offsets.push(...alignment(node.value, source, spanOf(node)))
      end = spanOf(node).end
    } else if (node.type === "break") {
      parts.push("\n")
      offsets.push(spanOf(node).start)
      end = spanOf(node).end
    } else if ("children" in node) {
      for (const child of node.children) visit(child, silent || node.type === "delete")
    }
  }
  visit(block, false)
  const offsetOf = (index: number): number => offsets[index] ?? end
  return {
    text: parts.join(""),
    toSource: (from, to) => ({ start: offsetOf(from), end: to > from ? offsetOf(to - 1) + 1 : offsetOf(from) }),
  }
}

/** For each UTF-16 unit of `value`, its offset in `source` within `span`. */
function alignment(value: string, source: string, span: Span): number[] {
  const offsets: number[] = []
  let at = span.start
  for (let i = 0; i < value.length; i++) {
    at = nextOffset(value[i] ?? "", source, at, span.end)
    offsets.push(at)
    at += source[at] === "&" && value[i] !== "&" ? entityLength(source, at) : 1
  }
  return offsets
}

/** Offset at which `unit` is written, at or after `at`: passes over a backslash, a quote's `>`, indentation, a CR. */
function nextOffset(unit: string, source: string, at: number, end: number): number {
  if (source[at] === unit) return at
  if (source[at] === "&" && entityLength(source, at) > 1) return at
  for (let i = at; i < end && /[\\>`\s]/.test(source[i] ?? ""); i++) if (source[i + 1] === unit) return i + 1
  return at
}

function entityLength(source: string, at: number): number {
  return /^&(#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/.exec(source.slice(at, at + 40))?.[0].length ?? 1
}
