import { type LabelTable, labelKey, UNMISTAKABLE } from "../labels.ts"
import type { Paragraph } from "./paragraphs.ts"

const LONGEST = 140
/** A text that comes this often is the label of a field, however it looks. */
const LABEL_USES = 5
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s/

type Style = string

function styleOf({ size, bold }: Paragraph): Style {
  return `${(Math.round(size * 2) / 2).toFixed(1).padStart(6, "0")}${bold ? "b" : "a"}`
}

function textOf(paragraph: Paragraph): string {
  return paragraph.cells.join("\t")
}

/** The style that most letters are written in: running text. */
function bodyOf(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const letters = new Map<Style, { readonly first: Paragraph; count: number }>()
  for (const paragraph of paragraphs) {
    const style = styleOf(paragraph)
    const known = letters.get(style) ?? { first: paragraph, count: 0 }
    known.count += textOf(paragraph).length
    letters.set(style, known)
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.first
}

function hasLook(paragraph: Paragraph, body: Paragraph): boolean {
  return paragraph.size > body.size * 1.08 || (paragraph.bold && !body.bold && paragraph.size > body.size * 0.94)
}

function isCandidate(paragraph: Paragraph, body: Paragraph, labels: LabelTable, uses: ReadonlyMap<string, number>) {
  const text = textOf(paragraph)
  if (paragraph.kind !== "text" || text.length > LONGEST || !/\p{L}/u.test(text)) return false
  // Only these labels are known without a colon; the others may well head a section.
  const fact = labels.get(labelKey(text))
  if ((fact !== undefined && UNMISTAKABLE.has(fact)) || /^innehåll(?:sförteckning)?$/i.test(text)) return false
  if ((uses.get(text) ?? 0) >= LABEL_USES || /:\s/.test(text)) return false
  return paragraph.level !== undefined || (hasLook(paragraph, body) && !/[.:;,]$/.test(text))
}

/** The level of a heading without number: its tag's, that of numbered ones that look the same, else by its looks. */
function levelsByStyle(found: readonly Paragraph[]): (paragraph: Paragraph) => number {
  const numbered = new Map<Style, number>()
  for (const paragraph of found) {
    const number = NUMBER.exec(textOf(paragraph))?.[1]
    if (number !== undefined && !numbered.has(styleOf(paragraph)))
      numbered.set(styleOf(paragraph), number.split(".").length)
  }
  const styles = [...new Set(found.map(styleOf))].sort().reverse()
  const tagged = found.flatMap(({ level }) => (level === undefined ? [] : [level]))
  const top = Math.min(...tagged, 6)
  return paragraph => {
    if (paragraph.level !== undefined) return paragraph.level - top + 1
    const style = styleOf(paragraph)
    return Math.min(numbered.get(style) ?? styles.indexOf(style) + 1, 6)
  }
}

/** Where a file tags its headings, its tags are believed, and looks are not asked. */
function believed(found: readonly Paragraph[]): readonly Paragraph[] {
  const tagged = found.filter(({ level }) => level !== undefined)
  return tagged.length > 1 ? tagged : found
}

/**
 * The title is the heading on the first page that looks or is tagged like no other. What is set large before it (the
 * municipality, the kind of document) is no heading either.
 */
function titleAmong(found: readonly Paragraph[]): Paragraph | undefined {
  const cover = found.findIndex(other => other.page > 1 || NUMBER.test(textOf(other)))
  const front = found.slice(0, cover < 0 ? found.length : cover)
  const title = front.toSorted((a, b) => (a.level ?? 9) - (b.level ?? 9) || (styleOf(a) < styleOf(b) ? 1 : -1))[0]
  if (!title) return undefined
  const isAlike = (other: Paragraph): boolean =>
    title.level === undefined ? styleOf(other) >= styleOf(title) : (other.level ?? 9) <= title.level
  return found.some(other => other !== title && isAlike(other)) ? undefined : title
}

/** The title of a file, and its headings with their levels. */
export interface Headings {
  readonly title: Paragraph | undefined
  readonly levels: ReadonlyMap<Paragraph, number>
}

/** The paragraphs that are title or headings by tag, size or weight. */
export function headingsIn(paragraphs: readonly Paragraph[], labels: LabelTable): Headings {
  const body = bodyOf(paragraphs)
  if (!body) return { title: undefined, levels: new Map() }
  const uses = new Map<string, number>()
  for (const paragraph of paragraphs) uses.set(textOf(paragraph), (uses.get(textOf(paragraph)) ?? 0) + 1)
  const candidates = paragraphs.filter(paragraph => isCandidate(paragraph, body, labels, uses))
  const found = believed(candidates)
  // A file may tag its headings and not its title, which then is told from its looks.
  const title = titleAmong(found) ?? titleAmong(candidates.filter(({ level }) => level === undefined))
  const below = title === undefined ? found : found.slice(found.indexOf(title) + 1)
  const levelOf = levelsByStyle(below)
  const levels = below.map((paragraph): [Paragraph, number] => {
    const number = NUMBER.exec(textOf(paragraph))?.[1]
    return [paragraph, number === undefined ? levelOf(paragraph) : Math.min(number.split(".").length, 6)]
  })
  return { title, levels: new Map(levels) }
}
