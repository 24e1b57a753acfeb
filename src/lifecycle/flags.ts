import { type CivilDate, daysBetween } from "../model/date.ts"
import type { DecisionEvent, DecisionRecord, EventKind } from "../model/decision.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { DecidedAct, Flagga, State, Tillstand, Version } from "../model/state.ts"
import { differsFrom } from "./changed.ts"
import { eventsOn, type Ledger } from "./ledger.ts"

/** What the flags are computed from, besides the document itself. */
export interface Flagged {
  readonly versions: readonly Version[]
  readonly tillstand: Tillstand
  readonly nastaOversyn: CivilDate | undefined
  readonly reviewRule: State["reviewRule"] | undefined
  readonly version: Version | undefined
  readonly coming: Version | undefined
  /** The type that was decided, while the working file may propose another. */
  readonly typ: string | undefined
}

/** What else is to be known of a document that is decided or in force (PRODUCT.md, "States"). */
export function flagsOf(document: DocumentFacts, ledger: Ledger, at: CivilDate, facts: Flagged): readonly Flagga[] {
  const { settings, attachments } = ledger.collection
  const working = { document, attachments: attachments.get(document.path) ?? [] }
  const differs = (version: Version): boolean =>
    differsFrom(working, version, settings.administrativa, facts.reviewRule)
  const decided = [facts.version, facts.coming].flatMap(version => (version === undefined ? [] : [version]))
  const comparable = [...decided, ...facts.versions.slice(-1)]
  const id = document.metadata.id ?? ""
  const days = facts.nastaOversyn === undefined ? undefined : daysBetween(at, facts.nastaOversyn)
  const published = settings.typer.get(facts.typ ?? "")?.klass === "foreskrift"
  const flags: readonly (readonly [Flagga, boolean])[] = [
    ["andrad", comparable.length > 0 && comparable.every(differs)],
    ["ska_ses_over", days !== undefined && days >= 0 && days <= (settings.ledtider[0] ?? 0)],
    ["forsenad_oversyn", days !== undefined && days < 0],
    ["ej_justerat", decided.some(version => awaits(version, "justerat", id, at) && !version.record.omedelbartJusterad)],
    ["ej_kungjort", published && decided.some(version => awaits(version, "anslaget", id, at))],
    ["oprovad_import", facts.version !== undefined && isUnproven(facts.version, at)],
    ["inhiberad", facts.version !== undefined && stayOn(facts.version.record, id, at) !== undefined],
    ["ny_lydelse_beslutad", facts.tillstand === "gallande" && facts.coming !== undefined],
  ]
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []))
}

/** True while what is known of an imported decision rests on the imported document alone. */
export function isUnproven(decided: DecidedAct, at: CivilDate): boolean {
  return decided.act.importerad && !happened(decided, "bestyrkt", decided.act.dokument, at)
}

function happened({ record }: DecidedAct, slag: EventKind, id: string, at: CivilDate): boolean {
  return eventsOn(record, id, at).some(event => event.slag === slag)
}

/** True for a meeting's decision, recorded when it was made, for which the event has not come yet. */
function awaits(version: Version, slag: "justerat" | "anslaget", id: string, at: CivilDate): boolean {
  return version.record.form === "sammantrade" && !version.act.importerad && !happened(version, slag, id, at)
}

/** The court's stay that holds on the day `at`: until the day it names, else until a judgment. */
export function stayOn(record: DecisionRecord, document: string, at: CivilDate): DecisionEvent | undefined {
  const events = eventsOn(record, document, at)
  const stay = events.findLast(event => event.slag === "inhibition")
  if (stay === undefined || (stay.tom !== undefined && stay.tom < at)) return undefined
  return events.some(event => event.slag === "dom" && event.datum >= stay.datum) ? undefined : stay
}
