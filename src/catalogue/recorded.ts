import { decisionsAbout, type Ledger } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionFacts } from "../model/decision.ts"
import {
  isMapping,
  type Mapping,
  mappingsIn,
  namedTexts,
  textAt,
  textsAt,
  type Value,
  valueAt,
} from "../model/metadata.ts"
import type { RecordedDecision } from "../model/register.ts"

type RecordedAct = RecordedDecision["beslut"][number]
type RecordedEvent = NonNullable<RecordedDecision["handelser"]>[number]

const RECORD = [
  "paragraf",
  "beslutsnummer",
  "beslutsfattare",
  "domstol",
  "diarienummer",
  "omedelbart_justerad",
] as const
const ACT = [
  "dokument",
  "slag",
  "lydelse",
  "galler_from",
  "galler_tom",
  "andrad_vid_sammantradet",
  "importerad",
  "skal",
  "kategori",
  "far_rattas_av",
] as const
const EVENT = ["slag", "datum", "kalla", "tom", "utfall", "galler", "instans", "paragraf", "roll", "mot"] as const

/**
 * The decisions about a document that were known on the day `at`, oldest first, each whole as it stands in its
 * beslut.yaml. A record that was corrected is replaced; what happened after the day is left out.
 */
export function recordedDecisions(id: string, ledger: Ledger, at: CivilDate): readonly RecordedDecision[] {
  return decisionsAbout(id, ledger, at).flatMap(folder => recorded(folder, at))
}

function recorded({ mapp, raw, record }: DecisionFacts, at: CivilDate): readonly RecordedDecision[] {
  if (record === undefined) return []
  const { instans, form, datum } = record
  const events = mappingsIn(raw.handelser).flatMap(event => recordedEvent(event, at))
  return [
    {
      mapp,
      ...{ instans, form, datum },
      ...namedTexts(raw, RECORD),
      ...(isMapping(raw.delegation) ? { delegation: namedTexts(raw.delegation, ["punkt", "ordning"]) } : {}),
      ...namedTexts(raw, ["rattar", "skal"]),
      beslut: mappingsIn(raw.beslut).map(recordedAct),
      ...(events.length === 0 ? {} : { handelser: events }),
    },
  ]
}

function recordedAct(act: Mapping): RecordedAct {
  const review = recordedReview(act.revideras_senast)
  return {
    ...namedTexts(act, ACT),
    ...(review === undefined ? {} : { revideras_senast: review }),
    ...(valueAt(act, "ersatter") === undefined ? {} : { ersatter: textsAt(act, "ersatter") }),
  }
}

/** A date or an interval in words, or why no review is needed. */
function recordedReview(value: Value | undefined): RecordedAct["revideras_senast"] {
  if (typeof value === "string") return value.trim()
  const reason = isMapping(value) ? textAt(value, "behovs_inte") : undefined
  return reason === undefined ? undefined : { behovs_inte: reason }
}

function recordedEvent(event: Mapping, at: CivilDate): readonly RecordedEvent[] {
  const texts = namedTexts(event, EVENT)
  if (texts.datum !== undefined && texts.datum > at) return []
  return [{ ...texts, ...(valueAt(event, "dokument") === undefined ? {} : { dokument: textsAt(event, "dokument") }) }]
}
