import type { ChangesView } from "./changes-view.ts"
import type { ComparisonPageView } from "./comparison-page-view.ts"
import type { LawView } from "./law-view.ts"
import type { RegisterLine } from "./register.ts"
import type { Label } from "./settings.ts"

/*
 * What the templates see. Every key is always there (`undefined` where nothing is known), so that the
 * templates can be strict: a misspelt name is an error, never an empty place on the page.
 */

/** The portal for everyone, or the municipality's own with drafts and work to do. */
export type Audience = "webb" | "intern"

/** HTML that is safe to put on a page. Only the room render/html makes it, by sanitising. */
export interface SafeHtml {
  readonly html: string
}

export interface Hyperlink {
  readonly text: string
  /** Relative to the page it stands on. */
  readonly href: string
}

/** Text that leads somewhere when there is somewhere to go. */
export interface MaybeLink {
  readonly text: string
  readonly href: string | undefined
}

/** How weighty a message is. It shows as colour and border; the words carry the meaning. */
type Tone = "lugn" | "viktig"

/** A sentence, and how weighty it is. */
export interface Remark {
  readonly tone: Tone
  readonly text: string
}

/** Stands before everything else on the page. */
export interface Banner {
  readonly tone: Tone
  readonly text: string
  readonly link: Hyperlink | undefined
}

/** The status sentence, and one line for each flag. */
export interface Status {
  readonly sentence: string
  readonly notes: readonly Remark[]
}

/** Someone to ask: a role, and its addresses. */
export interface Contact {
  readonly namn: string
  readonly adresser: readonly Hyperlink[]
}

/** The names that a label's `mall` may use. All values are text. */
export const FACT_NAMES = [
  "titel",
  "typ",
  "typPlural",
  "instans",
  "antagetAv",
  "beslutsfattare",
  "beslutsdatum",
  "beslutsnummer",
  "paragraf",
  "diarienummer",
  "gallerFor",
  "gallerFran",
  "gallerTom",
  "slutdatum",
  "giltighetstid",
  "revideras",
  "uppfoljning",
  "dokumentansvarig",
  "dokumentagare",
  "publiceras",
  "syfte",
  "malgrupp",
  "ersatter",
  "relaterade",
  "kontakt",
] as const

export type FactName = (typeof FACT_NAMES)[number]

/** The facts that are known. */
export type Facts = { readonly [name in FactName]?: string }

/** What is the same on every page. */
export interface Frame {
  readonly kommun: string
  readonly audience: Audience
  readonly intern: boolean
  /** What stands in the window's title bar. */
  readonly titel: string
  /** Lasting address of the page, when the address of the site is known. */
  readonly canonical: string | undefined
  readonly stylesheet: string
  /** Feeds that a program for feeds finds on the page. */
  readonly feeds: readonly Hyperlink[]
  /** A script of our own, only for `start`, which reloads the page when it has changed. */
  readonly script: string | undefined
  readonly start: string
  readonly nav: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly footer: readonly Hyperlink[]
  readonly kontakt: Contact
  readonly uppdaterad: string
}

export interface View {
  /** Where the page is written, from the root of the site: "iub-riktlinje/index.html". */
  readonly path: string
  readonly frame: Frame
}

/** An entrance to a list, with the number of documents in force behind it. */
export interface Door extends Hyperlink {
  readonly antal: number
}

/** Something that happened to a document: one line of "Nytt och ändrat". */
export interface NewsItem {
  readonly datum: string
  readonly document: Hyperlink
  readonly handelse: string
  readonly beslut: string
}

export interface FrontView extends View {
  readonly kind: "forstasida"
  readonly antal: number
  readonly types: readonly Door[]
  readonly bodies: readonly Door[]
  readonly statutes: Door
  readonly all: Hyperlink
  readonly news: readonly NewsItem[]
  /** Everything that each body has decided, however long ago. */
  readonly changes: readonly Hyperlink[]
  readonly feed: Hyperlink
  readonly coming: readonly { readonly document: Hyperlink; readonly text: string }[]
  readonly ended: readonly { readonly document: Hyperlink; readonly text: string }[]
  readonly endedAll: Hyperlink
  readonly drafts: readonly { readonly document: Hyperlink; readonly text: string }[]
}

/** One row of a list of documents. Unknown values are empty texts. */
export interface ListRow extends Omit<RegisterLine, "id" | "titel" | "tillstand"> {
  readonly document: Hyperlink
  readonly status: string
}

export interface ListSection {
  /** Id of the heading; begins with "_", as no anchor of a text does. */
  readonly id: string
  readonly heading: string
  readonly rows: readonly ListRow[]
  /** Whether the rows stand in so different states that each must say its own. */
  readonly showStatus: boolean
}

export interface ListView extends View {
  readonly kind: "lista"
  readonly titel: string
  readonly ingress: string
  readonly crumbs: readonly Hyperlink[]
  /** The same list in other orders. */
  readonly orders: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  /** The list as a file for a spreadsheet. */
  readonly download: Hyperlink | undefined
  /** What has changed in the documents of the list. */
  readonly changes: Hyperlink | undefined
  readonly sections: readonly ListSection[]
}

/** A heading in the table of contents, with those under it. */
export interface ContentsItem {
  readonly title: string
  readonly href: string
  readonly items: readonly ContentsItem[]
}

/** A decided wording in the table "Lydelser". */
export interface WordingRow {
  readonly fran: string
  readonly till: string
  readonly beslut: string
  readonly current: boolean
  readonly link: Hyperlink | undefined
  readonly pdf: Hyperlink | undefined
  /** To the comparison with the wording before it. */
  readonly changes: Hyperlink | undefined
}

/** Something that was decided or happened, as a line of the history. */
export interface HistoryRow {
  readonly datum: string
  readonly handelse: string
  readonly beslut: string
}

/** One of the days of a decision, in words. */
export interface DecisionDay {
  readonly etikett: string
  readonly varde: string
}

/** What a document's page and a wording's page have in common. */
export interface TextView extends View {
  readonly crumbs: readonly Hyperlink[]
  readonly banner: Banner | undefined
  readonly typ: string
  readonly titel: string
  readonly sprak: string
  readonly status: Status
  /** What the correction that made this wording changed; without a full stop. */
  readonly correction: string | undefined
  readonly labels: readonly Label[]
  readonly facts: Facts
  readonly files: readonly Hyperlink[]
  readonly syfte: string | undefined
  readonly contents: readonly ContentsItem[]
  readonly contentsOpen: boolean
  readonly body: SafeHtml
  readonly bilagor: readonly MaybeLink[]
  /** That the text is a rendering, and where the original is. */
  readonly original: string
  readonly technical: readonly { readonly etikett: string; readonly varde: string }[]
  readonly kontakt: Contact
  readonly accessibility: Hyperlink
}

export interface DocumentView extends TextView {
  readonly kind: "dokument"
  readonly earlier: Hyperlink | undefined
  /** What the latest decision did, and when: "ändrad 16 september 2025, Socialnämnden § 37". */
  readonly lastChange: string | undefined
  /** To the comparison of the wording shown with the one before it. */
  readonly whatChanged: Hyperlink | undefined
  readonly otherForms: readonly Hyperlink[]
  readonly wordings: readonly WordingRow[]
  /** Any two wordings to compare, where there are so many that the table does not lead to all. */
  readonly comparisons: readonly Hyperlink[]
  readonly history: readonly HistoryRow[]
  /** The days of the decision that the wording shown rests on. */
  readonly days: readonly DecisionDay[]
  readonly related: readonly { readonly heading: string; readonly items: readonly MaybeLink[] }[]
  /** Only in the municipality's own portal. */
  readonly internt:
    | {
        readonly ansvarig: string | undefined
        readonly nastaOversyn: string | undefined
      }
    | undefined
}

export interface WordingView extends TextView {
  readonly kind: "lydelse"
  readonly document: Hyperlink
  /** To what the wording changed, and to how it differs from the one in force. */
  readonly comparisons: readonly Hyperlink[]
}

export interface AccessibilityView extends View {
  readonly kind: "tillganglighet"
  /** What is known of how accessible the portal is: one sentence each. */
  readonly known: readonly string[]
  readonly brister: readonly string[]
  readonly granskad: string | undefined
  readonly tillsyn: { readonly namn: string; readonly anmalan: Hyperlink }
}

export interface AboutView extends View {
  readonly kind: "om"
}

export type PageView =
  | FrontView
  | ListView
  | DocumentView
  | WordingView
  | ComparisonPageView
  | ChangesView
  | LawView
  | AccessibilityView
  | AboutView
