import { type CivilDate, inWords, OPEN_ENDED } from "../../model/date.ts"
import { dateAt, isMapping, type Mapping, reviewRule, textAt, type Value } from "../../model/metadata.ts"
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
  const acts = actsIn(request)
  const instans = textAt(request, "instans") ?? onlyBody(entries)
  const form = textAt(request, "form") ?? formFor(request, acts)
  const datum = textAt(request, "datum") ?? (form === "tjansteanteckning" ? gathered.collection.today : undefined)
  const record = {
    ...request,
    ...(instans === undefined ? {} : { instans }),
    form,
    ...(datum === undefined ? {} : { datum }),
    ...delegationIn(request, instans, gathered),
  }
  const notes: string[] = []
  const day = dateAt(record, "datum")
  const beslut = acts.map(act => {
    const id = textAt(act, "dokument") ?? ""
    const entry = kept.has(id) ? undefined : entries.get(id)
    return entry === undefined || day === undefined ? inOrder(act, ACT_ORDER) : completedAct(act, entry, day, notes)
  })
  return { record: inOrder({ ...record, beslut }, ORDER), notes }
}

/** The acts of a request. */
export function actsIn(request: Mapping): readonly Mapping[] {
  const { beslut } = request
  return Array.isArray(beslut) ? beslut.filter((item: Value) => isMapping(item)) : []
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

/** The form that the other facts point to; a meeting unless they say otherwise. */
function formFor(request: Mapping, acts: readonly Mapping[]): string {
  if (textAt(request, "domstol") !== undefined) return "domstol"
  if (request.delegation !== undefined) return "delegation"
  const isReview = acts.length > 0 && acts.every(act => textAt(act, "slag") === "oversyn")
  return isReview && textAt(request, "paragraf") === undefined ? "tjansteanteckning" : "sammantrade"
}

/** A point of delegation without a named ordning means the body's only delegationsordning in force. */
function delegationIn(request: Mapping, instans: string | undefined, gathered: Gathered): Mapping {
  const { delegation } = request
  if (!isMapping(delegation) || textAt(delegation, "ordning") !== undefined) return {}
  const granting = gathered.entries.filter(
    ({ document, state }) =>
      document.metadata.typ === "delegationsordning" &&
      state.tillstand === "gallande" &&
      state.version?.record.instans === instans,
  )
  const id = granting.length === 1 ? granting[0]?.document.metadata.id : undefined
  return id === undefined ? {} : { delegation: { ...delegation, ordning: id } }
}

function completedAct(act: Mapping, entry: Entry, day: CivilDate, notes: string[]): Mapping {
  switch (textAt(act, "slag")) {
    case "antagen":
    case "reviderad":
      return inOrder({ ...proposedBy(entry, act, day, notes), ...act }, ACT_ORDER)
    case "redaktionell":
    case "upphavd":
      return inOrder({ galler_from: day, ...act }, ACT_ORDER)
    case "forlangd":
      if (act.galler_tom !== undefined) return inOrder(act, ACT_ORDER)
      throw refusal("--galler-tom saknas.", "Ange den dag som dokumentet förlängs till.")
    case "oversyn":
      return inOrder(reviewed(act, entry, day), ACT_ORDER)
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

/** A review moves the next one: a rule that is a fixed day needs a new day (PRODUCT.md, `revideras_senast`). */
function reviewed(act: Mapping, { document, state }: Entry, day: CivilDate): Mapping {
  const rule = state.reviewRule
  if (act.revideras_senast !== undefined || rule?.kind !== "date" || rule.date > day) return act
  throw refusal(
    `${document.metadata.id ?? document.path} skulle ses över senast ${inWords(rule.date)}. När ska det ses över nästa gång?`,
    "Ange dagen med --revideras-senast, till exempel --revideras-senast 2028-12-31 eller --revideras-senast årligen.",
  )
}
