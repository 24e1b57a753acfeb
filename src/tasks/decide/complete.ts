import { createLedger, stateOf } from "../../lifecycle/index.ts"
import { type CivilDate, parseDate } from "../../model/date.ts"
import { isMapping, type Mapping, mappingsIn, textAt } from "../../model/metadata.ts"
import type { Entry } from "../../rules/index.ts"
import type { Gathered } from "../gather.ts"
import { completedAct, orderedAct } from "./act.ts"
import { inOrder } from "./order.ts"
import { refusal } from "./request.ts"

/** A request with what follows from the documents, and what a person should know of what was filled in. */
export interface Completed {
  readonly record: Mapping
  readonly notes: readonly string[]
}

/** Keys of a record in the order in which they are written; others come last, and are reported. */
const ORDER = [
  "instans",
  "form",
  "datum",
  "paragraf",
  "beslutsnummer",
  "beslutsfattare",
  "domstol",
  "diarienummer",
  "omedelbart_justerad",
  "delegation",
  "rattar",
  "skal",
  "beslut",
  "handelser",
]

/**
 * Fills in what a request leaves out and the documents or the form tell. Invents nothing. Acts on the documents in `kept`
 * stand as they were recorded.
 */
export function completed(
  request: Mapping,
  entries: ReadonlyMap<string, Entry>,
  gathered: Gathered,
  kept: ReadonlySet<string>,
  replaced: readonly string[],
): Completed {
  const { collection } = gathered
  const decisions = collection.decisions.filter(({ mapp }) => !replaced.includes(mapp))
  const ledger = replaced.length === 0 ? gathered.ledger : createLedger({ ...collection, decisions })
  const acts = mappingsIn(request.beslut)
  const instans = textAt(request, "instans") ?? onlyBody(entries)
  const form = textAt(request, "form") ?? formFor(request, acts)
  const datum = textAt(request, "datum") ?? (form === "tjansteanteckning" ? gathered.collection.today : undefined)
  const day = parseDate(datum ?? "")
  const record = {
    ...request,
    ...(instans === undefined ? {} : { instans }),
    form,
    ...(datum === undefined ? {} : { datum }),
    ...delegationIn(request, instans, day, gathered),
    ...reportedEvents(request, instans),
  }
  const notes: string[] = []
  const beslut = acts.map(act => {
    const id = textAt(act, "dokument") ?? ""
    const entry = kept.has(id) ? undefined : entries.get(id)
    if (entry === undefined || day === undefined) return orderedAct(act)
    // What was decided later, and what is being corrected, is not what the decision rested on.
    const state = stateOf(entry.document, ledger, day)
    return completedAct(act, { ...entry, state }, day, notes)
  })
  return { record: inOrder({ ...record, beslut }, ORDER), notes }
}

/** The body that decides all the documents, when they have one and the same. */
function onlyBody(entries: ReadonlyMap<string, Entry>): string | undefined {
  const codes = new Set([...entries.values()].flatMap(({ document }) => document.metadata.beslutsinstans))
  return codes.size === 1 ? [...codes][0] : undefined
}

/** The form that the other facts point to: a meeting, unless a role or a court is said to have decided. */
function formFor(request: Mapping, acts: readonly Mapping[]): string {
  if (textAt(request, "domstol") !== undefined) return "domstol"
  if (request.delegation !== undefined) return "delegation"
  if (textAt(request, "paragraf") !== undefined) return "sammantrade"
  if (acts.length > 0 && acts.every(act => textAt(act, "slag") === "oversyn")) return "tjansteanteckning"
  if (textAt(request, "beslutsfattare") === undefined) return "sammantrade"
  throw refusal(
    "Det står inte hur rollen beslutade.",
    "Ange formen: delegation, ordforandebeslut, verkstallighet eller tjansteanteckning.",
  )
}

/** A point of delegation without a named ordning means the delegationsordning that the body had in force that day, if only one. */
function delegationIn(
  request: Mapping,
  instans: string | undefined,
  day: CivilDate | undefined,
  gathered: Gathered,
): Mapping {
  const { delegation } = request
  if (!isMapping(delegation) || textAt(delegation, "ordning") !== undefined || day === undefined) return {}
  const granting = gathered.entries.filter(({ document }) => {
    if (document.metadata.typ !== "delegationsordning") return false
    const { tillstand, version } = stateOf(document, gathered.ledger, day)
    return tillstand === "gallande" && version?.record.instans === instans
  })
  const id = granting.length === 1 ? granting[0]?.document.metadata.id : undefined
  return id === undefined ? {} : { delegation: { ...delegation, ordning: id } }
}

/** A decision by a role is reported to its own body, unless another is named. */
export function reportedEvents(request: Mapping, instans: string | undefined): Mapping {
  const events = mappingsIn(request.handelser)
  if (instans === undefined || events.length === 0) return {}
  return {
    handelser: events.map(event =>
      event.slag === "anmalt" && event.instans === undefined ? { ...event, instans } : event,
    ),
  }
}
