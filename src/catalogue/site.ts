import type { Appeal } from "../lifecycle/index.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import { type DecisionFacts, type DecisionFolder, isWithoutEffect } from "../model/decision.ts"
import type { Section } from "../model/document.ts"
import type { Audience, Contact, Frame, Hyperlink, MaybeLink } from "../model/page.ts"
import type { Settings } from "../model/settings.ts"
import type { Flagga, State, Version } from "../model/state.ts"
import type { TextChange } from "../model/text-change.ts"
import {
  ABOUT,
  ACCESSIBILITY,
  documentPath,
  FRONT_PAGE,
  feedPath,
  lastingAddress,
  PROVISIONS,
  REGISTER,
  relativeHref,
  STATUTES,
  STYLESHEET,
} from "./addresses.ts"
import { type CorrectedRecord, correctedRecords } from "./corrected-record.ts"
import { bodyName, byBody, type Entry, idOf, titleOf, withAnnulled } from "./entry.ts"
import { publishedVersions, visibleOnWeb } from "./published.ts"

/** What a portal is made of. */
export interface SiteInput {
  readonly settings: Settings
  readonly entries: readonly Entry[]
  /** Every record, those that were corrected too. */
  readonly decisions: readonly DecisionFacts[]
  /** The headings of each decided text, by its path. */
  readonly headings: ReadonlyMap<string, readonly Section[]>
  readonly audience: Audience
  readonly today: CivilDate
  /** Files that will stand beside the pages (PDFs, sources, images, register.json …): only these are linked to. */
  readonly files: ReadonlySet<string>
  /** The time for appeal of each decided wording, by {@link appealKey}. */
  readonly appeals: ReadonlyMap<string, Appeal>
  /** What each correction changed, by {@link correctionKey}. */
  readonly corrections: ReadonlyMap<string, readonly TextChange[]>
  /** Site path of the script that reloads the page, for `start`. */
  readonly reloadScript?: string
}

/** The portal as the pages see it: with `webb` nothing is left that the public may not see. */
export interface Site extends SiteInput {
  readonly byId: ReadonlyMap<string, Entry>
  readonly titles: ReadonlyMap<string, string>
  readonly corrected: readonly CorrectedRecord[]
}

/** Flags that are work to do, not facts about the text: they stay in the municipality's own portal. */
const INTERNAL: ReadonlySet<Flagga> = new Set(["andrad", "ska_ses_over", "forsenad_oversyn"])

function publicState(entry: Entry, settings: Settings, today: CivilDate): State {
  const { coming, ...state } = entry.state
  const versions = publishedVersions(entry, settings, today)
  const next = coming !== undefined && versions.includes(coming) ? { coming } : {}
  const hidden = (flag: Flagga): boolean =>
    INTERNAL.has(flag) || (flag === "ny_lydelse_beslutad" && !("coming" in next))
  return {
    ...state,
    ...next,
    versions,
    flaggor: state.flaggor.filter(flag => !hidden(flag)),
    acts: state.acts.filter(({ act }) => !isWithoutEffect(act.slag)),
  }
}

/** Makes the portal. With `webb`, drafts, unpublished wordings and internal flags are gone before any page is made. */
export function createSite(input: SiteInput): Site {
  const { settings, today } = input
  const shown = (entries: readonly Entry[]): readonly Entry[] => {
    const known = entries.map(entry => withAnnulled(entry, today))
    if (input.audience === "intern") return known
    return known
      .filter(entry => visibleOnWeb(entry, settings, today))
      .map(entry => ({ ...entry, state: publicState(entry, settings, today) }))
  }
  const entries = shown(input.entries).map(entry =>
    entry.others === undefined ? entry : { ...entry, others: shown(entry.others) },
  )
  const byId = new Map(entries.map(entry => [idOf(entry), entry]))
  const titles = new Map(entries.map(entry => [idOf(entry), titleOf(entry, settings)]))
  return { ...input, entries, byId, titles, corrected: correctedRecords(input.decisions) }
}

/** The decided wordings that have pages, those of the highest body first. */
export function wordingsOf(entry: Entry): readonly Version[] {
  return byBody(entry).flatMap(({ state }) => state.versions.filter(version => version.wording !== undefined))
}

/** The headings of each decided text, by its path. */
export function decidedHeadings(folders: readonly DecisionFolder[]): SiteInput["headings"] {
  return new Map(
    folders.flatMap(({ wordings }) => Array.from(wordings.values(), ({ path, sections }) => [path, sections])),
  )
}

/** The headings of the text that is shown: of the wording, else of the working text. */
export function headingsOf(site: Site, entry: Entry, version: Version | undefined): readonly Section[] {
  // Where the decided text is missing, the headings of the working text must not be taken for its own.
  return version === undefined ? entry.document.sections : (site.headings.get(version.wording?.path ?? "") ?? [])
}

/** A link from the page at `from` to a page of the site. */
export function linkTo(from: string, text: string, to: string): Hyperlink {
  return { text, href: relativeHref(from, to) }
}

/** A link to a document's page. */
export function linkToEntry(site: Pick<Site, "settings">, from: string, entry: Entry): Hyperlink {
  return linkTo(from, titleOf(entry, site.settings), documentPath(idOf(entry)))
}

/** A link to a file of the site, or undefined when the file will not be there. */
export function linkToFile(site: Site, from: string, text: string, to: string): Hyperlink | undefined {
  return site.files.has(to) ? linkTo(from, text, to) : undefined
}

/**
 * A document named by id or by title, linked when it has a page. An id without a page is left out: it says
 * nothing to a reader, and on the public web it must not give away what is not published.
 */
export function named(site: Site, from: string, name: string): MaybeLink | undefined {
  const entry = site.byId.get(name)
  if (entry !== undefined) return linkToEntry(site, from, entry)
  return /^[a-z0-9-]+$/.test(name) ? undefined : { text: name, href: undefined }
}

/** The role `name` with its addresses; without a known address the name stands alone. */
export function contactOf(settings: Settings, name: string | undefined): Contact {
  const wanted = name ?? settings.tillganglighet.kontakt ?? "Registrator"
  const role = settings.roller.get(wanted) ?? [...settings.roller.values()].find(item => item.namn === wanted)
  const found = role?.adresser ?? (wanted.includes("@") ? [wanted] : [])
  const adresser = found.filter(text => text.includes("@")).map(text => ({ text, href: `mailto:${text}` }))
  return { namn: role?.namn ?? (wanted.includes("@") ? "Registrator" : wanted), adresser }
}

/** What is the same on every page, seen from the page at `path`. */
export function frameOf(site: Site, path: string, titel: string): Frame {
  const { settings } = site
  const place = (text: string, to: string) => ({ ...linkTo(path, text, to), current: to === path })
  return {
    kommun: settings.kommun,
    audience: site.audience,
    intern: site.audience === "intern",
    titel,
    canonical: settings.webbplats === undefined ? undefined : lastingAddress(settings.webbplats, path),
    stylesheet: relativeHref(path, STYLESHEET),
    feeds: [linkTo(path, "Nya och ändrade styrdokument", feedPath(undefined))],
    script: site.reloadScript === undefined ? undefined : relativeHref(path, site.reloadScript),
    start: relativeHref(path, FRONT_PAGE),
    nav: [
      place("Start", FRONT_PAGE),
      place("Författningssamling", STATUTES),
      place("Alla dokument A–Ö", REGISTER),
      place("Lagrum", PROVISIONS),
      place("Om portalen", ABOUT),
    ],
    footer: [linkTo(path, "Tillgänglighetsredogörelse", ACCESSIBILITY), linkTo(path, "Om portalen", ABOUT)],
    kontakt: contactOf(settings, settings.roller.has("Registrator") ? "Registrator" : undefined),
    uppdaterad: inWords(site.today),
  }
}

/** The frame of a page about one body: that body's feed comes before the one of all. */
export function withFeed(frame: Frame, { settings }: Site, path: string, kod: string): Frame {
  const own = linkTo(path, `Nya och ändrade styrdokument: ${bodyName(settings, kod)}`, feedPath(kod))
  return { ...frame, feeds: [own, ...frame.feeds] }
}
