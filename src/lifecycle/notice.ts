import { byText } from "../model/by-text.ts"
import { addDays, type CivilDate } from "../model/date.ts"
import type { DecisionEvent, DecisionRecord } from "../model/decision.ts"
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

/** What is known of the notice of a decision, and of the time that runs from it. */
export type Notice =
  /** No time runs. `anslaget` is the last notice known: one of a joint committee's is not enough. */
  | { readonly kind: "unposted"; readonly anslaget?: CivilDate }
  /** The notice was taken down too early, so that the time has not run (KL 13 kap. 5 §). */
  | { readonly kind: "interrupted"; readonly nedtaget: CivilDate; readonly dates: AppealDates }
  | { readonly kind: "counted"; readonly nedtaget?: CivilDate; readonly dates: AppealDates }

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

/**
 * The notice of a decision, by what was known on the day `at`: its own, else (for delegation) that of the minutes of the
 * meeting at which it was reported (KL 6 kap. 40 §). With `document` events that concern others alone are left out.
 */
export function noticeOf(record: DecisionRecord, ledger: Ledger, at: CivilDate, document?: string): Notice {
  const own = document === undefined ? known(record, at) : eventsOn(record, document, at)
  const events = record.form === "sammantrade" || own.some(isPosted) ? own : reportedIn(record, own, ledger, at)
  // A joint committee serves at least two municipalities (KL 9 kap. 19 §), and the last of their boards decides.
  const isJoint = ledger.collection.settings.instanser.get(record.instans)?.slag === "gemensam_namnd"
  return isJoint ? lastOfBoards(inOrder(events)) : firstUnbroken(inOrder(events))
}

function known(record: DecisionRecord, at: CivilDate): readonly DecisionEvent[] {
  return record.handelser.filter(event => event.datum <= at)
}

/** What is known of the notice of the meeting at which a decision was reported. */
function reportedIn(
  record: DecisionRecord,
  own: readonly DecisionEvent[],
  ledger: Ledger,
  at: CivilDate,
): readonly DecisionEvent[] {
  const reported = own.find(event => event.slag === "anmalt")
  if (reported === undefined) return own
  const meeting = { instans: reported.instans ?? record.instans, datum: reported.datum }
  const minutes = decidedAt(meeting, ledger).filter(({ record: other }) => !other.omedelbartJusterad)
  // Every paragraf of a meeting tells of the same notices: the one that tells most is enough, and counts none twice.
  const told = minutes.map(({ record: other }) => known(other, at).filter(isOnBoard))
  return told.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/**
 * The first notice that stayed for the whole time. Time that has run out does not begin anew with another notice; only a
 * notice that was taken down too early leaves it to the next one (KL 13 kap. 5 §).
 */
function firstUnbroken(events: readonly DecisionEvent[]): Notice {
  let notice: Notice = { kind: "unposted" }
  for (const { slag, datum } of events) {
    if (slag === "anslaget") {
      if (notice.kind !== "counted") notice = { kind: "counted", dates: appealDates(datum) }
    } else notice = takenDown(notice, datum)
  }
  return notice
}

/** The time from the last of several boards, once there are two. */
function lastOfBoards(events: readonly DecisionEvent[]): Notice {
  const place = events.findLastIndex(isPosted)
  const last = events[place]?.datum
  const up = events.slice(0, place + 1).reduce((count, event) => count + (isPosted(event) ? 1 : -1), 0)
  if (last === undefined || up < 2) return { kind: "unposted", ...(last === undefined ? {} : { anslaget: last }) }
  return events
    .slice(place + 1)
    .reduce<Notice>((notice, { datum }) => takenDown(notice, datum), { kind: "counted", dates: appealDates(last) })
}

/** A notice taken down before its time has broken the time; one that stayed has been lawfully taken down once. */
function takenDown(notice: Notice, nedtaget: CivilDate): Notice {
  if (notice.kind !== "counted" || notice.nedtaget !== undefined) return notice
  const { dates } = notice
  return { kind: nedtaget < dates.anslagFarTasNed ? "interrupted" : "counted", nedtaget, dates }
}

function inOrder(events: readonly DecisionEvent[]): readonly DecisionEvent[] {
  // Stable: a notice taken down and posted anew on one day stands in the order in which it was recorded.
  return events.filter(isOnBoard).toSorted((a, b) => byText(a.datum, b.datum))
}

function isOnBoard({ slag }: DecisionEvent): boolean {
  return slag === "anslaget" || slag === "nedtaget"
}

function isPosted({ slag }: DecisionEvent): boolean {
  return slag === "anslaget"
}
