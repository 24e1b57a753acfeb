import {
  aboutPage,
  accessibilityPage,
  addressOf,
  changesOf,
  changesPages,
  comparisonPage,
  correctedWordingPage,
  correctedWordings,
  documentPage,
  documentPath,
  type Entry,
  feedsOf,
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
import type { ComparisonPageView } from "../../model/comparison-page-view.ts"
import type { PageView, SafeHtml } from "../../model/page.ts"
import type { Version } from "../../model/state.ts"
import { atomFeed } from "../../render/feed/atom.ts"
import { renderBody, renderPage, type Templates } from "../../render/html/index.ts"
import { wordingComparer } from "../compare/wordings.ts"
import type { Gathered } from "../gather.ts"
import { lastingId } from "./lasting-id.ts"
import { readShown } from "./shown-text.ts"

/** A page or a feed of the site. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** Every page of a site, one at a time, and its feeds; of its documents those of `entries`. */
export function* pagesOf(
  gathered: Gathered,
  site: Site,
  entries: readonly Entry[],
  templates: Templates,
): Iterable<Page> {
  const shown = (view: PageView): Page => ({ path: view.path, text: renderPage(templates, view) })
  const summaries = new Map<string, string>()
  for (const entry of entries) {
    yield* textPages(gathered, site, entry, shown)
    for (const view of comparisonsOf(gathered, site, entry)) {
      summaries.set(view.path, [...view.jamforelse.upplysningar, view.jamforelse.sammanfattning].join(" "))
      yield shown(view)
    }
  }
  const lists = [...listPages(site), lawPage(site, gathered.law)]
  for (const view of [frontPage(site), ...lists, aboutPage(site), accessibilityPage(site)]) yield shown(view)
  const changes = changesOf(site)
  for (const view of changesPages(site, changes, summaries)) yield shown(view)
  for (const feed of feedsOf(site, changes, summaries, lastingId)) yield { path: feed.path, text: atomFeed(feed) }
}

/** The comparisons of a document's decided wordings, each made when it is asked for. */
function* comparisonsOf(gathered: Gathered, site: Site, entry: Entry): Iterable<ComparisonPageView> {
  const compare = wordingComparer(gathered)
  for (const pair of pairsOfAll(site, entry)) {
    yield comparisonPage(site, holderOf(entry, pair.to), pair, compare(pair.from, pair.to))
  }
}

function* textPages(gathered: Gathered, site: Site, entry: Entry, shown: (view: PageView) => Page): Iterable<Page> {
  const page = documentPath(idOf(entry))
  const body = bodyOf(gathered, site, entry, entry.state.version, page)
  yield shown(documentPage(site, entry, body))
  for (const version of wordingsOf(entry)) {
    const path = wordingPath(idOf(entry), addressOf(site, version))
    const holder = holderOf(entry, version)
    const text = bodyOf(gathered, site, holder, version, path)
    yield shown(wordingPage(site, holder, version, text))
  }
  for (const wrong of correctedWordings(site, entry)) {
    const path = wordingPath(idOf(entry), addressOf(site, wrong.version))
    const text = bodyOf(gathered, site, entry, wrong.version, path)
    yield shown(correctedWordingPage(site, entry, wrong, text))
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
