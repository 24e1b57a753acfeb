import { comparisonView } from "../../catalogue/comparison-view.ts"
import { factInWords } from "../../catalogue/fact-words.ts"
import {
  type Comparison,
  changedFacts,
  changesBetween,
  editsOf,
  layTexts,
  rowsOf,
  summaryOf,
  weigherFor,
} from "../../compare/index.ts"
import { bodiesOn } from "../../lifecycle/index.ts"
import type { ComparisonView } from "../../model/comparison-page.ts"
import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { textAt } from "../../model/metadata.ts"
import type { Facts } from "../gather-facts.ts"
import { comparedText, type ReadVersion } from "./compared-text.ts"
import { verdictOf } from "./verdict.ts"
import type { ComparedVersion } from "./version.ts"
import { versionHeadings } from "./version-headings.ts"
import { workingDocument } from "./working-file.ts"

export { applyEdits, reverseEdits } from "../../compare/index.ts"

/** What a comparison is of. */
export interface ComparedPair {
  readonly id: string
  readonly from: ComparedVersion
  readonly to: ComparedVersion
}

/** Said where one of the versions is a file by itself. */
const WITHOUT_FILES = "Bilagor och bilder jämförs inte, för den ena texten är en fil för sig."

/** Said where the texts were too large, or differed too much, to be compared to the last word. */
const COARSE =
  "Texterna är så stora eller skiljer så mycket att jämförelsen är gjord i grova drag. Det som står som ändrat kan vara mindre än det ser ut."

/** The changes from one version of a document to another, weighed and summed up; with the edits that they come to. */
export function compare(pair: ComparedPair, facts: Facts): Required<Omit<CompareOutput, "dokument">> {
  const comparison = layVersions(textOf(pair.from), textOf(pair.to))
  const edits = editsOf(comparison).map(edit => ({ ...edit }))
  const { summary, ...output } = outputOf(comparison, pair, facts)
  return { ...output, edits, summary: [...comparison.reservations, summary].join(" ") }
}

function textOf({ path, bytes, files }: ComparedVersion): ReadVersion {
  return comparedText(path, bytes, files)
}

/** Two versions side by side, with what a reader must know of how they could be read and compared. */
export interface LaidVersions extends Comparison {
  readonly reservations: readonly string[]
}

export function layVersions(before: ReadVersion, after: ReadVersion): LaidVersions {
  const comparison = layTexts(before, after)
  const hasFiles = [before, after].some(({ files }) => files !== undefined && files.size > 0)
  const isPartial = hasFiles && (before.files === undefined || after.files === undefined)
  const reservations = [
    ...before.reservations,
    ...after.reservations,
    ...(isPartial ? [WITHOUT_FILES] : []),
    ...(comparison.isCoarse ? [COARSE] : []),
  ]
  return { ...comparison, reservations: [...new Set(reservations)] }
}

function outputOf(comparison: LaidVersions, { id, from, to }: ComparedPair, facts: Facts): CompareOutput {
  const { settings } = facts.collection
  const names = { bodies: [...settings.instanser.values()].map(({ namn }) => namn), roles: [...settings.roller.keys()] }
  const weigh = weigherFor(names)
  const changes = changesBetween(comparison).map(({ context, ...change }) => {
    const { kind, old, new: made } = change
    // Other facts and other mark-up say nothing of what the text demands.
    const isText = kind !== "metadata" && kind !== "uppmarkning"
    const weights = isText ? weigh(context?.old ?? old ?? "", context?.made ?? made ?? "") : []
    return { ...change, weights: [...weights] }
  })
  const isKnown = comparison.before.facts !== undefined && comparison.after.facts !== undefined
  const told = changes.length === 0 && !isKnown ? "Texten skiljer sig inte." : summaryOf(changes)
  // Of a change that is not wholly known nobody can say that it is small.
  const verdict =
    isKnown || changes.some(({ weights }) => weights.length > 0) ? verdictOn(changes, { id, to }, facts) : ""
  const said = [told, verdict].filter(text => text !== "")
  return { from: from.name, to: to.name, changes, summary: said.join(" ") }
}

/** What a proposed text needs; what is decided needs nothing more. */
function verdictOn(changes: CompareOutput["changes"], { id, to }: Omit<ComparedPair, "from">, facts: Facts): string {
  if (to.day !== undefined) return ""
  const { ledger, collection } = facts
  const bodies = bodiesOn(workingDocument(id, collection), ledger, collection.today)
  return verdictOf(changes, bodies, collection.settings)
}

/** The comparison as a page shows it; `first` is the number of its first change on the page. */
export function compareView(pair: ComparedPair, facts: Facts, first?: number): ComparisonView {
  return viewOf(layVersions(textOf(pair.from), textOf(pair.to)), pair, facts, first)
}

/** As {@link compareView}, of texts that have been read. */
export function viewOf(comparison: LaidVersions, pair: ComparedPair, facts: Facts, first = 1): ComparisonView {
  const output = outputOf(comparison, pair, facts)
  const [from, to] = versionHeadings(pair)
  const { before, after, reservations } = comparison
  const changed = changedFacts(before.facts, after.facts).map(key => ({
    old: factInWords(before.facts ?? {}, key),
    made: factInWords(after.facts ?? {}, key),
  }))
  return comparisonView(
    output,
    { rows: rowsOf(comparison), facts: changed, reservations },
    {
      id: pair.id,
      titel: textAt(after.facts ?? {}, "titel") ?? pair.id,
      sprak: textAt(after.facts ?? {}, "sprak") ?? "sv",
      from,
      to,
      isDecided: pair.from.day !== undefined && pair.to.day !== undefined,
      first,
    },
  )
}
