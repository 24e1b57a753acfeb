import { stateOf } from "../../lifecycle/index.ts"
import { type CivilDate, inWords, OPEN_ENDED, parseDate } from "../../model/date.ts"
import { isMapping, type Mapping, mappingsIn, reviewRule, textAt } from "../../model/metadata.ts"
import type { Entry } from "../../rules/index.ts"
import type { Gathered } from "../gather.ts"
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

const ACT_ORDER = [
  "dokument",
  "slag",
  "lydelse",
  "galler_from",
  "galler_tom",
  "revideras_senast",
  "ersatter",
  "andrad_vid_sammantradet",
  "importerad",
  "kategori",
  "far_rattas_av",
  "skal",
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
): Completed {
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
    return entry === undefined || day === undefined ? inOrder(act, ACT_ORDER) : completedAct(act, entry, day, notes)
  })
  return { record: inOrder({ ...record, beslut }, ORDER), notes }
}

/** Keys in their usual order, and what has no place last. */
function inOrder(mapping: Mapping, order: readonly string[]): Mapping {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(mapping).toSorted(([a], [b]) => place(a) - place(b)))
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

function completedAct(act: Mapping, entry: Entry, day: CivilDate, notes: string[]): Mapping {
  switch (textAt(act, "slag")) {
    case "antagen":
    case "reviderad":
      return inOrder({ ...proposedBy(entry, act, day, notes), ...act }, ACT_ORDER)
    case "redaktionell":
      return inOrder({ galler_from: correctedFrom(entry, day), ...act }, ACT_ORDER)
    case "upphavd":
      return inOrder({ galler_from: day, ...act }, ACT_ORDER)
    case "forlangd":
      if (act.galler_tom !== undefined) return inOrder(act, ACT_ORDER)
      throw refusal("Den nya sista dagen saknas.", "Ange den dag som dokumentet förlängs till (galler-tom).")
    case "oversyn":
      noteReview(act, entry, day, notes)
      return inOrder(act, ACT_ORDER)
    default:
      return inOrder(act, ACT_ORDER)
  }
}

/** What the text itself proposes, so that the record says all that it rules. */
function proposedBy({ document }: Entry, act: Mapping, day: CivilDate, notes: string[]): Mapping {
  const { giltighetstid, ersatter } = document.metadata
  const isImported = textAt(act, "importerad") === "ja"
  const { from } = giltighetstid
  const isOld = from !== undefined && from < day && !isImported
  if (isOld && act.galler_from === undefined) {
    notes.push(
      `I texten står att den gäller från ${inWords(from)}, före beslutet. Därför är ${inWords(day)} antecknat som första dag. Beslutades en annan dag anger du den med --galler-from.`,
    )
  }
  const rule = document.raw.revideras_senast
  const review = reviewRule(rule)
  if (act.revideras_senast === undefined && review?.kind === "date" && review.date <= day && !isImported) {
    notes.push(
      `I texten står att den ska ses över senast ${inWords(review.date)}, vilket redan har varit. Ange en ny dag med --revideras-senast.`,
    )
  }
  return {
    galler_from: from === undefined || isOld ? day : from,
    galler_tom: giltighetstid.tom ?? OPEN_ENDED,
    ...(rule === undefined || review === undefined ? {} : { revideras_senast: rule }),
    ...(ersatter.length === 0 ? {} : { ersatter }),
  }
}

/** A correction keeps the first day of what it corrects: a wording to come does not begin earlier for a slip of the pen. */
function correctedFrom({ state }: Entry, day: CivilDate): CivilDate {
  const corrected = state.coming ?? state.version
  return corrected !== undefined && corrected.gallerFrom > day ? corrected.gallerFrom : day
}

/** A review moves the next one: a rule that is a fixed day moves only by a new day (PRODUCT.md, `revideras_senast`). */
function noteReview(act: Mapping, { document, state }: Entry, day: CivilDate, notes: string[]): void {
  const rule = state.reviewRule
  if (act.revideras_senast !== undefined || rule?.kind !== "date") return
  const when = rule.date > day ? "ska fortfarande" : "skulle"
  notes.push(
    `Översynen flyttar inte nästa översyn: ${document.metadata.id ?? document.path} ${when} ses över senast ${inWords(rule.date)}. Rätta med en ny dag (revideras-senast).`,
  )
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
