import type { Recorded } from "../../lifecycle/index.ts"
import { BLANK, blank } from "../../model/blank.ts"
import { inWords } from "../../model/date.ts"
import { StyrdokError } from "../../model/errors.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { bodyName } from "../entry.ts"
import { matterOf, type Resolution } from "./parts/clauses.ts"
import { actsOf, askedDecision } from "./parts/find.ts"
import { titleIn } from "./parts/names.ts"
import { eachOnce, type Recipient, recipientsOf } from "./parts/recipients.ts"
import { recordedMeasure, recordedResolutions } from "./parts/recorded.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** A draft for one paragraf of the minutes, from a decision as it was recorded. */
interface ParagrafDraft {
  readonly instans: string
  readonly datum: string
  readonly paragraf: string
  readonly diarienummer: string
  readonly arende: string
  readonly beslut: readonly Resolution[]
  readonly underlag: readonly string[]
  readonly mottagare: readonly Recipient[]
  /** Whether the paragraf was approved at the meeting. */
  readonly omedelbart: boolean
}

function view(source: DraftSource, asked: Asked): ParagrafDraft {
  const recorded = askedDecision(source, asked)
  const { record } = recorded
  if (record.form !== "sammantrade") {
    throw new StyrdokError(
      "STYR_UNDERLAG",
      `Beslutet ${recorded.folder.mapp} fattades inte vid ett sammanträde, och har ingen paragraf.`,
      "Ange ett beslut från ett sammanträde.",
    )
  }
  const measures = actsOf(recorded).map(decided => recordedMeasure(source, decided))
  return {
    instans: bodyName(source.ledger.collection.settings, record.instans),
    datum: inWords(record.datum),
    paragraf: record.paragraf ?? BLANK,
    diarienummer: record.diarienummer ?? blank("diarienummer"),
    arende: listInWords(measures.map(matterOf)),
    beslut: recordedResolutions(source, recorded),
    underlag: papersOf(source, recorded),
    mottagare: recipients(source, recorded),
    omedelbart: record.omedelbartJusterad,
  }
}

/** The wordings that were decided, each with its lydelse, and their bilagor. */
function papersOf(source: DraftSource, recorded: Recorded): readonly string[] {
  return actsOf(recorded).flatMap(decided => {
    const wording = decided.folder.wordings.get(decided.act.dokument)
    if (wording === undefined) return []
    const { lydelse } = decided.act
    const attached = wording.metadata.bilagor.map(({ titel }) => `Bilaga: ${titel}`)
    return [`${titleIn(decided, source)}${lydelse === undefined ? "" : `, lydelse ${lydelse}`}`, ...attached]
  })
}

function recipients(source: DraftSource, recorded: Recorded): readonly Recipient[] {
  const { settings } = source.ledger.collection
  const all = recorded.record.beslut.flatMap(({ dokument }) => {
    const wording = recorded.folder.wordings.get(dokument)
    const working = source.byId.get(dokument)?.document ?? wording
    return working === undefined
      ? []
      : recipientsOf(working, wording, settings, { except: bodyName(settings, recorded.record.instans) })
  })
  return eachOnce(all)
}

export const paragraf: DraftKind = {
  summary: "Underlag till paragraf: ett utkast till protokolltext, ur ett infört beslut.",
  takes: ["beslut", "sammantrade", "paragraf"],
  view,
}
