import type { LawFacts } from "../law/index.ts"
import type { Ledger } from "../lifecycle/index.ts"
import type { Citation } from "../model/citation.ts"
import type { Collection } from "../model/collection.ts"
import type { Departure } from "../model/departure.ts"
import type { Document } from "../model/document.ts"
import type { Problem, Severity } from "../model/finding.ts"
import type { Settings } from "../model/settings.ts"
import type { State } from "../model/state.ts"
import type { ProseBlock, Reading } from "../text/index.ts"

/** A text that shows a rule at work; it is run as a test, and printed in the rule's page under docs/regler/. */
interface Example {
  readonly name: string
  /** Path → content, on top of a small sound collection; a path set to "" is taken away. */
  readonly files: Readonly<Record<string, string>>
  /** The same files before a change, where the rule is about the change. */
  readonly before?: Readonly<Record<string, string>>
  /** The day on which the example is checked. */
  readonly today?: string
  /** The messages of this rule, in order; none means that the text passes. */
  readonly findings: readonly string[]
}

interface RuleFacts {
  /** Swedish, without å ä ö: it stands in annotations and in configuration. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** Why it matters, in a sentence or two. */
  readonly why: string
  /** How the document's state tempers the severity. */
  readonly weight?: "state" | "always" | "completion"
  readonly examples: readonly Example[]
}

/** What a rule about one text may ask. */
export interface TextContext {
  readonly settings: Settings
  /** How the front matter departs from the schema of documents. */
  readonly departures: readonly Departure[]
  /** The references to law in the text. */
  readonly citations: readonly Citation[]
  /** The running text, block by block. */
  readonly prose: readonly ProseBlock[]
  /** Short names of acts, as the register of law has them: "LVM". */
  readonly lawAbbreviations: ReadonlySet<string>
}

/** What a rule about one text sees; nothing but the text itself, so that its answer can be kept. */
export interface TextRule extends RuleFacts {
  readonly scope: "text"
  readonly check: (reading: Reading, context: TextContext) => Iterable<Problem>
}

/** A document with its state today. */
export interface Entry {
  readonly document: Document
  readonly state: State
}

/** What a rule about the collection may ask. */
export interface CollectionContext {
  readonly collection: Collection
  /** The collection before the change that is judged, if one was named. */
  readonly before?: Collection
  readonly ledger: Ledger
  /** Every document with its state today, in path order. */
  readonly entries: readonly Entry[]
  /** Documents by id; of two with the same id the first by path. */
  readonly byId: ReadonlyMap<string, Entry>
  /** The references to law, judged today. */
  readonly law: LawFacts
  /** styrdok.yaml as it was read. */
  readonly settingsFile: Pick<Document, "path" | "raw" | "where" | "faults"> & {
    readonly departures: readonly Departure[]
  }
}

/** What a rule about several files sees: facts, decisions and today. */
export interface CollectionRule extends RuleFacts {
  readonly scope: "collection"
  readonly check: (context: CollectionContext) => Iterable<Problem>
}

export type Rule = TextRule | CollectionRule

/** Gives a literal its type, so that a rule's file needs no annotation. */
export function textRule(rule: Omit<TextRule, "scope">): TextRule {
  return { scope: "text", ...rule }
}

/** As {@link textRule}, for rules about the collection. */
export function collectionRule(rule: Omit<CollectionRule, "scope">): CollectionRule {
  return { scope: "collection", ...rule }
}
