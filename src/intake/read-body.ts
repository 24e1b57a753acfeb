import { assemble } from "./assemble.ts"
import type { Block } from "./blocks.ts"
import { findContents, type PrintedContents } from "./contents.ts"
import { findFactBlock, type WrittenFact } from "./fact-block.ts"
import { withoutFactTables } from "./fact-table.ts"
import { learnFieldLabels } from "./field-labels.ts"
import { collectFields } from "./fields.ts"
import { findFurniture } from "./furniture.ts"
import { headingForm } from "./heading-form.ts"
import { firstSureHeading, isContentsLine, levelled, markedTitle } from "./known-lines.ts"
import { type LabelVariant, labelTable } from "./labels.ts"
import { bare } from "./likeness.ts"
import type { Line } from "./lines.ts"
import { withoutMarks } from "./marks.ts"
import { findNumberedHeadings, unanswered } from "./numbered-headings.ts"
import { otherHeadings } from "./other-headings.ts"
import type { ImportedField, ImportedHeading, ImportWarning } from "./result.ts"
import { fieldSplitter } from "./split-fields.ts"
import { type FoundTitle, findTitle } from "./title.ts"
import { wrapWidth } from "./wrapping.ts"

/** A text taken apart: the written facts, the title, and the body as blocks. */
export interface ReadBody {
  readonly lines: readonly Line[]
  /** True for lines that are not body text: contents, facts, page furniture, title. */
  readonly skip: (index: number) => boolean
  readonly written: readonly WrittenFact[]
  readonly title: FoundTitle
  readonly blocks: readonly Block[]
  readonly headings: readonly ImportedHeading[]
  readonly fields: readonly ImportedField[]
  readonly warnings: readonly ImportWarning[]
  /** The lines whose words must all be found again: body and title. */
  readonly bodyTexts: readonly string[]
}

function contentsWarning(lines: readonly Line[], contents: PrintedContents | undefined): readonly ImportWarning[] {
  if (!contents) return []
  const message = `Den tryckta innehållsförteckningen med ${contents.entries.length} rubriker togs bort. Portalen gör en egen.`
  return [{ line: lines[contents.first]?.number ?? 1, code: "innehall-borttaget", message }]
}

function isWithin(contents: PrintedContents | undefined, index: number): boolean {
  return contents !== undefined && index >= contents.first && index <= contents.last
}

/** A title that a label states comes before the first line, which then is text unless it says the same. */
function statedTitle(facts: readonly WrittenFact[], found: FoundTitle): FoundTitle {
  const stated = facts.find(({ fact, value }) => fact === "titel" && bare(value) !== "")
  if (!stated || bare(stated.value) === bare(found.title)) return found
  return { title: stated.value, indexes: [], line: stated.line, warnings: [] }
}

/** The first page: which lines hold facts, contents, furniture and the title, and which are left for the body. */
function readFirstPage(given: readonly Line[], name: string, extraLabels: readonly LabelVariant[]) {
  const labels = labelTable(extraLabels)
  const early = new Set(markedTitle(given)?.indexes)
  const lines = withoutFactTables(given, firstSureHeading(given, early), labels)
  const furniture = findFurniture(lines)
  const contents = findContents(lines)
  const marked = markedTitle(lines)
  const entries = contents?.entries ?? []
  const isFurniture = (index: number): boolean =>
    furniture.indexes.has(index) || isWithin(contents, index) || isContentsLine(lines, index)
  const numbered = findNumberedHeadings(lines, isFurniture, entries).byIndex.keys().next().value ?? lines.length
  const first = Math.min(numbered, firstSureHeading(lines, new Set(marked?.indexes)))
  // Facts are words alone: a link around an address does not make it another one.
  const plain = lines.map(line => ({ ...line, text: withoutMarks(line.text) }))
  const facts = findFactBlock(plain, labels, contents, first < lines.length ? first : -1)
  const isAside = (index: number): boolean => isFurniture(index) || facts.indexes.has(index)
  const starts = [contents?.first, first, facts.indexes.values().next().value]
  const end = Math.min(lines.length, ...starts.filter(start => start !== undefined))
  const title = statedTitle(facts.facts, marked ?? findTitle(plain, end, isAside, name))
  return { lines, furniture, contents, entries, facts: facts.facts, isAside, title }
}

/** Reads lines: what they are, and the body that they make. `name` is the file's name. */
export function readBody(given: readonly Line[], name: string, extraLabels: readonly LabelVariant[]): ReadBody {
  const page = readFirstPage(given, name, extraLabels)
  const { furniture, contents, entries, facts, isAside, title } = page
  const titleIndexes = new Set(title.indexes)
  const lines = levelled(page.lines, titleIndexes)
  const skip = (index: number): boolean => isAside(index) || titleIndexes.has(index)
  const numbered = findNumberedHeadings(lines, skip, entries)
  const formAt = (index: number) => lines[index]?.form?.kind
  const labels = learnFieldLabels(
    lines,
    index => numbered.byIndex.has(index) || formAt(index) === "heading",
    index => skip(index) || formAt(index) === "table" || formAt(index) === "note",
  )
  const others = otherHeadings(lines, entries, skip, numbered.byIndex)
  const body = assemble({
    lines,
    skip,
    headings: numbered.byIndex,
    split: fieldSplitter(labels),
    width: wrapWidth(lines, skip),
    otherHeading: others.at,
  })
  const fields = collectFields(body.blocks, body.headings)
  return {
    lines,
    skip,
    written: facts,
    title,
    blocks: body.blocks,
    headings: body.headings,
    fields: fields.fields,
    warnings: [
      ...furniture.warnings,
      ...contentsWarning(lines, contents),
      ...title.warnings,
      ...numbered.warnings,
      ...unanswered(entries, body.headings),
      ...others.warnings,
      ...headingForm(lines, body.headings, skip),
      ...body.warnings,
      ...fields.warnings,
    ],
    bodyTexts: lines.filter((_, index) => !isAside(index)).map(line => line.text),
  }
}
