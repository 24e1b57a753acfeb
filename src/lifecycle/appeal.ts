import { addDays, type CivilDate } from "../model/date.ts"
import type { Act, DecisionEvent, DecisionRecord } from "../model/decision.ts"
import { orNextWorkingDay } from "./calendar.ts"
import { annulledOn, eventsOn, type Ledger } from "./ledger.ts"
import { type AppealDates, noticeOf } from "./notice.ts"

/** What can be said of the time for appeal of one act of a decision. */
export type Appeal =
  /** No days are told: the act is preparatory, mere enforcement, a note, a company's or a court's. */
  | { readonly kind: "none" }
  /** No notice is known yet from which the time runs. */
  | { readonly kind: "unposted" }
  /** The notice was taken down too early, so that the time has not run (KL 13 kap. 5 §). */
  | { readonly kind: "interrupted"; readonly nedtaget: CivilDate; readonly dates: AppealDates }
  | { readonly kind: "counted"; readonly dates: AppealDates; readonly isAppealed: boolean }

/**
 * Acts that only prepare another decision: no days are told of these. Of a nämnd's KL 13 kap. 2 § 2 says that they cannot
 * be appealed. Of fullmäktige's it says nothing; there we rest on that a proposal, a postponement or a referral back
 * decides nothing about the document, and claim no more than that we have no day to tell.
 */
const PREPARATORY: readonly Act["slag"][] = ["foreslar", "bordlagd", "aterremitterad"]

/** The time for appeal of one act, by what was known on the day `at`. */
export function appealOf(record: DecisionRecord, act: Act, ledger: Ledger, at: CivilDate): Appeal {
  if (PREPARATORY.includes(act.slag) || !isAppealable(record, ledger)) return { kind: "none" }
  const notice = noticeOf(record, ledger, at, act.dokument)
  switch (notice.kind) {
    case "unposted":
      return { kind: "unposted" }
    case "interrupted":
      return notice
    case "counted": {
      const isAppealed = eventsOn(record, act.dokument, at).some(event => event.slag === "overklagat")
      return { kind: "counted", dates: notice.dates, isAppealed }
    }
  }
}

/**
 * The event that says that a decision on a document is final, if that is known on the day `at`: its own laga kraft, or that
 * of a judgment which left it standing. Nothing is concluded from days that have passed.
 */
export function finalOn(record: DecisionRecord, document: string, at: CivilDate): DecisionEvent | undefined {
  const events = eventsOn(record, document, at)
  const own = events.findLast(event => event.slag === "laga_kraft" && event.galler === "beslut")
  if (own !== undefined || annulledOn(record, document, at) !== undefined) return own
  return events.findLast(
    ({ slag, galler, datum }) =>
      slag === "laga_kraft" &&
      galler === "dom" &&
      events.some(event => event.slag === "dom" && leftStanding(event) && event.datum <= datum),
  )
}

function leftStanding({ utfall }: DecisionEvent): boolean {
  return utfall === "avslag" || utfall === "avvisat"
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
