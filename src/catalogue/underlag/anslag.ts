import {
  appealDates,
  approvalDue,
  approvedOn,
  type Notice as NoticeFacts,
  noticeDue,
  type Recorded,
  noticeOf as recordedNotice,
} from "../../lifecycle/index.ts"
import { blank } from "../../model/blank.ts"
import { type CivilDate, inWords } from "../../model/date.ts"
import { StyrdokError } from "../../model/errors.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { bodyName } from "../entry.ts"
import { setsRules } from "../event-words.ts"
import { actsOf, askedMeeting } from "./parts/find.ts"
import { typeIn } from "./parts/names.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** The text of the notices of one meeting: what was approved at once has a notice of its own, with dates of its own. */
interface NoticeDraft {
  readonly instans: string
  readonly datum: string
  readonly anslag: readonly Notice[]
}

interface Notice {
  readonly rubrik: string
  readonly inledning: string
  readonly paragrafer: string
  readonly foreskrifter: string
  readonly justerat: string
  readonly anslaget: string
  readonly sistaDag: string
  readonly tasNed: string
  readonly nedtaget: string
  /** Said when the notice was taken down before its time. */
  readonly forTidigt: boolean
  /** A joint committee's decision is posted in each of its municipalities (KL 8 kap. 12 §, 9 kap. 19 §). */
  readonly gemensam: boolean
}

/** What the days of a notice depend on. */
interface Facts {
  readonly immediate: boolean
  readonly approved: CivilDate | undefined
  readonly notice: NoticeFacts
}

function view(source: DraftSource, asked: Asked): NoticeDraft {
  const { meeting, recorded } = askedMeeting(source, asked)
  const { settings } = source.ledger.collection
  const groups = new Map<string, Recorded[]>()
  for (const one of recorded) {
    const key = JSON.stringify(factsOf(source, one))
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return {
    instans: bodyName(settings, meeting.instans),
    datum: inWords(meeting.datum),
    anslag: [...groups.values()].map(group => noticeOf(source, group, asked.anslaget)),
  }
}

function factsOf({ ledger }: DraftSource, { record }: Recorded): Facts {
  const { today } = ledger.collection
  return {
    immediate: record.omedelbartJusterad,
    approved: approvedOn(record, today),
    notice: recordedNotice(record, ledger, today),
  }
}

function noticeOf(source: DraftSource, group: readonly Recorded[], planned: CivilDate | undefined): Notice {
  const [first] = group
  if (first === undefined) throw new Error("a notice of no decision")
  const { settings } = source.ledger.collection
  const { immediate, approved, notice } = factsOf(source, first)
  const meeting = first.record.datum
  const isJoint = settings.instanser.get(first.record.instans)?.slag === "gemensam_namnd"
  const posted = notice.kind === "unposted" ? notice.anslaget : notice.dates.anslaget
  const last = posted ?? planned
  const earliest = approved ?? meeting
  if (planned !== undefined && posted === undefined && planned < earliest) throw tooEarly(planned, earliest)
  // The last of the municipalities decides, and what is not recorded of the others is not known.
  const reckoned = isJoint || last === undefined ? undefined : appealDates(last)
  const dates = notice.kind === "unposted" ? reckoned : notice.dates
  const down = notice.kind === "unposted" ? undefined : notice.nedtaget
  const latest = approved === undefined ? "andra dagen efter justeringen" : inWords(noticeDue(approved))
  return {
    rubrik: immediate ? "Omedelbart justerade paragrafer" : "Justerat protokoll",
    inledning: `${immediate ? "Paragraferna nedan är omedelbart justerade" : "Protokollet är justerat"}, och justeringen tillkännages genom det här anslaget.`,
    paragrafer: paragraphs(group),
    foreskrifter: paragraphs(group.filter(one => decidesRules(source, one))),
    justerat: approved === undefined ? `${blank("dag")}, senast ${inWords(approvalDue(meeting))}` : inWords(approved),
    anslaget: last === undefined ? `${blank("dag")}, senast ${latest}` : inWords(last),
    sistaDag:
      dates === undefined
        ? `${blank("dag")}, tre veckor från dagen då anslaget sätts upp, eller nästa vardag`
        : inWords(dates.sistaDagAttOverklaga),
    tasNed:
      dates === undefined
        ? `${blank("dag")}, dagen efter den sista dagen för överklagande`
        : inWords(dates.anslagFarTasNed),
    nedtaget: down === undefined ? blank("dag") : inWords(down),
    forTidigt: notice.kind === "interrupted",
    gemensam: isJoint,
  }
}

/** "§ 52", "§§ 52 och 53": those that the collection knows. */
function paragraphs(group: readonly Recorded[]): string {
  const numbers = group.map(({ record }) => record.paragraf ?? blank("paragraf"))
  if (numbers.length === 0) return ""
  return `${numbers.length === 1 ? "§" : "§§"} ${listInWords(numbers)}`
}

/** True for a decision on rules that are made known by the notice (KL 8 kap. 13 §). */
function decidesRules(source: DraftSource, recorded: Recorded): boolean {
  return actsOf(recorded).some(decided => setsRules(decided, typeIn(decided, source)))
}

function tooEarly(planned: CivilDate, earliest: CivilDate): StyrdokError {
  return new StyrdokError(
    "STYR_UNDERLAG",
    `--anslaget ${planned} är före den ${inWords(earliest)}. Protokollet kan inte anslås innan det är justerat.`,
    "Ange den dag då anslaget ska sättas upp.",
  )
}

export const anslag: DraftKind = {
  summary: "Text till anslaget för ett sammanträde, med datum. Bara text: dokumenten själva sätts inte upp.",
  takes: ["sammantrade", "anslaget"],
  view,
}
