import { type CivilDate, inWords } from "../model/date.ts"
import type { Banner, DocumentView, Hyperlink, MaybeLink, SafeHtml } from "../model/page.ts"
import { comparisonPath, documentPath, relativeHref, wordingPath } from "./addresses.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { ACT_WORDS, type Entry, idOf, titleOf } from "./entry.ts"
import { historyRows, wordingBefore, wordingRows } from "./history.ts"
import { linkTo, linkToEntry, named, type Site } from "./site.ts"
import { textView } from "./text-page.ts"

/** What others know of the document, as far as it is known. */
export interface DocumentExtras {
  readonly laws?: { readonly checked: CivilDate; readonly items: readonly MaybeLink[] }
  /** "Föreslå ändring", "Registrera beslut": where staff go from the page. */
  readonly actions?: readonly Hyperlink[]
  /** When reminders last ran. */
  readonly remindersRan?: CivilDate
}

function bannerOf(site: Site, entry: Entry, path: string): Banner | undefined {
  const { state } = entry
  switch (state.tillstand) {
    case "gallande":
      return undefined
    case "underlag":
      return { tone: "lugn", text: "Det här är ett underlag. Det gäller inte i sig.", link: undefined }
    case "utkast":
    case "foreslagen":
      return { tone: "lugn", text: "Texten är inte beslutad. Den gäller inte.", link: undefined }
    case "beslutad":
      return { tone: "viktig", text: "Det här är beslutat men gäller inte ännu.", link: undefined }
    case "upphort":
    case "upphavd":
    case "upphavd_av_domstol":
      return { tone: "viktig", text: "Det här dokumentet gäller inte längre.", link: undefined }
    case "ersatt": {
      const successor = site.byId.get(state.endedBy?.act.dokument ?? "")
      const link =
        successor === undefined ? undefined : linkTo(path, `Läs ${titleOf(successor)}`, documentPath(idOf(successor)))
      return { tone: "viktig", text: "Det här dokumentet gäller inte längre. Det har ersatts.", link }
    }
  }
}

function lastChange(site: Site, entry: Entry, path: string): MaybeLink | undefined {
  const { version } = entry.state
  const before = wordingBefore(entry)
  if (version === undefined || before === undefined) return undefined
  const to = comparisonPath(idOf(entry), before.folder.mapp, version.folder.mapp)
  const text = `${ACT_WORDS[version.act.slag].toLowerCase()} ${inWords(version.record.datum)}, ${bodyAndNumber(version.record, site.settings)}`
  return { text, href: site.files.has(to) ? relativeHref(path, to) : undefined }
}

function relatedOf(site: Site, entry: Entry, path: string): DocumentView["related"] {
  const { metadata } = entry.document
  const id = idOf(entry)
  const list = (names: readonly string[]) =>
    names.map(name => named(site, path, name)).filter(link => link !== undefined)
  const successor = entry.state.tillstand === "ersatt" ? entry.state.endedBy?.act.dokument : undefined
  const replaces = entry.state.version?.act.ersatter ?? metadata.ersatter
  const pointing = site.entries
    .filter(other => other !== entry && other.document.metadata.relaterade.includes(id))
    .filter(other => !metadata.relaterade.includes(idOf(other)))
    .map(other => linkToEntry(path, other))
  return [
    { heading: "Ersätter", items: list(replaces) },
    { heading: "Ersatt av", items: list(successor === undefined ? [] : [successor]) },
    { heading: "Hör ihop med", items: [...list(metadata.relaterade), ...pointing] },
    { heading: "Version av", items: list(metadata.versionAv === undefined ? [] : [metadata.versionAv]) },
  ].filter(group => group.items.length > 0)
}

/**
 * The page of a document: the wording in force, else its latest wording with a banner, else (only in the
 * municipality's own portal) the working text. `body` is that text.
 */
export function documentPage(site: Site, entry: Entry, body: SafeHtml, extras: DocumentExtras = {}): DocumentView {
  const id = idOf(entry)
  const path = documentPath(id)
  const { state, document } = entry
  const before = wordingBefore(entry)
  const forms = site.entries.filter(other => other.document.metadata.versionAv === id)
  return {
    ...textView(site, entry, state.version, path, body),
    kind: "dokument",
    banner: bannerOf(site, entry, path),
    earlier:
      before === undefined ? undefined : linkTo(path, "Lydelsen före den här", wordingPath(id, before.folder.mapp)),
    lastChange: lastChange(site, entry, path),
    otherForms: forms.map(other => linkToEntry(path, other)),
    wordings: wordingRows(site, entry),
    history: historyRows(site, entry),
    related: relatedOf(site, entry, path),
    laws: extras.laws === undefined ? undefined : { ...extras.laws, checked: inWords(extras.laws.checked) },
    internt:
      site.audience === "webb"
        ? undefined
        : {
            ansvarig: document.metadata.dokumentansvarig,
            nastaOversyn: state.nastaOversyn === undefined ? undefined : inWords(state.nastaOversyn),
            paminnelser: extras.remindersRan === undefined ? undefined : inWords(extras.remindersRan),
            actions: extras.actions ?? [],
          },
  }
}
