import { byText } from "../model/by-text.ts"
import { addDays, type CivilDate } from "../model/date.ts"
import type { Act, DecisionEvent, DecisionRecord } from "../model/decision.ts"
import { orNextWorkingDay } from "./calendar.ts"
import { eventsOn, type Ledger } from "./ledger.ts"
import { decidedAt } from "./meetings.ts"

/** The days that follow from the notice of a decision. All are computed; that nobody appealed is a fact that a person records. */
export interface AppealDates {
  /** The day of the notice that the time is counted from. */
  readonly anslaget: CivilDate
  /** Last day on which an appeal may reach the court. */
  readonly sistaDagAttOverklaga: CivilDate
  /** First day on which the notice may be taken down. */
  readonly anslagFarTasNed: CivilDate
  /** First day on which the decision can be final, if nobody has appealed. */
  readonly tidigastLagaKraft: CivilDate
}

/** What can be said of the time for appeal of one act of a decision. */
export type Appeal =
  /** No days are told: the act is preparatory or mere enforcement (KL 13 kap. 2 §), a note, or a court's. */
  | { readonly kind: "none" }
  /** No notice is known yet from which the time runs. */
  | { readonly kind: "unposted" }
  /** The notice was taken down too early, so that the time has not run (KL 13 kap. 5 §). */
  | { readonly kind: "interrupted"; readonly nedtaget: CivilDate; readonly dates: AppealDates }
  | { readonly kind: "counted"; readonly dates: AppealDates; readonly isAppealed: boolean }

/** Acts that only prepare another decision: these cannot be appealed (KL 13 kap. 2 § 2). */
const PREPARATORY: readonly Act["slag"][] = ["foreslar", "bordlagd", "aterremitterad"]

/** The time for appeal of one act, by what was known on the day `at`. */
export function appealOf(record: DecisionRecord, act: Act, ledger: Ledger, at: CivilDate): Appeal {
  if (PREPARATORY.includes(act.slag) || !isAppealable(record, ledger)) return { kind: "none" }
  const own = eventsOn(record, act.dokument, at)
  const notices = noticesOf(record, own, ledger, at)
  const { last } = notices
  const isJoint = ledger.collection.settings.instanser.get(record.instans)?.slag === "gemensam_namnd"
  // A joint committee serves at least two municipalities (KL 9 kap. 19 §), and the last of their boards decides.
  if (last === undefined || (isJoint && notices.up < 2)) return { kind: "unposted" }
  const dates = appealDates(last)
  const early = notices.down.find(day => day < dates.anslagFarTasNed)
  if (early !== undefined) return { kind: "interrupted", nedtaget: early, dates }
  return { kind: "counted", dates, isAppealed: own.some(event => event.slag === "overklagat") }
}

/**
 * An appeal must reach the court within three weeks of the day of the notice (KL 13 kap. 5 §). Weeks end on the day of the
 * same name (1 § lag 1930:173), or on the next working day (2 §). Until then the notice must stay (KL 8 kap. 12 §).
 */
export function appealDates(anslaget: CivilDate): AppealDates {
  const last = orNextWorkingDay(addDays(anslaget, 21))
  return {
    anslaget,
    sistaDagAttOverklaga: last,
    anslagFarTasNed: addDays(last, 1),
    tidigastLagaKraft: addDays(last, 1),
  }
}

/** The last day for approving the minutes of a meeting: fourteen days after it (KL 5 kap. 69 §, 6 kap. 35 §), or the next working day. */
export function approvalDue(meeting: CivilDate): CivilDate {
  return orNextWorkingDay(addDays(meeting, 14))
}

/** The last day for the notice: the second day after the minutes were approved (KL 8 kap. 12 §), or the next working day. */
export function noticeDue(approved: CivilDate): CivilDate {
  return orNextWorkingDay(addDays(approved, 2))
}

/** The day on which the minutes of a decision were approved, if that is known on the day `at`. */
export function approvedOn(record: DecisionRecord, at: CivilDate): CivilDate | undefined {
  if (record.omedelbartJusterad) return record.datum
  return record.handelser.find(event => event.slag === "justerat" && event.datum <= at)?.datum
}

/** False for what cannot be appealed under KL chapter 13, as far as its form and its body tell. */
function isAppealable({ form, instans }: DecisionRecord, ledger: Ledger): boolean {
  if (ledger.collection.settings.instanser.get(instans)?.slag === "bolag") return false
  return form === "sammantrade" || form === "delegation" || form === "ordforandebeslut"
}

interface Notices {
  /** The day on which the last notice was posted. */
  readonly last: CivilDate | undefined
  /** How many were up when it was. */
  readonly up: number
  /** The days on which one was taken down after that. */
  readonly down: readonly CivilDate[]
}

/**
 * The notices of a decision: its own, else (for delegation) those of the minutes of the meeting at which it was reported
 * (KL 6 kap. 40 §).
 */
function noticesOf(record: DecisionRecord, own: readonly DecisionEvent[], ledger: Ledger, at: CivilDate): Notices {
  const notices = noticesIn(own)
  if (record.form === "sammantrade" || notices.last !== undefined) return notices
  const reported = own.find(event => event.slag === "anmalt")
  if (reported === undefined) return notices
  const meeting = { instans: reported.instans ?? record.instans, datum: reported.datum }
  const minutes = decidedAt(meeting, ledger).filter(({ record: other }) => !other.omedelbartJusterad)
  // Every paragraf of a meeting tells of the same notices: the one that tells most is enough, and counts none twice.
  const told = minutes.map(({ record: { handelser } }) => onBoard(handelser.filter(event => event.datum <= at)))
  return noticesIn(told.toSorted((a, b) => b.length - a.length)[0] ?? [])
}

function noticesIn(events: readonly DecisionEvent[]): Notices {
  // Stable: a notice taken down and posted anew on one day stands in the order in which it was recorded.
  const inOrder = onBoard(events).toSorted((a, b) => byText(a.datum, b.datum))
  const place = inOrder.findLastIndex(({ slag }) => slag === "anslaget")
  const upTo = inOrder.slice(0, place + 1)
  return {
    last: inOrder[place]?.datum,
    up: upTo.reduce((count, { slag }) => count + (slag === "anslaget" ? 1 : -1), 0),
    down: inOrder.slice(place + 1).map(({ datum }) => datum),
  }
}

function onBoard(events: readonly DecisionEvent[]): readonly DecisionEvent[] {
  return events.filter(({ slag }) => slag === "anslaget" || slag === "nedtaget")
}
