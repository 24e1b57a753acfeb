import { literalPattern } from "../model/literal-pattern.ts"
import { type FieldLabels, nearLabel } from "./field-labels.ts"

/** A piece of a line: the text of a field that begins there, or text without a label. */
export interface Piece {
  /** The label as the document knows it, and as it is written here. */
  readonly label?: string
  readonly written?: string
  readonly text: string
  /** What is odd about the label. */
  readonly oddity?: "near" | "no-colon" | "mid-line"
}

/** Takes lines apart at the document's field labels. */
export type FieldSplitter = (text: string) => readonly Piece[]

function splitWholeLines(labels: ReadonlySet<string>): FieldSplitter {
  return text => {
    if (text.length > 80) return [{ text }]
    if (labels.has(text)) return [{ label: text, written: text, text: "" }]
    const near = nearLabel(labels, text)
    return near === undefined ? [{ text }] : [{ label: near, written: text, text: "", oddity: "near" }]
  }
}

function splitPrefixes(labels: ReadonlySet<string>): FieldSplitter {
  // The longest first, so that a label that begins another does not hide it.
  const names = [...labels]
    .sort((a, b) => b.length - a.length)
    .map(literalPattern)
    .join("|")
  const start = new RegExp(`^(${names})(?::(?=\\s|$)|(?=\\s+\\p{Lu}))`, "u")
  const middle = new RegExp(`(?<=\\s)(${names}):(?=\\s|$)`, "gu")
  return text => {
    const pieces: Piece[] = []
    const first = start.exec(text)
    const label = first?.[1]
    let open: Omit<Piece, "text"> = {}
    let from = 0
    if (first && label !== undefined) {
      open = { label, written: label, ...(first[0].endsWith(":") ? {} : { oddity: "no-colon" as const }) }
      from = first[0].length
    }
    middle.lastIndex = from
    for (const match of text.matchAll(middle)) {
      pieces.push({ ...open, text: text.slice(from, match.index).trim() })
      const name = match[1] ?? ""
      open = { label: name, written: name, oddity: "mid-line" }
      from = match.index + match[0].length
    }
    pieces.push({ ...open, text: text.slice(from).trim() })
    return pieces.filter(piece => piece.label !== undefined || piece.text !== "")
  }
}

/** A splitter for the labels that a document was found to use; without labels every line is one piece. */
export function fieldSplitter(fields: FieldLabels | undefined): FieldSplitter {
  if (!fields) return text => [{ text }]
  return fields.style === "line" ? splitWholeLines(fields.labels) : splitPrefixes(fields.labels)
}
