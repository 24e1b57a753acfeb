import { approvedOn, noticeOf } from "../../lifecycle/index.ts"
import { type CivilDate, inWords } from "../../model/date.ts"
import { ACT_WORDS } from "../../model/decision-words.ts"
import type { DecidedAct } from "../../model/state.ts"
import { bodyName } from "../entry.ts"
import { actsOf, askedMeeting } from "./parts/find.ts"
import { titleIn } from "./parts/names.ts"
import { decidingBody, recordedMeasure } from "./parts/recorded.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** Everything that was decided on governing documents at one meeting. */
interface DecisionListDraft {
  readonly instans: string
  readonly datum: string
  readonly rader: readonly Row[]
}

interface Row {
  readonly paragraf: string
  readonly diarienummer: string
  readonly dokument: string
  readonly beslut: string
  readonly fran: string
  readonly justerat: string
  readonly anslaget: string
}

/** Stands where a fact is not recorded, or has no meaning. */
const NONE = "–"

function view(source: DraftSource, asked: Asked): DecisionListDraft {
  const { meeting, recorded } = askedMeeting(source, asked)
  const { settings, today } = source.ledger.collection
  const rader = recorded.flatMap(one =>
    actsOf(one).map((decided): Row => {
      const { record } = decided
      const approved = approvedOn(record, today)
      const notice = noticeOf(record, source.ledger, today, decided.act.dokument)
      const posted = notice.kind === "unposted" ? notice.anslaget : notice.dates.anslaget
      return {
        paragraf: record.paragraf ?? NONE,
        diarienummer: record.diarienummer ?? NONE,
        dokument: titleIn(decided, source),
        beslut: wordsOf(source, decided),
        fran: dayIn(recordedMeasure(source, decided).from),
        justerat: `${dayIn(approved)}${record.omedelbartJusterad ? " (omedelbart)" : ""}`,
        anslaget: dayIn(posted),
      }
    }),
  )
  return { instans: bodyName(settings, meeting.instans), datum: inWords(meeting.datum), rader }
}

function dayIn(date: CivilDate | undefined): string {
  return date ?? NONE
}

/** What was decided in a few words, with what else the row has no column for. */
function wordsOf(source: DraftSource, decided: DecidedAct): string {
  const { slag, andradVidSammantradet } = decided.act
  const { tom, review, ersatter } = recordedMeasure(source, decided)
  const details = [
    ...(slag === "foreslar" ? [`för beslut i ${decidingBody(decided, source)}`] : []),
    ...(slag === "forlangd" && tom !== undefined ? [`till och med ${tom}`] : []),
    ...(slag === "oversyn" && typeof review === "string" ? [`nästa översyn senast ${review}`] : []),
    ...(andradVidSammantradet ? ["ändrad vid sammanträdet"] : []),
    ...ersatter.map(({ titel }) => `ersätter ${titel}`),
  ]
  return [ACT_WORDS[slag], ...details].join(", ")
}

export const beslutslista: DraftKind = {
  summary: "Alla införda beslut från ett sammanträde, i ordning.",
  takes: ["sammantrade"],
  view,
}
