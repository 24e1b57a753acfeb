import type { CitingText, LawReading } from "../law/index.ts"
import { everApplies } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import type { Section } from "../model/document.ts"
import { hasEnded, type Version } from "../model/state.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { bodyName, byBody, type Entry, idOf, titleOf } from "./entry.ts"
import { headingsOf, type Site } from "./site.ts"
import { statusWord } from "./status.ts"

/** A text that the site shows, with its references and its page. */
export interface ShownText extends CitingText {
  /** The page that shows it. */
  readonly page: string
  readonly sections: readonly Section[]
  /** Where it stands, when it is not simply the wording in force. */
  readonly lage: string | undefined
}

/**
 * The texts whose references are to be listed: of each document what applies, and what is decided to; in the
 * municipality's own portal also drafts. What has ended is left out: no change of law concerns it any more.
 */
export function shownTexts(site: Site, readings: ReadonlyMap<string, LawReading>): readonly ShownText[] {
  const texts = site.entries.flatMap(entry =>
    byBody(entry).flatMap((holder, index) => [...currentText(site, holder, index > 0), ...comingText(site, holder)]),
  )
  return texts.flatMap(text => {
    const reading = readings.get(text.path)
    return reading === undefined ? [] : [{ ...text, reading }]
  })
}

type Unread = Omit<ShownText, "reading">

function currentText(site: Site, entry: Entry, isLower: boolean): readonly Unread[] {
  const { document, state } = entry
  const { version } = state
  if (hasEnded(state.tillstand)) return []
  if (version === undefined) {
    // Only a working text: nothing that the public may see.
    if (site.audience === "webb" || isLower) return []
    const id = idOf(entry)
    const { path, sections } = document
    const titel = titleOf(entry, site.settings)
    return [{ id, path, titel, page: documentPath(id), sections, lage: statusWord(state) }]
  }
  const page = isLower ? wordingPath(idOf(entry), addressOf(site, version)) : documentPath(idOf(entry))
  const body = isLower ? bodyName(site.settings, version.record.instans) : undefined
  const lage = state.tillstand === "gallande" ? body : statusWord(state)
  return decidedText(site, entry, version, page, lage)
}

/** The wording that is to follow the one in force. */
function comingText(site: Site, entry: Entry): readonly Unread[] {
  const { coming, version } = entry.state
  if (coming === undefined || coming === version || !everApplies(coming)) return []
  const page = wordingPath(idOf(entry), addressOf(site, coming))
  return decidedText(site, entry, coming, page, `Ny lydelse, gäller från ${inWords(coming.gallerFrom)}`)
}

function decidedText(
  site: Site,
  entry: Entry,
  version: Version,
  page: string,
  lage: string | undefined,
): readonly Unread[] {
  const { wording } = version
  if (wording === undefined) return []
  const titel = titleOf(entry, site.settings, version)
  return [{ id: idOf(entry), path: wording.path, titel, page, sections: headingsOf(site, entry, version), lage }]
}
