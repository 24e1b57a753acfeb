import { adopts, annulledOn, recordChain } from "../lifecycle/index.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import type { Feed, FeedEntry } from "../model/feed.ts"
import { swedishMidnight } from "../model/swedish-midnight.ts"
import { changesPath, documentPath, FRONT_PAGE, feedPath, lastingAddress, relativeHref } from "./addresses.ts"
import type { Change, Summaries } from "./change-list.ts"
import { addressOf } from "./corrected-record.ts"
import { decidedBy } from "./decided-by.ts"
import { bodyName, idOf } from "./entry.ts"
import { bodiesThatDecided } from "./selection.ts"
import type { Site } from "./site.ts"

/** A feed tells what is new; who wants it all has the list. */
export const FEED_LENGTH = 50

/** Makes an address out of what a thing is known by: the same names, the same address, and no two alike. */
export type Identify = (...names: readonly string[]) => string

/** The feed of the whole site, and one for each body that has documents. `changes` are all of the site, newest first. */
export function feedsOf(
  site: Site,
  changes: readonly Change[],
  summaries: Summaries,
  identify: Identify,
): readonly Feed[] {
  return [undefined, ...bodiesThatDecided(site)].map(kod => {
    const path = feedPath(kod)
    const page = kod === undefined ? FRONT_PAGE : changesPath(kod)
    const shown = changes
      .filter(({ decided }) => kod === undefined || decided.record.instans === kod)
      .slice(0, FEED_LENGTH)
    const { kommun } = site.settings
    return {
      path,
      id: identify("flöde", kommun, kod ?? ""),
      title: `Nya och ändrade styrdokument: ${kod === undefined ? kommun : `${bodyName(site.settings, kod)}, ${kommun}`}`,
      updated: swedishMidnight(latest(shown.map(change => changedOn(change, site))) ?? site.today),
      author: kommun,
      self: hrefIn(site, path, path),
      page: hrefIn(site, path, page),
      entries: shown.map(change => entryOf(site, path, change, summaries, identify)),
    }
  })
}

/** The day on which what is told last changed: when it was decided, or when a court set it aside. */
function changedOn({ decided }: Change, { today }: Site): CivilDate {
  const { record, act } = decided
  return annulledOn(record, act.dokument, today) ?? record.datum
}

function latest(days: readonly CivilDate[]): CivilDate | undefined {
  return days.toSorted().at(-1)
}

/**
 * The whole address of a page or a file, where it is known. The address in the settings is that of the public site: the
 * municipality's own portal shows more, and stands elsewhere.
 */
export function feedAddress({ settings, audience }: Site, path: string): string | undefined {
  const { webbplats } = settings
  return webbplats === undefined || audience === "intern" ? undefined : lastingAddress(webbplats, path)
}

/** Many programs for feeds do not understand relative links: they are used only where no address is known. */
function hrefIn(site: Site, feed: string, path: string): string {
  return feedAddress(site, path) ?? relativeHref(feed, path)
}

function entryOf(site: Site, feed: string, change: Change, summaries: Summaries, identify: Identify): FeedEntry {
  const { entry, decided, titel, handelse, pair } = change
  const { record } = decided
  const changed = pair && summaries.get(pair.path)
  const since = pair && `Jämfört med lydelsen beslutad ${inWords(pair.from.record.datum)}: `
  return {
    id: identify(...namesOf(site, change)),
    title: `${titel}: ${handelse.charAt(0).toLowerCase()}${handelse.slice(1)}`,
    updated: swedishMidnight(changedOn(change, site)),
    href: hrefIn(site, feed, pair !== undefined && changed !== undefined ? pair.path : documentPath(idOf(entry))),
    summary: `Beslutat av ${decidedBy(record, site.settings)}.${changed === undefined ? "" : ` ${since}${changed}`}`,
  }
}

/**
 * What an entry is known by for ever: of a wording the names in its address and its text, of another act the decision that
 * first recorded it. Not the address of the site nor the municipality's name, which may come to be others.
 */
function namesOf(site: Site, { entry, decided }: Change): readonly string[] {
  const { act, folder } = decided
  const isOwn = act.dokument === idOf(entry)
  if (isOwn && adopts(decided)) return ["lydelse", idOf(entry), addressOf(site, decided), act.lydelse ?? ""]
  const first = recordChain(folder, site.decisions)[0] ?? folder
  return [isOwn ? act.slag : "ersatt", idOf(entry), first.mapp, first.record?.diarienummer ?? ""]
}
