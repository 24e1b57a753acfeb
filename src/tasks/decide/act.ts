import { type CivilDate, inWords, OPEN_ENDED } from "../../model/date.ts"
import { type Mapping, reviewRule, textAt } from "../../model/metadata.ts"
import type { Entry } from "../../rules/index.ts"
import { inOrder } from "./order.ts"
import { refusal } from "./request.ts"

/** Keys of an act in the order in which they are written. */
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

/** An act with its keys in their usual order. */
export function orderedAct(act: Mapping): Mapping {
  return inOrder(act, ACT_ORDER)
}

/** An act with what follows from the document; what a person should know of it is added to `notes`. */
export function completedAct(act: Mapping, entry: Entry, day: CivilDate, notes: string[]): Mapping {
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
      return orderedAct(act)
    default:
      return inOrder(act, ACT_ORDER)
  }
}

/** What the text itself proposes, so that the record says all that it rules. */
function proposedBy(entry: Entry, act: Mapping, day: CivilDate, notes: string[]): Mapping {
  const { document } = entry
  const { giltighetstid, ersatter } = document.metadata
  const isImported = textAt(act, "importerad") === "ja"
  const { from } = giltighetstid
  const isOld = from !== undefined && from < day && !isImported
  if (isOld && act.galler_from === undefined) {
    notes.push(
      `I texten står att den gäller från ${inWords(from)}, före beslutet. Därför är ${inWords(day)} antecknat som första dag. Beslutades en annan dag anger du den (galler-from).`,
    )
  }
  const first = from === undefined || isOld ? day : from
  const rule = document.raw.revideras_senast
  const review = reviewRule(rule)
  if (act.revideras_senast === undefined && review?.kind === "date" && review.date <= day && !isImported) {
    notes.push(
      `I texten står att den ska ses över senast ${inWords(review.date)}, vilket redan har varit. Beslutades en ny dag anger du den (revideras-senast).`,
    )
  }
  return {
    galler_from: first,
    galler_tom: act.galler_tom ?? lastDayFor(entry, first, isImported, notes),
    ...(rule === undefined || review === undefined ? {} : { revideras_senast: rule }),
    ...(ersatter.length === 0 ? {} : { ersatter }),
  }
}

/**
 * The last day that the text proposes. Where the text still says what its last wording said, while a later decision has
 * extended that, the extension stands; a day before the first one is the old wording's.
 */
function lastDayFor({ document, state }: Entry, first: CivilDate, isImported: boolean, notes: string[]): string {
  const tom = document.metadata.giltighetstid.tom ?? OPEN_ENDED
  const inForce = state.version
  const isUntouched = inForce?.wording?.metadata.giltighetstid.tom === tom && inForce.gallerTom !== tom
  const isPast = tom !== OPEN_ENDED && tom < first
  if (isImported || !(isUntouched || isPast) || tom === OPEN_ENDED) return tom
  const decided = inForce !== undefined && (inForce.gallerTom === OPEN_ENDED || inForce.gallerTom >= first)
  const last = decided ? inForce.gallerTom : OPEN_ENDED
  notes.push(
    `I texten står att den gäller till och med ${inWords(tom)}. Därför är ${last === OPEN_ENDED ? last : inWords(last)} antecknat som sista dag. Beslutades en annan dag anger du den (galler-tom).`,
  )
  return last
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
