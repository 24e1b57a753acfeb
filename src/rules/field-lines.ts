import type { Paragraph, Root } from "mdast"
import { distance } from "../model/distance.ts"
import { literalPattern } from "../model/literal-pattern.ts"
import type { Span } from "../model/source.ts"
import { spanOf } from "../text/index.ts"

/** How a label departs from how the document writes it elsewhere. */
type Slip = "likt" | "utan kolon" | "klistrad" | "hopskriven"

/** A line of a paragraph, or of the first paragraph of a list item, with its mark-up. */
export interface FieldLine {
  readonly start: number
  readonly text: string
  /** True for the only line of a paragraph that stands by itself. */
  readonly alone: boolean
}

/** A place where a label begins a field. */
export interface LabelPlace {
  /** As the document writes it elsewhere. */
  readonly label: string
  /** As it stands here, without colon and bold. */
  readonly written: string
  readonly slip?: Slip
  readonly bold: boolean
  /** The label with its colon and bold. */
  readonly span: Span
}

const LONGEST_LABEL = 60
const MOST_WORDS = 6
const BOLD = /^(\*\*|__)(\p{Lu}[^*_\r\n]{1,61})\1(:?)(?=\s|$)/u
const PLAIN = /^(\p{Lu}[^:*_|<>[\]]{1,59}):(?=\s|$)/u

/** The lines on which a field may begin: those of paragraphs and list items of the text itself. */
export function fieldLines(tree: Root, text: string): readonly FieldLine[] {
  return tree.children.flatMap(node => {
    if (node.type === "paragraph") return linesOf(node, text, true)
    if (node.type !== "list") return []
    return node.children.flatMap(({ children: [first] }) =>
      first?.type === "paragraph" ? linesOf(first, text, false) : [],
    )
  })
}

function linesOf(paragraph: Paragraph, text: string, byItself: boolean): readonly FieldLine[] {
  const { start, end } = spanOf(paragraph)
  const lines = text.slice(start, end).split("\n")
  let at = start
  return lines.map(line => {
    const indent = line.length - line.trimStart().length
    const found = { start: at + indent, text: line.trim(), alone: byItself && lines.length === 1 }
    at += line.length + 1
    return found
  })
}

/** The label that begins a line: bold, before a colon, or all there is. Whether it is one, the document as a whole tells. */
export function labelOf({ start, text, alone }: FieldLine): LabelPlace | undefined {
  // More capitals are names, or the head of a table that lost its lines.
  if (alone && /^\p{Lu}\P{Lu}*$/u.test(text) && isLabel(text)) {
    return { label: text, written: text, bold: false, span: { start, end: start + text.length } }
  }
  const bold = BOLD.exec(text)
  const found = bold ?? PLAIN.exec(text)
  const inside = bold?.[2] ?? found?.[1]
  if (found === null || inside === undefined) return undefined
  const label = inside.replace(/:$/, "").trim()
  if (!isLabel(label)) return undefined
  const span = { start, end: start + found[0].length }
  const isWhole = found[0].length === text.length
  const hasColon = !bold || bold[3] === ":" || inside.endsWith(":")
  return { label, written: label, bold: bold !== null, span, ...(hasColon || isWhole ? {} : { slip: "utan kolon" }) }
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^[^\d.,:;!?*~§]+$/u.test(text) && text.split(/\s+/).length <= MOST_WORDS
}

/** Finds the labels of a document where they stand otherwise than they should. */
export function slipFinder(labels: ReadonlySet<string>): (line: FieldLine) => readonly LabelPlace[] {
  // The longest first, so that a label that begins another does not hide it.
  const names = [...labels]
    .toSorted((a, b) => b.length - a.length)
    .map(literalPattern)
    .join("|")
  const bare = new RegExp(`^(${names})(?=\\s+\\p{Lu})`, "u")
  const glued = new RegExp(`^(\\*\\*|__|)(${names}):?\\1:?(?=[\\p{L}\\d])`, "u")
  const within = new RegExp(`(?<=\\s)(\\*\\*|__|)(${names})(?::\\1|\\1:)(?=\\s|$)`, "gu")
  return line => {
    const { start, text } = line
    const own = labelOf(line)
    const first = own === undefined || labels.has(own.label) ? own : near(own, labels)
    const odd = first === undefined ? (placed(bare.exec(text), 1, "utan kolon") ?? gluedLabel(text)) : undefined
    const merged = Array.from(text.matchAll(within), match => placed(match, 2, "hopskriven"))
    return [first, shifted(odd, start), ...merged.map(place => shifted(place, start))].flatMap(place => place ?? [])
  }

  function gluedLabel(text: string): LabelPlace | undefined {
    const match = glued.exec(text)
    // Without colon and bold it is another word that begins alike.
    return match !== null && /[:*_]/.test(match[0]) ? placed(match, 2, "klistrad") : undefined
  }
}

function placed(match: RegExpExecArray | null, group: number, slip: Slip): LabelPlace | undefined {
  const label = match?.[group]
  if (!match || label === undefined) return undefined
  const bold = /[*_]/.test(match[0])
  return { label, written: label, slip, bold, span: { start: match.index, end: match.index + match[0].length } }
}

function shifted(place: LabelPlace | undefined, by: number): LabelPlace | undefined {
  return place && { ...place, span: { start: place.span.start + by, end: place.span.end + by } }
}

/** The label that `place` is a slip for ("Metoder" for "Metod"); undefined when it is another word. */
function near(place: LabelPlace, labels: ReadonlySet<string>): LabelPlace | undefined {
  const { written } = place
  for (const label of labels) {
    const isNear = label.length >= 5 && label.slice(0, 4) === written.slice(0, 4) && distance(label, written, 2) <= 2
    if (isNear) return { ...place, label, slip: "likt" }
  }
  return undefined
}
