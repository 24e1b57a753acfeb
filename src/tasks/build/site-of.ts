import {
  actWithDays,
  appealKey,
  createSite,
  decidedHeadings,
  type Entry,
  publicDecisions,
  REGISTER_CSV,
  type Site,
  type SiteInput,
  STATUTES_CSV,
} from "../../catalogue/index.ts"
import { appealOf, bodiesOn, createLedger, highestBody, type Ledger, stateOf } from "../../lifecycle/index.ts"
import type { Document } from "../../model/document.ts"
import type { Audience } from "../../model/page.ts"
import type { Gathered } from "../gather.ts"
import { assetsOf, pdfPathsOf } from "./assets.ts"
import { correctionsOf } from "./corrections.ts"

/** The documents that a portal may have pages of, and what its pages say whichever of them it shows. */
export interface Published {
  readonly entries: readonly Entry[]
  readonly facts: Omit<SiteInput, "entries" | "files">
}

/**
 * What a portal for `audience` is made of. On the web all of it, states, corrections and days, is derived from the
 * decisions that may be shown, and from them alone. `held` are the documents that are withheld, by id or by path.
 */
export function publishedFor(
  gathered: Gathered,
  { audience, reloadScript }: { readonly audience: Audience; readonly reloadScript?: string },
  held: ReadonlySet<string>,
): Published {
  const { collection } = gathered
  const { settings, today } = collection
  const decisions = publicDecisions(gathered.ledger)
  const ledger = audience === "intern" ? gathered.ledger : createLedger({ ...collection, decisions })
  // What has no address of its own is withheld by its path; the rest by its id, and may still have pages to keep.
  const addressed = gathered.entries.filter(({ document }) => !held.has(document.path))
  const entries = addressed.map(({ document }) => entryOf(document, ledger))
  const facts = {
    settings,
    decisions: collection.decisions,
    headings: decidedHeadings(collection.decisions),
    audience,
    today,
    corrections: correctionsOf(gathered, entries),
    appeals: appealsOf(ledger, entries),
    ...(reloadScript === undefined ? {} : { reloadScript }),
  }
  return { entries, facts }
}

/** A document as its highest body decided it, with what the others decided. */
function entryOf(document: Document, ledger: Ledger): Entry {
  const { today } = ledger.collection
  const highest = highestBody(document, ledger, today)
  const state = stateOf(document, ledger, today)
  if (highest === undefined) return { document, state }
  const others = bodiesOn(document, ledger, today).filter(code => code !== highest)
  return { document, state, others: others.map(code => ({ document, state: stateOf(document, ledger, today, code) })) }
}

/** The portal that shows `entries`, with the files that stand beside its pages. */
export function siteOf(gathered: Gathered, facts: Published["facts"], entries: readonly Entry[]): Site {
  const site = createSite({ ...facts, entries, files: new Set() })
  const files = new Set([
    ...pdfPathsOf(site),
    ...assetsOf(gathered, site).map(asset => asset.path),
    REGISTER_CSV,
    STATUTES_CSV,
  ])
  return { ...site, files }
}

/** The time for appeal of each act whose days a page tells, by what is known today. */
function appealsOf(ledger: Ledger, entries: readonly Entry[]): Site["appeals"] {
  const told = entries.flatMap(({ state }) => actWithDays(state) ?? [])
  return new Map(told.map(by => [appealKey(by), appealOf(by.record, by.act, ledger, ledger.collection.today)]))
}
