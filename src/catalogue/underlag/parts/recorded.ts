import { adopts, bodiesOn, levelOf, nextReview, type Recorded, termsOf, versionOf } from "../../../lifecycle/index.ts"
import { blank } from "../../../model/blank.ts"
import type { DecidedAct } from "../../../model/state.ts"
import { bodyName } from "../../entry.ts"
import { type Measure, type Resolution, resolutionOf } from "./clauses.ts"
import { actsOf } from "./find.ts"
import { earlierDecision, earlierOf, nameOf, titleIn } from "./names.ts"
import type { DraftSource } from "./source.ts"

/** What a recorded decision said, as clauses; what it only proposed apart from what it decided. */
export function recordedResolutions(source: DraftSource, recorded: Recorded): readonly Resolution[] {
  const body = bodyName(source.ledger.collection.settings, recorded.record.instans)
  const groups = new Map<string, Measure[]>()
  for (const decided of actsOf(recorded)) {
    const words =
      decided.act.slag === "foreslar" ? `${body} föreslår ${decidingBody(decided, source)} besluta` : `${body} beslutar`
    groups.set(words, [...(groups.get(words) ?? []), recordedMeasure(source, decided)])
  }
  return [...groups].map(([words, measures]) => resolutionOf(words, measures))
}

/** The name of the body to which a proposal goes: the highest of those that the proposed text names. */
export function decidingBody(decided: DecidedAct, { ledger, byId }: DraftSource): string {
  const { folder, act, record } = decided
  const { settings, today } = ledger.collection
  const entry = byId.get(act.dokument)
  const named = folder.wordings.get(act.dokument)?.metadata.beslutsinstans
  const codes = named ?? (entry === undefined ? [] : bodiesOn(entry.document, ledger, today))
  const highest = codes.toSorted((a, b) => levelOf(ledger, a) - levelOf(ledger, b))[0]
  return highest === undefined || highest === record.instans ? blank("instans") : bodyName(settings, highest)
}

/** The proposal in a decision on which nothing has been decided since, in whatever matter. */
export function openProposal({ ledger }: DraftSource, recorded: Recorded): DecidedAct | undefined {
  const isLast = ({ act, folder }: DecidedAct): boolean => ledger.actsOn.get(act.dokument)?.at(-1)?.folder === folder
  return actsOf(recorded).find(decided => decided.act.slag === "foreslar" && isLast(decided))
}

/** What one act did to its document. */
export function recordedMeasure(source: DraftSource, decided: DecidedAct): Measure {
  const { act, record } = decided
  const { settings } = source.ledger.collection
  const earlier = earlierDecision(adoptedBefore(source, decided)?.record, settings, record.instans)
  const slag = act.slag === "foreslar" ? (earlier === undefined ? "antagen" : "reviderad") : act.slag
  const version = versionOf(decided)
  const gives = act.slag === "foreslar" || adopts(decided)
  const from = gives ? version.gallerFrom : act.gallerFrom
  const tom = gives ? version.gallerTom : act.gallerTom
  const review = reviewOf(source, decided)
  return {
    slag,
    titel: titleIn(decided, source),
    ersatter: slag === "antagen" || slag === "reviderad" ? replacedBy(source, decided) : [],
    ...(record.diarienummer === undefined ? {} : { diarienummer: record.diarienummer }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(act.andradVidSammantradet ? { how: "med de ändringar som gjordes vid sammanträdet" } : {}),
    ...(from === undefined ? {} : { from }),
    ...(tom === undefined ? {} : { tom }),
    ...(review === undefined ? {} : { review }),
    ...(act.skal === undefined ? {} : { skal: act.skal }),
  }
}

/** The adoption that was in the book when the act was decided. */
function adoptedBefore({ ledger }: DraftSource, { act, folder }: DecidedAct): DecidedAct | undefined {
  const acts = ledger.actsOn.get(act.dokument) ?? []
  const own = acts.findIndex(entry => entry.folder === folder && entry.act === act)
  return acts.slice(0, Math.max(0, own)).findLast(entry => adopts(entry) && entry.act.slag !== "redaktionell")
}

function reviewOf({ ledger }: DraftSource, { act, record }: DecidedAct): Measure["review"] {
  if (act.revideras === undefined) return undefined
  if (act.revideras.kind === "never") return false
  return nextReview({ rule: act.revideras, from: record.datum }, termsOf(record.instans, ledger.collection.settings))
}

/** What the act replaced; what had ended otherwise before is only repeated in the text. */
function replacedBy(source: DraftSource, { act, folder, record }: DecidedAct): Measure["ersatter"] {
  const ids = act.ersatter ?? folder.wordings.get(act.dokument)?.metadata.ersatter ?? []
  return ids.flatMap(id => {
    const other = source.byId.get(id)
    if (other === undefined) return act.ersatter === undefined ? [] : [{ titel: nameOf(id, source) }]
    const { endedBy } = other.state
    const ends = endedBy === undefined || endedBy.folder === folder
    return ends
      ? [{ titel: nameOf(id, source), ...earlierOf(other, source.ledger.collection.settings, record.instans) }]
      : []
  })
}
