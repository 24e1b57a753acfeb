import { type CivilDate, parseDate } from "../model/date.ts"
import type { DecisionFacts, DecisionRecord } from "../model/decision.ts"
import type { Ledger } from "./ledger.ts"

/** A meeting of a body. */
export interface Meeting {
  readonly instans: string
  readonly datum: CivilDate
}

/** A decision with its folder. */
export interface Recorded {
  readonly folder: DecisionFacts
  readonly record: DecisionRecord
}

/** A meeting as it is named in commands: "sn/2025-09-16". */
export function meetingKey({ instans, datum }: Meeting): string {
  return `${instans}/${datum}`
}

/** The meeting that `name` names; undefined where it has another form, or its day is in no almanac. */
export function meetingNamed(name: string): Meeting | undefined {
  const [, instans = "", day = ""] = /^([^/]+)\/([^/]+)$/.exec(name) ?? []
  const datum = parseDate(day)
  return datum === undefined ? undefined : { instans, datum }
}

/** The decisions that count of a meeting, in the order of the collection. */
export function decidedAt(meeting: Meeting, { meetings }: Ledger): readonly Recorded[] {
  return meetings.get(meetingKey(meeting)) ?? []
}

/** The last day on which a body held a meeting with decisions. */
export function lastMeeting(instans: string, { meetings }: Ledger): CivilDate | undefined {
  const first = [...meetings.values()].flatMap(recorded => recorded.slice(0, 1))
  const days = first.filter(({ record }) => record.instans === instans).map(({ record }) => record.datum)
  return days.toSorted().at(-1)
}
