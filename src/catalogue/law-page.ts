import {
  type CitedAct,
  type CitedOther,
  type CitedProvision,
  type CitingDocument,
  indexProvisions,
  type LawFacts,
  provisionInWords,
  readingAddress,
} from "../law/index.ts"
import type { ProvisionWritten } from "../model/citation.ts"
import { inWords } from "../model/date.ts"
import type { CitingView, LawSection, LawView, ProvisionRow } from "../model/law-view.ts"
import { titleWithNumber } from "../model/law-words.ts"
import type { Hyperlink } from "../model/page.ts"
import type { Span } from "../model/source.ts"
import { FRONT_PAGE, PROVISIONS } from "./addresses.ts"
import { type ShownText, shownTexts } from "./law-texts.ts"
import { changesInWords, remarksOn, standingInWords, standingMark } from "./law-words.ts"
import { frameOf, linkTo, type Site } from "./site.ts"

/** More sections than this and they are folded. */
const FEW_PLACES = 3
/** More acts than this and the list of them is folded. */
const LONG_LIST = 24

/** The page that tells which documents cite which provisions. */
export function lawPage(site: Site, law: LawFacts): LawView {
  const texts = shownTexts(site, law.readings)
  const index = indexProvisions(texts, { ...law, today: site.today })
  const context: Context = {
    site,
    texts: new Map(texts.map(text => [text.path, text])),
    registerDate: law.register.date,
  }
  const acts = index.acts.map(act => actSection(act, context))
  const others = othersSections(index.others, context)
  const sections = [...acts, ...others]
  return {
    kind: "lagrum",
    path: PROVISIONS,
    frame: frameOf(site, PROVISIONS, "Lagrum i styrdokumenten"),
    titel: "Lagrum i styrdokumenten",
    ingress:
      sections.length === 0
        ? "Styrdokumenten hänvisar inte till någon lag."
        : "Här ser du vilka lagar som styrdokumenten hänvisar till. Vid varje lagrum står de dokument som nämner det.",
    crumbs: [linkTo(PROVISIONS, "Start", FRONT_PAGE)],
    facts: `Enligt uppgifter från ${inWords(law.register.date)}, om inget annat står. Det som har ändrats senare syns inte här.`,
    changed: index.acts.flatMap(act =>
      act.provisions
        .filter(({ documents }) => documents.some(({ changes }) => changes.length > 0))
        .map(cited => ({ text: `${wordsOf(cited)} ${act.namn}`, href: `#${idOfRow(act, cited)}` })),
    ),
    jump: sections.map(({ id, heading, mark }) => ({ text: heading, href: `#${id}`, mark })),
    jumpOpen: sections.length <= LONG_LIST,
    sections,
  }
}

interface Context {
  readonly site: Site
  /** By path of the text. */
  readonly texts: ReadonlyMap<string, ShownText>
  readonly registerDate: string
}

function actSection(act: CitedAct, context: Context): LawSection {
  const { lasadress } = context.site.settings.lagrum
  const { sfs, titel, standing, asOf } = act
  const read = readingAddress(lasadress, sfs)
  return {
    id: idOfAct(act),
    heading: titleWithNumber({ title: titel, sfs }),
    mark: standingMark(standing),
    standing: standingInWords(standing),
    read:
      read === undefined
        ? undefined
        : { text: `Läs ${titel.startsWith("Förordning") ? "förordningen" : "lagtexten"}`, href: read },
    facts: asOf === context.registerDate ? undefined : `Enligt uppgifter från ${inWords(asOf)}.`,
    column: "Lagrum",
    rows: act.provisions.map(provision => provisionRow(act, provision, context)),
  }
}

function provisionRow(act: CitedAct, cited: CitedProvision, context: Context): ProvisionRow {
  const { paragraf, answer, documents } = cited
  const words = wordsOf(cited)
  const { lasadress } = context.site.settings.lagrum
  const href = readingAddress(lasadress, act.sfs, answer?.kind === "which chapter" ? undefined : placeOf(cited))
  return {
    id: idOfRow(act, cited),
    provision: words === "" ? { text: "Utan angiven paragraf", href: undefined } : { text: words, href },
    notes: remarksOn(cited),
    documents: documents.map(document => citingView(document, paragraf === undefined, context)),
  }
}

function placeOf({ kapitel, paragraf }: CitedProvision): ProvisionWritten {
  return {
    ...(kapitel === undefined ? {} : { chapter: kapitel }),
    ...(paragraf === undefined ? {} : { section: paragraf }),
  }
}

function wordsOf(cited: CitedProvision): string {
  return provisionInWords(placeOf(cited))
}

// Ids begin with "_", as no anchor of a text does.
function idOfAct({ sfs }: CitedAct): string {
  return `_sfs-${plain(sfs)}`
}

function idOfRow(act: CitedAct, { kapitel, paragraf }: CitedProvision): string {
  const parts = [...(kapitel === undefined ? [] : [`k${kapitel}`]), ...(paragraf === undefined ? [] : [`p${paragraf}`])]
  return [idOfAct(act), ...(parts.length === 0 ? ["alla"] : parts.map(plain))].join("-")
}

/** Letters and digits, with a dash for all else. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")
}

function citingView(cited: CitingDocument, isChapter: boolean, { texts }: Context): CitingView {
  const text = texts.get(cited.path)
  if (text === undefined) throw new Error(`${cited.path} was not among the texts`)
  const places = placesOf(text, cited.spans)
  return {
    document: linkTo(PROVISIONS, cited.titel, text.page),
    lage: text.lage,
    changes: changesInWords(cited.changes, cited.decided, isChapter),
    places,
    folded: places.length > FEW_PLACES ? `Visa ${places.length} avsnitt` : undefined,
  }
}

/** The sections that the references stand in, each once. */
function placesOf({ sections, page }: ShownText, spans: readonly Span[]): readonly Hyperlink[] {
  const found = new Set(spans.flatMap(({ start }) => sections.findLast(section => section.span.start <= start) ?? []))
  return Array.from(found, ({ number, title, anchor }) =>
    linkTo(PROVISIONS, number === undefined ? title : `${number} ${title}`, `${page}#${anchor}`),
  )
}

const GROUPS = [
  { kind: "eu", id: "_eu", heading: "EU-rättsakter", column: "Rättsakt" },
  { kind: "foreskrift", id: "_foreskrifter", heading: "Myndigheters föreskrifter", column: "Föreskrift" },
  { kind: "forarbete", id: "_forarbeten", heading: "Förarbeten", column: "Dokument" },
] as const

/** What lies outside the register: listed by what is cited, and nothing more is known of it. */
function othersSections(others: readonly CitedOther[], context: Context): readonly LawSection[] {
  return GROUPS.flatMap(({ kind, id, heading, column }): readonly LawSection[] => {
    const rows = others
      .filter(other => other.kind === kind)
      .map(
        ({ target, documents }): ProvisionRow => ({
          id: `${id}-${plain(target)}`,
          provision: { text: target, href: undefined },
          notes: [],
          documents: documents.map(document => citingView(document, false, context)),
        }),
      )
    const facts = "De här kontrolleras inte mot några uppgifter."
    if (rows.length === 0) return []
    return [{ id, heading, mark: undefined, standing: undefined, read: undefined, facts, column, rows }]
  })
}
