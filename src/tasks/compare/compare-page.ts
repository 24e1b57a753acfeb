import type { ComparisonPage, ComparisonView } from "../../model/comparison-page.ts"
import { listInWords } from "../../model/list-in-words.ts"
import type { Printer } from "../../outside/ports.ts"
import { renderComparisonPage } from "../../render/html/index.ts"
import { comparisonJob } from "../../render/pdf/comparison-job.ts"
import type { Facts } from "../gather-facts.ts"
import { localTemplates } from "../local-templates.ts"
import { type ComparedPair, compareView } from "./compare.ts"

/** One page of several comparisons, such as those of an ärende: what it is called, and how it leads to each. */
function comparisonPage(pairs: readonly ComparedPair[], facts: Facts, arende?: string): ComparisonPage {
  const jamforelser: ComparisonView[] = []
  let first = 1
  for (const pair of pairs) {
    const view = compareView(pair, facts, first)
    first += view.lopande.filter(({ andring }) => andring).length
    jamforelser.push(view)
  }
  const titles = jamforelser.map(({ titel }) => titel)
  // One document is called what it is called; the ärende of one document too.
  const [only] = titles
  const several = arende === undefined ? `Ändringar i ${listInWords(titles)}` : `Ändringar i ärende ${arende}`
  const titel = only !== undefined && titles.length === 1 ? only : several
  return {
    kommun: facts.collection.settings.kommun,
    titel,
    innehall: jamforelser.length === 1 ? [] : jamforelser.map(view => ({ text: view.titel, href: `#${view.nyckel}` })),
    jamforelser,
  }
}

/** One page of the comparisons as HTML that stands alone. The municipality's own templates take the place of ours. */
export function comparisonHtml(
  pairs: readonly ComparedPair[],
  facts: Facts,
  templates: ReadonlyMap<string, string>,
  arende?: string,
): string {
  return renderComparisonPage(comparisonPage(pairs, facts, arende), new Map([...templates, ...localTemplates(facts)]))
}

/** One page of the comparisons as a tagged PDF that says which day it was made. STYR_PDF when it cannot be printed. */
export function comparisonPdf(
  pairs: readonly ComparedPair[],
  facts: Facts,
  printer: Printer,
  arende?: string,
): Promise<Uint8Array> {
  return printer.print(comparisonJob(comparisonPage(pairs, facts, arende), facts.collection.today))
}
