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
import { inWords } from "../model/date.ts"
import { titleWithNumber } from "../model/law-words.ts"
import type { CitingView, Hyperlink, LawSection, LawView, ProvisionRow } from "../model/page.ts"
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
    changed: acts.flatMap(({ heading, rows }) =>
      rows
        .filter(({ documents }) => documents.some(({ changes }) => changes.length > 0))
        .map(({ id, provision }) => ({ text: `${provision.text}, ${heading}`, href: `#${id}` })),
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
        : { text: `Läs hela ${titel.startsWith("Lag ") ? "lagen" : "författningen"}`, href: read },
    facts: asOf === context.registerDate ? undefined : `Enligt uppgifter från ${inWords(asOf)}.`,
    column: "Lagrum",
    rows: act.provisions.map(provision => provisionRow(act, provision, context)),
  }
}

function provisionRow(act: CitedAct, cited: CitedProvision, context: Context): ProvisionRow {
  const { kapitel, paragraf, answer, documents } = cited
  const provision = {
    ...(kapitel === undefined ? {} : { chapter: kapitel }),
    ...(paragraf === undefined ? {} : { section: paragraf }),
  }
  const words = provisionInWords(provision)
  const place = answer?.kind === "which chapter" ? undefined : provision
  const { lasadress } = context.site.settings.lagrum
  return {
    id: `${idOfAct(act)}-${words === "" ? "alla" : words.replace(/[^\p{L}\p{N}]+/gu, "-")}`,
    provision:
      words === ""
        ? { text: "Utan kapitel och paragraf", href: undefined }
        : { text: words, href: readingAddress(lasadress, act.sfs, place) },
    notes: remarksOn(cited),
    documents: documents.map(document => citingView(document, paragraf === undefined, context)),
  }
}

function idOfAct({ sfs }: CitedAct): string {
  return `_sfs-${sfs.replace(/[^\p{L}\p{N}]+/gu, "-")}`
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
          id: `${id}-${target.replace(/[^\p{L}\p{N}]+/gu, "-")}`,
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
