import type { Section } from "../model/document.ts"
import type { ContentsItem, Hyperlink, MaybeLink, SafeHtml, TextView } from "../model/page.ts"
import type { Version } from "../model/state.ts"
import { ACCESSIBILITY, bodyPath, FRONT_PAGE, pdfPath, relativeHref, sourcePath, typePath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { correctionInWords } from "./correction.ts"
import { registeredAs } from "./decided-by.ts"
import { bodiesOf, bodyName, type Entry, idOf, metadataFor, titleOf, typeOf } from "./entry.ts"
import { factsOf } from "./facts.ts"
import { labelsFor } from "./label-sets.ts"
import { contactOf, frameOf, headingsOf, linkTo, linkToFile, type Site } from "./site.ts"
import { statusSentence } from "./status.ts"
import { assetPath } from "./text-links.ts"

/** More lines than this, and the table of contents goes one level less deep; more still, and it is folded. */
const LONG_CONTENTS = 60

interface Branch {
  readonly level: number
  readonly item: { readonly title: string; readonly href: string; readonly items: ContentsItem[] }
}

/** The headings as a tree: the three highest levels of those there are, or the two highest of a long text. */
function contentsOf(sections: readonly Section[]): readonly ContentsItem[] {
  const top = Math.min(...sections.map(section => section.level))
  const three = sections.filter(section => section.level < top + 3)
  const shown = three.length > LONG_CONTENTS ? sections.filter(section => section.level < top + 2) : three
  const roots: ContentsItem[] = []
  const open: Branch[] = []
  for (const { level, title, number, anchor } of shown) {
    const text = number === undefined ? title : `${number} ${title}`
    const item = { title: text, href: `#${anchor}`, items: [] }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1)
    if (parent === undefined) roots.push(item)
    else parent.item.items.push(item)
    open.push({ level, item })
  }
  return roots
}

function linesOf(items: readonly ContentsItem[]): number {
  return items.reduce((sum, item) => sum + 1 + linesOf(item.items), 0)
}

function attachments(site: Site, entry: Entry, version: Version | undefined, from: string): readonly MaybeLink[] {
  return metadataFor(entry, "bilagor", site.settings, version).map(({ titel, fil }) => {
    const path = assetPath(idOf(entry), version && addressOf(site, version), fil)
    const href = path !== undefined && site.files.has(path) ? relativeHref(from, path) : undefined
    return { text: titel, href }
  })
}

function originalOf(site: Site, version: Version | undefined): string {
  if (version === undefined) return "Texten är inte beslutad. Den kan ändras."
  const number = version.record.diarienummer
  const where = number === undefined ? "." : `, dnr ${number}.`
  return `Texten är en återgivning av det beslutade dokumentet. ${registeredAs(version.record, site.settings)} Originalet finns i kommunens diarium${where}`
}

function technical(entry: Entry, version: Version | undefined): TextView["technical"] {
  const rows = [
    { etikett: "Beteckning", varde: idOf(entry) },
    { etikett: "Beslutets mapp", varde: version?.folder.mapp },
    { etikett: "Lydelse", varde: version?.act.lydelse },
    {
      etikett: "Stämpel",
      varde: version === undefined ? undefined : "Inte e-stämplad. Kontrollera en kopia mot registret eller diariet.",
    },
  ]
  return rows.flatMap(({ etikett, varde }) => (varde === undefined ? [] : [{ etikett, varde }]))
}

/** The way to a document's pages from the front page: by its type, and by the body that decides it. */
export function crumbsOf(site: Site, entry: Entry, version: Version | undefined, path: string): readonly Hyperlink[] {
  const { settings } = site
  const type = typeOf(entry, settings, version)
  const [body] = bodiesOf(entry, settings)
  return [
    linkTo(path, "Start", FRONT_PAGE),
    ...(type === undefined ? [] : [linkTo(path, type.plural, typePath(type.id))]),
    ...(body === undefined ? [] : [linkTo(path, bodyName(settings, body), bodyPath(body))]),
  ]
}

/** What the page of a document and the page of a wording have in common. `version` is the wording shown, if any. */
export function textView(
  site: Site,
  entry: Entry,
  version: Version | undefined,
  path: string,
  body: SafeHtml,
): Omit<TextView, "banner"> {
  const { settings } = site
  const id = idOf(entry)
  const type = typeOf(entry, settings, version)
  const contents = contentsOf(headingsOf(site, entry, version))
  const mapp = version && addressOf(site, version)
  return {
    path,
    frame: frameOf(site, path, titleOf(entry, settings, version)),
    crumbs: crumbsOf(site, entry, version, path),
    typ: type?.namn ?? "",
    titel: titleOf(entry, settings, version),
    sprak: metadataFor(entry, "sprak", settings, version),
    status: statusSentence(entry.state, site),
    correction: version === undefined ? undefined : correctionInWords(site, entry, version),
    labels: labelsFor(settings, type?.id),
    facts: factsOf(entry, settings, { version, titles: site.titles, today: site.today }),
    files:
      mapp === undefined
        ? []
        : [
            linkToFile(site, path, "Ladda ner som PDF", pdfPath(id, mapp)),
            linkToFile(site, path, "Källtext (Markdown)", sourcePath(id, mapp)),
          ].filter(link => link !== undefined),
    syfte: metadataFor(entry, "syfte", settings, version),
    contents,
    contentsOpen: linesOf(contents) <= LONG_CONTENTS,
    body,
    bilagor: attachments(site, entry, version, path),
    original: originalOf(site, version),
    technical: technical(entry, version),
    kontakt: contactOf(settings, metadataFor(entry, "kontakt", settings, version)),
    accessibility: linkTo(path, "Är sidan inte tillgänglig för dig?", ACCESSIBILITY),
  }
}
