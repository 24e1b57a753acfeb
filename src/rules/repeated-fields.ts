import type { Root } from "mdast"
import { type Section, sectionAt } from "../model/document.ts"
import { groupBy } from "../model/group-by.ts"
import type { Span } from "../model/source.ts"
import type { Reading } from "../text/index.ts"
import { fieldLines, type LabelPlace, labelOf, slipFinder } from "./field-lines.ts"
import { familiesOf } from "./section-families.ts"

/** A labelled field of a section, such as "Villkor" of a service. */
export interface Field extends LabelPlace {
  /** What stands under the label, up to the next one, in Markdown. */
  readonly value: string
  readonly valueSpan: Span
}

/** A section with fields that its siblings have too. */
export interface Post {
  readonly section: Section
  readonly fields: readonly Field[]
}

/** What repeats itself in a document: services of a catalogue, duties, processes. */
export interface Repeated {
  readonly posts: readonly Post[]
  /** The labels that nearly all posts have. */
  readonly common: readonly string[]
}

/** Sections that must have a label before it counts as one of the document's own. */
const LEAST_SECTIONS = 5
/** Share of its uses that must be the only one in their section: what tells a field from a word before a colon. */
const ONCE_A_SECTION = 0.8
/** No catalogue asks more of a post; a text with more is something else, and would take long to search. */
const MOST_LABELS = 40
/** Share of the posts that must have a label before it is missed in another. */
const COMMON = 0.8
const NOTHING: Repeated = { posts: [], common: [] }

/** Several rules ask the same of one text, one after the other. */
const known = new WeakMap<Root, Repeated>()

/** The repeated fields of a text, by labels that are learned from the text itself. Most documents have none. */
export function repeatedFields(reading: Reading): Repeated {
  const repeated = known.get(reading.tree) ?? findFields(reading)
  known.set(reading.tree, repeated)
  return repeated
}

function findFields({ document, tree, text }: Reading): Repeated {
  if (document.sections.length < LEAST_SECTIONS) return NOTHING
  const headings = labelHeadings(document.sections)
  const sections = document.sections.filter(section => !headings.has(section))
  const lines = fieldLines(tree, text)
  const titles = [...headings].map(({ title, span }) => ({ label: title, written: title, bold: false, span }))
  const labels = learn([...titles, ...lines.flatMap(line => labelOf(line) ?? [])], sections)
  if (labels.size === 0) return NOTHING
  const found = [
    ...titles.filter(({ label }) => labels.has(label)),
    ...lines.flatMap(slipFinder(new Set(labels.keys()))),
  ]
  const places = found.toSorted((a, b) => a.span.start - b.span.start)
  const ends = new Map(sections.map((section, index) => [section, sections[index + 1]?.span.start ?? text.length]))
  const bySection = groupBy(places, ({ span }) => sectionAt(sections, span.start))
  const posts = [...bySection].flatMap(([section, own]) =>
    section === undefined ? [] : [{ section, fields: fieldsOf(own, labels, ends.get(section) ?? text.length, text) }],
  )
  return amongPosts(posts, [...labels.keys()])
}

/** Headings that are labels: the lowest ones, whose titles recur under several others. */
function labelHeadings(sections: readonly Section[]): ReadonlySet<Section> {
  const families = familiesOf(sections)
  const above = new Set(families.flatMap(({ parent, children }) => (children.length > 0 ? [parent] : [])))
  const lowest = families.flatMap(({ parent, children }) =>
    parent === undefined ? [] : children.filter(child => !above.has(child)).map(child => ({ parent, child })),
  )
  const recurring = [...groupBy(lowest, ({ child }) => child.title).values()].filter(
    group => new Set(group.map(({ parent }) => parent)).size >= LEAST_SECTIONS,
  )
  return new Set(recurring.flat().map(({ child }) => child))
}

/**
 * The labels that stand in several sections, mostly once in each, and whether they are bold. What is bold here and plain
 * there is two things: within a field there may be lines with labels of their own.
 */
function learn(places: readonly LabelPlace[], sections: readonly Section[]): ReadonlyMap<string, boolean> {
  const uses = new Map<string, { label: string; bold: boolean; total: number; readonly sections: Set<Section> }>()
  for (const { label, bold, span } of places) {
    const section = sectionAt(sections, span.start)
    if (section === undefined) continue
    const key = `${bold} ${label}`
    const use = uses.get(key) ?? { label, bold, total: 0, sections: new Set<Section>() }
    use.total++
    use.sections.add(section)
    uses.set(key, use)
  }
  const often = [...uses.values()].filter(
    use => use.sections.size >= LEAST_SECTIONS && use.sections.size >= use.total * ONCE_A_SECTION,
  )
  const most = often.toSorted((a, b) => a.total - b.total).slice(-MOST_LABELS)
  return new Map(most.map(({ label, bold }) => [label, bold]))
}

/** A slip counts only where the label does not stand as it should: "Metod Enligt …" may be text. */
function fieldsOf(
  places: readonly LabelPlace[],
  labels: ReadonlyMap<string, boolean>,
  end: number,
  text: string,
): readonly Field[] {
  const isProper = ({ label, slip, bold }: LabelPlace): boolean => slip === undefined && labels.get(label) === bold
  const proper = new Set(places.filter(isProper).map(({ label }) => label))
  const own = places.filter(place => isProper(place) || !proper.has(place.label))
  return own.map((place, index) => {
    const next = own[index + 1]?.span.start ?? end
    const raw = text.slice(place.span.end, next)
    const value = withoutNextMark(raw.trim())
    const start = place.span.end + (raw.length - raw.trimStart().length)
    return { ...place, value, valueSpan: { start, end: start + value.length } }
  })
}

/** A list mark before the next label is none of this value; one that stands alone on the label's line is a dash. */
function withoutNextMark(value: string): string {
  const lastLine = value.lastIndexOf("\n")
  return lastLine >= 0 && /^\s*[-*+]$/.test(value.slice(lastLine + 1)) ? value.slice(0, lastLine).trimEnd() : value
}

/** The posts that are of the same kind as most, and the labels that these have. */
function amongPosts(posts: readonly Post[], labels: readonly string[]): Repeated {
  const rich = posts.filter(({ fields }) => new Set(fields.map(({ label }) => label)).size >= 2)
  const uses = (label: string): number => rich.filter(post => hasLabel(post, label)).length
  const common = labels.filter(label => uses(label) >= LEAST_SECTIONS && uses(label) >= rich.length * COMMON)
  const isOfThem = (post: Post): boolean => common.filter(label => hasLabel(post, label)).length * 2 >= common.length
  return { posts: common.length === 0 ? posts : posts.filter(isOfThem), common }
}

/** True for a post with a field of this label, however it is written there. */
export function hasLabel({ fields }: Post, label: string): boolean {
  return fields.some(field => field.label === label)
}

/** A section as a reader knows it: its number, where it has one, and its title. */
export function nameOfSection({ number, title }: Section): string {
  return number === undefined ? `"${title}"` : `${number} "${title}"`
}

/** True for a label under which stands who may have what the post is about. */
export function isCondition(label: string): boolean {
  return /^(?:villkor|krav|förutsättning|kriteri)/i.test(label)
}
