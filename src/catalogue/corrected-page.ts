import { inWords } from "../model/date.ts"
import type { SafeHtml, WordingView } from "../model/page.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { addressOf, type CorrectedWording, insteadOf, reasonsOf } from "./corrected-record.ts"
import { decidedBy } from "./decided-by.ts"
import { type Entry, idOf, titleOf } from "./entry.ts"
import { linkTo, type Site, wordingsOf } from "./site.ts"
import { textView } from "./text-page.ts"

/**
 * The page of a wording that was recorded by mistake. Its address has been published and lasts; the page says first that
 * the text is not the one decided, leads to that one, and tells no facts as if they were true.
 */
export function correctedWordingPage(site: Site, entry: Entry, wrong: CorrectedWording, body: SafeHtml): WordingView {
  const { settings } = site
  const { version, by } = wrong
  const id = idOf(entry)
  const path = wordingPath(id, addressOf(site, version))
  const view = textView(site, entry, version, path, body)
  const instead = insteadOf(wrong, wordingsOf(entry))
  const home = documentPath(id)
  const reasons = reasonsOf(site, { ...version, folder: by })
  const why = reasons.length === 0 ? "" : ` Skäl: ${reasons.join("; ")}.`
  return {
    ...view,
    kind: "lydelse",
    frame: {
      ...view.frame,
      titel: `${titleOf(entry, settings, version)}, fel antecknad lydelse ${inWords(version.record.datum)}`,
    },
    crumbs: [...view.crumbs, linkTo(path, titleOf(entry, settings), home)],
    banner: {
      tone: "viktig",
      text: "Det här var fel antecknat.",
      link:
        instead === undefined
          ? linkTo(path, "Läs mer på dokumentets sida", home)
          : linkTo(path, "Läs den lydelse som antecknades i stället", wordingPath(id, addressOf(site, instead))),
    },
    status: {
      sentence: `Fel antecknad. Den här texten stod först i anteckningen om beslutet av ${decidedBy(version.record, settings)}.${why}`,
      notes: [],
    },
    correction: undefined,
    facts: {},
    files: [],
    original: "Sidan finns kvar eftersom adressen kan vara spridd. Originalet av beslutet finns i kommunens diarium.",
    document: linkTo(path, "Dokumentets sida med alla lydelser", home),
    // A text that was never decided is compared with nothing.
    comparisons: [],
  }
}
