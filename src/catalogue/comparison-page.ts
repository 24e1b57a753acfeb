import type { ComparisonView } from "../model/comparison-page.ts"
import type { ComparisonPageView } from "../model/comparison-page-view.ts"
import { inWords } from "../model/date.ts"
import type { Version } from "../model/state.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { decidedBy } from "./decided-by.ts"
import { type Entry, idOf, metadataFor, titleOf } from "./entry.ts"
import { frameOf, linkTo, type Site } from "./site.ts"
import { crumbsOf } from "./text-page.ts"
import { wordingFate } from "./wording-page.ts"
import type { WordingPair } from "./wording-pairs.ts"

/**
 * The page that compares two decided wordings. `holder` is the document as the body that decided both sees it. The title is
 * that of the later wording: it may be another than the one that applies.
 */
export function comparisonPage(
  site: Site,
  holder: Entry,
  { from, to, path }: WordingPair,
  jamforelse: ComparisonView,
): ComparisonPageView {
  const { settings } = site
  const home = documentPath(idOf(holder))
  const titel = titleOf(holder, settings, to)
  const days = `${inWords(from.record.datum)} och ${inWords(to.record.datum)}`
  const reading = (version: Version) => ({
    ...linkTo(
      path,
      `Beslutad av ${decidedBy(version.record, settings)}`,
      wordingPath(idOf(holder), addressOf(site, version)),
    ),
    lage: wordingFate(site, holder, version),
  })
  return {
    kind: "jamforelse",
    path,
    frame: frameOf(site, path, `${titel}, jämförelse av lydelserna beslutade ${days}`),
    crumbs: [...crumbsOf(site, holder, to, path), linkTo(path, titleOf(holder, settings), home)],
    titel,
    sprak: metadataFor(holder, "sprak", settings, to),
    jamforelse,
    lydelser: [reading(to), reading(from)],
    document: linkTo(path, "Dokumentets sida med alla lydelser", home),
  }
}
