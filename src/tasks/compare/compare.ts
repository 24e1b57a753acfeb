import { comparisonView } from "../../catalogue/comparison-view.ts"
import { type ComparedText, changesBetween, rowsBetween, summaryOf, weightsOf } from "../../compare/index.ts"
import { bodiesOn } from "../../lifecycle/index.ts"
import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { renderComparisonPage } from "../../render/html/index.ts"
import type { Facts } from "../gather-facts.ts"
import { localTemplates } from "../local-templates.ts"
import { comparedText } from "./compared-text.ts"
import { verdictOf } from "./verdict.ts"
import type { ComparedVersion } from "./version.ts"
import { workingDocument } from "./working-file.ts"

/** What a comparison is of. */
export interface Comparison {
  readonly id: string
  readonly from: ComparedVersion
  readonly to: ComparedVersion
}

/** The two texts of a comparison, read once. */
interface ComparedTexts {
  readonly before: ComparedText
  readonly after: ComparedText
}

/** The changes from one version of a document to another, weighed and summed up. */
export function compare(comparison: Comparison, facts: Facts): CompareOutput {
  return compareTexts(comparison, textsOf(comparison), facts)
}

function textsOf({ from, to }: Comparison): ComparedTexts {
  return { before: comparedText(from.path, from.bytes), after: comparedText(to.path, to.bytes) }
}

function compareTexts({ id, from, to }: Comparison, { before, after }: ComparedTexts, facts: Facts): CompareOutput {
  const { settings } = facts.collection
  const names = { bodies: [...settings.instanser.values()].map(({ namn }) => namn), roles: [...settings.roller.keys()] }
  const changes = changesBetween(before, after).map(({ context, ...change }) => {
    const { kind, old, new: made } = change
    // Another number or other facts say nothing of what the text demands.
    const isText = kind !== "omnumrerad" && kind !== "metadata" && kind !== "uppmarkning" && kind !== "flyttad"
    const weights = isText ? weightsOf(context?.old ?? old ?? "", context?.made ?? made ?? "", names) : []
    return { ...change, weights: [...weights] }
  })
  const bodies = bodiesOn(workingDocument(id, facts.collection), facts.ledger, facts.collection.today)
  const verdict = verdictOf(changes, bodies, settings)
  const summary = [summaryOf(changes), verdict].filter(text => text !== "").join(" ")
  return { from: from.name, to: to.name, changes, summary }
}

/** The comparison as a page: facts that change, the text in two columns as in a bill, and as it runs. */
export function comparePage(comparison: Comparison, facts: Facts, templates: ReadonlyMap<string, string>): string {
  const { from, to } = comparison
  const texts = textsOf(comparison)
  const rows = rowsBetween(texts.before.blocks, texts.after.blocks)
  const view = comparisonView(compareTexts(comparison, texts, facts), rows, {
    kommun: facts.collection.settings.kommun,
    titel: workingDocument(comparison.id, facts.collection).metadata.titel ?? comparison.id,
    from: from.title,
    to: to.title,
  })
  const file = "jamforelse/sida.hbs"
  const source = new Map([...templates, ...localTemplates(facts)]).get(file)
  if (source === undefined) throw new Error(`templates/${file} is missing`)
  return renderComparisonPage(view, { file: `templates/${file}`, source })
}
