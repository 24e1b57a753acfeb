import {
  aboutPage,
  accessibilityPage,
  addressOf,
  comparisonPage,
  correctedWordingPage,
  correctedWordings,
  documentPage,
  documentPath,
  type Entry,
  frontPage,
  holderOf,
  idOf,
  lawPage,
  listPages,
  pairsOfAll,
  type Site,
  textLinks,
  wordingPage,
  wordingPath,
  wordingsOf,
} from "../../catalogue/index.ts"
import type { SafeHtml } from "../../model/page.ts"
import type { Version } from "../../model/state.ts"
import { renderBody, renderPage, type Templates } from "../../render/html/index.ts"
import { compareWordings } from "../compare/wordings.ts"
import type { Gathered } from "../gather.ts"
import { readShown } from "./shown-text.ts"

/** A page of the site. */
export interface Page {
  readonly path: string
  readonly html: string
}

/** Every page of a site, one at a time; of its documents those of `entries`. */
export function* pagesOf(
  gathered: Gathered,
  site: Site,
  entries: readonly Entry[],
  templates: Templates,
): Iterable<Page> {
  const lists = [...listPages(site), lawPage(site, gathered.law)]
  for (const view of [frontPage(site), ...lists, aboutPage(site), accessibilityPage(site)]) {
    yield { path: view.path, html: renderPage(templates, view) }
  }
  for (const entry of entries) yield* entryPages(gathered, site, entry, templates)
}

function* entryPages(gathered: Gathered, site: Site, entry: Entry, templates: Templates): Iterable<Page> {
  const page = documentPath(idOf(entry))
  const body = bodyOf(gathered, site, entry, entry.state.version, page)
  yield { path: page, html: renderPage(templates, documentPage(site, entry, body)) }
  for (const version of wordingsOf(entry)) {
    const path = wordingPath(idOf(entry), addressOf(site, version))
    const holder = holderOf(entry, version)
    const text = bodyOf(gathered, site, holder, version, path)
    yield { path, html: renderPage(templates, wordingPage(site, holder, version, text)) }
  }
  for (const pair of pairsOfAll(site, entry)) {
    const comparison = compareWordings(gathered, idOf(entry), pair.from, pair.to)
    const view = comparisonPage(site, holderOf(entry, pair.to), pair, comparison)
    yield { path: view.path, html: renderPage(templates, view) }
  }
  for (const wrong of correctedWordings(site, entry)) {
    const path = wordingPath(idOf(entry), addressOf(site, wrong.version))
    const text = bodyOf(gathered, site, entry, wrong.version, path)
    yield { path, html: renderPage(templates, correctedWordingPage(site, entry, wrong, text)) }
  }
}

/** What stands where a decided text should: the working text must never be taken for it. */
const MISSING: SafeHtml = {
  html: "<p>Den beslutade texten saknas i samlingen. Fråga kommunens registrator efter originalet.</p>",
}

function bodyOf(gathered: Gathered, site: Site, entry: Entry, version: Version | undefined, from: string): SafeHtml {
  if (version !== undefined && version.wording === undefined) return MISSING
  const path = version?.wording?.path ?? entry.document.path
  const { tree, document } = readShown(gathered, path)
  return renderBody(tree, { sections: document.sections, ...textLinks(site, entry, version, from) })
}
